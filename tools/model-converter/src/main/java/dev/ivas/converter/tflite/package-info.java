/**
 * Reads TensorFlow Lite models and turns them into ONNX.
 *
 * <p>Start at {@link dev.ivas.converter.tflite.TfliteConverter}. Table and field numbers are those
 * of TensorFlow's {@code schema.fbs}, version 3.
 */
@NullMarked
package dev.ivas.converter.tflite;

import org.jspecify.annotations.NullMarked;
