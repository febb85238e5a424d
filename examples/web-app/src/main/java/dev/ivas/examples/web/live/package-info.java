/**
 * Interviews in front of a browser's camera: one WebSocket carries pictures, sound and, if the
 * candidate agreed, the recording to the server, and tells what is seen and heard on the way back.
 *
 * <p>Start at {@link dev.ivas.examples.web.live.LiveRoom}.
 */
@NullMarked
package dev.ivas.examples.web.live;

import org.jspecify.annotations.NullMarked;
