package dev.ivas.face.internal.detect;

import dev.ivas.core.face.FaceBox;

/**
 * One face as the detector sees it, in pixels of the frame.
 *
 * @param box brows to chin, with the detector's score
 * @param rightEyeX the candidate's own right eye (left in the picture)
 * @param rightEyeY the candidate's own right eye
 * @param leftEyeX the candidate's own left eye
 * @param leftEyeY the candidate's own left eye
 */
public record DetectedFace(
    FaceBox box, double rightEyeX, double rightEyeY, double leftEyeX, double leftEyeY) {}
