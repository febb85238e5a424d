/**
 * How a head is turned.
 *
 * <p>Start at {@link dev.ivas.face.internal.pose.HeadPoseEstimator}.
 */
@NullMarked
package dev.ivas.face.internal.pose;

import org.jspecify.annotations.NullMarked;
