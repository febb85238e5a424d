/**
 * Whether an eye is open, judged by a small network from its pixels.
 *
 * <p>Start at {@link dev.ivas.gaze.eyestate.EyeStateRecognizer}. It is a second witness beside the
 * eye aspect ratio, for glasses and small pictures, in which landmarks hardly show that lids close.
 * Followed: F. Song, X. Tan, X. Liu and S. Chen, "Eyes closeness detection from still images with
 * multi-scale histograms of principal oriented gradients", Pattern Recognition 47, 2014, for the
 * data (CEW) and how its eyes are cut out; the network is our own.
 */
@NullMarked
package dev.ivas.gaze.eyestate;

import org.jspecify.annotations.NullMarked;
