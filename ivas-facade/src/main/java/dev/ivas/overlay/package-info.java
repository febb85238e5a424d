/**
 * Draws on a picture what IVAS saw in it.
 *
 * <p>Start at {@link dev.ivas.overlay.FaceOverlay}. It shows what figures 9 and 10 of the source
 * paper show: landmarks, gaze, apparent expression and blinks.
 */
@NullMarked
package dev.ivas.overlay;

import org.jspecify.annotations.NullMarked;
