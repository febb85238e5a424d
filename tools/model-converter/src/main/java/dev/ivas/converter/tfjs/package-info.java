/**
 * Reads TensorFlow.js graph models and turns them into ONNX.
 *
 * <p>Start at {@link dev.ivas.converter.tfjs.TfjsConverter}.
 */
@NullMarked
package dev.ivas.converter.tfjs;

import org.jspecify.annotations.NullMarked;
