/**
 * Silero's voice activity model, made to hear many chunks at once.
 *
 * <p>Start at {@link dev.ivas.converter.silero.SileroConverter}.
 */
@NullMarked
package dev.ivas.converter.silero;

import org.jspecify.annotations.NullMarked;
