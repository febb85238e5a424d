/**
 * Head poses in photographs, against those of AFLW2000-3D.
 *
 * <p>Start at {@link dev.ivas.accuracy.pose.PoseEvaluation}.
 */
@NullMarked
package dev.ivas.accuracy.pose;

import org.jspecify.annotations.NullMarked;
