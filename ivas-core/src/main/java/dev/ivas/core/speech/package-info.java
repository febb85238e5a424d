/**
 * When speech is heard and what was said.
 *
 * <p>Start at {@link dev.ivas.core.speech.Transcript}.
 */
@NullMarked
package dev.ivas.core.speech;

import org.jspecify.annotations.NullMarked;
