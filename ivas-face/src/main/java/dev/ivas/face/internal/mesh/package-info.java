/**
 * The 468 points of one face and its irises.
 *
 * <p>Start at {@link dev.ivas.face.internal.mesh.FaceSighter}. The networks are MediaPipe's face
 * mesh (Kartynnik et al., "Real-time Facial Surface Geometry from Monocular Video on Mobile GPUs",
 * 2019) and iris model (Ablavatski et al., "Real-time Pupil Tracking from Monocular Video for
 * Digital Puppetry", 2020).
 */
@NullMarked
package dev.ivas.face.internal.mesh;

import org.jspecify.annotations.NullMarked;
