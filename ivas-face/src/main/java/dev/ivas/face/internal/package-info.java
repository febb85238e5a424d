/**
 * How a face is found in one frame and what is measured of it; nothing here looks at time.
 *
 * <p>Start at {@link dev.ivas.face.internal.FaceDetector} for finding and at {@link
 * dev.ivas.face.internal.FaceMeasurer} for measuring. The networks are MediaPipe's: short-range
 * face detection (Bazarevsky et al., "BlazeFace", 2019), the face mesh (Kartynnik et al.,
 * "Real-time Facial Surface Geometry from Monocular Video on Mobile GPUs", 2019) and the iris model
 * (Ablavatski et al., "Real-time Pupil Tracking from Monocular Video for Digital Puppetry", 2020).
 */
@NullMarked
package dev.ivas.face.internal;

import org.jspecify.annotations.NullMarked;
