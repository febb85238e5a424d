/**
 * What the measures of sound share and no user names: cutting windows from a stream, running sums.
 *
 * <p>Start at {@link dev.ivas.audio.internal.WindowCutter}.
 */
@NullMarked
package dev.ivas.audio.internal;

import org.jspecify.annotations.NullMarked;
