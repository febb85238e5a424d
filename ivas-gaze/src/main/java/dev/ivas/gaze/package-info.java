/**
 * Where the candidate looks, relative to the camera, and what follows from it.
 *
 * <p>Start at {@link dev.ivas.gaze.GazeAnalyzer}; one frame is judged by {@link
 * dev.ivas.gaze.GazeEstimator}. Left and right are the candidate's own everywhere; yaw grows to the
 * candidate's left, pitch upwards.
 */
@NullMarked
package dev.ivas.gaze;

import org.jspecify.annotations.NullMarked;
