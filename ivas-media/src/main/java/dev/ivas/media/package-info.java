/**
 * Decodes recordings into upright frames and 16 kHz sound on one clock.
 *
 * <p>Start at {@link dev.ivas.media.MediaFile}; {@link dev.ivas.media.MediaOptions} sets its
 * limits. Decoding is FFmpeg's, called in process; only its LGPL build is used.
 */
@NullMarked
package dev.ivas.media;

import org.jspecify.annotations.NullMarked;
