/**
 * Finds the candidate's face in each frame, follows it, and measures it.
 *
 * <p>Start at {@link dev.ivas.face.FaceModels}, which loads the networks once and opens a {@link
 * dev.ivas.face.FaceTracker} for each video; {@link dev.ivas.face.FaceTimeline} sums up what a
 * tracker saw. How one frame is read is in {@code dev.ivas.face.internal}.
 */
@NullMarked
package dev.ivas.face;

import org.jspecify.annotations.NullMarked;
