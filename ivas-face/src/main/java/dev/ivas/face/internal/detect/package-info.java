/**
 * Finds the faces in one frame.
 *
 * <p>Start at {@link dev.ivas.face.internal.detect.FaceDetector}. The network is MediaPipe's
 * short-range face detection (Bazarevsky et al., "BlazeFace", 2019).
 */
@NullMarked
package dev.ivas.face.internal.detect;

import org.jspecify.annotations.NullMarked;
