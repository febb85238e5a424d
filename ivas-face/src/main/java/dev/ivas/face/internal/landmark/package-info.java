/**
 * From the mesh to iBUG's 68 points, and how that map is fitted.
 *
 * <p>Start at {@link dev.ivas.face.internal.landmark.LandmarkMap}.
 */
@NullMarked
package dev.ivas.face.internal.landmark;

import org.jspecify.annotations.NullMarked;
