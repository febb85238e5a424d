/**
 * Pictures and sound as they come out of a decoder or a live source, all on one clock.
 *
 * <p>Start at {@link dev.ivas.core.media.Frame} and {@link dev.ivas.core.media.PcmBuffer}; a {@link
 * dev.ivas.core.media.MediaSource} delivers both to a {@link dev.ivas.core.media.MediaSink}, and
 * {@link dev.ivas.core.media.ImagePatch} cuts upright crops out of a frame.
 */
@NullMarked
package dev.ivas.core.media;

import org.jspecify.annotations.NullMarked;
