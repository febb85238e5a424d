/**
 * A drawn face that face models take for a face, and whose gaze, lids and mouth are where we say.
 *
 * <p>Start at {@link dev.ivas.testkit.face.FaceDrawing}; {@link dev.ivas.testkit.face.Look} says
 * who is drawn and {@link dev.ivas.testkit.face.Expression} how they look now. Left and right are
 * the drawn person's own: their left is at the right of the picture.
 */
@NullMarked
package dev.ivas.testkit.face;

import org.jspecify.annotations.NullMarked;
