/**
 * dlib's 68-point face landmarks, evaluated in Java from dlib's own file.
 *
 * <p>Start at {@link dev.ivas.face.dlib.DlibLandmarker}. The file is the user's: its training data
 * excludes commercial use, so IVAS neither ships nor needs it.
 */
@NullMarked
package dev.ivas.face.dlib;

import org.jspecify.annotations.NullMarked;
