package dev.ivas.gaze;

/**
 * Where one frame's eyes look, before the person's own neutral is known.
 *
 * @param toCamera relative to the direction of the camera: zero is eye contact, give or take the
 *     person's own anatomy
 * @param eyeInHead relative to the head: {@code toCamera} less the head's own angles
 */
public record GazeEstimate(GazeAngles toCamera, GazeAngles eyeInHead) {}
