/**
 * How a file becomes frames and sound; users need not name anything here.
 *
 * <p>Start at {@link dev.ivas.media.internal.FileSource}, which pumps packets from an {@link
 * dev.ivas.media.internal.InputFile} into a {@link dev.ivas.media.internal.VideoTrack} and an
 * {@link dev.ivas.media.internal.AudioTrack}; {@link dev.ivas.media.internal.VideoLosses} and
 * {@link dev.ivas.media.internal.AudioLosses} keep account of what was lost. Every native object
 * has one owner here, which frees it in {@code close}: none is left to the garbage collector.
 */
@NullMarked
package dev.ivas.media.internal;

import org.jspecify.annotations.NullMarked;
