/**
 * Writes ONNX models whose tensors are channels first, from operations described channels last.
 *
 * <p>Start at {@link dev.ivas.converter.onnx.ChannelsFirstGraph}. The messages are those of the
 * ONNX project's {@code onnx-ml.proto}; operators follow "ONNX Operators", operator set 17.
 */
@NullMarked
package dev.ivas.converter.onnx;

import org.jspecify.annotations.NullMarked;
