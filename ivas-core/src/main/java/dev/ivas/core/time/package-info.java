/**
 * One clock for sound and picture: microseconds since the start of the media.
 *
 * <p>Start at {@link dev.ivas.core.time.TimeSpan}.
 */
@NullMarked
package dev.ivas.core.time;

import org.jspecify.annotations.NullMarked;
