/**
 * What is measured of one face in one frame; nothing here looks at time.
 *
 * <p>Start at {@link dev.ivas.face.internal.FaceMeasurer}. Below it, each sees only those before
 * it: {@code detect} finds faces, {@code mesh} finds their points, {@code pose} turns them into a
 * head's angles, {@code landmark} into iBUG's 68 points.
 */
@NullMarked
package dev.ivas.face.internal;

import org.jspecify.annotations.NullMarked;
