/**
 * What is seen of a face in one frame, before anything is concluded from it.
 *
 * <p>Start at {@link dev.ivas.core.face.FaceObservation}. Left and right are always the candidate's
 * own; x grows to the right of the picture and y downwards.
 */
@NullMarked
package dev.ivas.core.face;

import org.jspecify.annotations.NullMarked;
