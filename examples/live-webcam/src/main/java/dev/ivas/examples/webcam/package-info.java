/**
 * A live interview from a camera and a microphone, through JavaCV.
 *
 * <p>Start at {@link dev.ivas.examples.webcam.LiveWebcam}.
 */
@NullMarked
package dev.ivas.examples.webcam;

import org.jspecify.annotations.NullMarked;
