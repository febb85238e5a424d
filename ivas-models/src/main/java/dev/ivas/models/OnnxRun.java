package dev.ivas.models;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The inputs of one model, and the means to run it on them again and again.
 *
 * <p>Confined to one thread. Inputs lie in native memory that ONNX Runtime reads in place; they
 * keep their numbers from run to run.
 *
 * <pre>
 * try (OnnxRun run = model.newRun()) {
 *   run.floats("image", 1, 128, 128, 3).put(pixels);
 *   float[] scores = run.run().get("scores");
 * }
 * </pre>
 */
public final class OnnxRun implements AutoCloseable {
  private final OnnxModel model;
  private final Map<String, OnnxTensor> tensors = new HashMap<>();
  private final Map<String, FloatBuffer> buffers = new HashMap<>();

  OnnxRun(OnnxModel model) {
    this.model = model;
  }

  /**
   * Gives access to an input of floats.
   *
   * @param input the input's name
   * @param shape its shape; another shape than the last time discards the old numbers
   * @return the input's numbers in row-major order, from position 0 to all of them, to be written
   *     before {@link #run}
   * @throws IllegalArgumentException if the model has no such input
   */
  public FloatBuffer floats(String input, long... shape) {
    OnnxTensor old = tensors.get(input);
    FloatBuffer buffer = buffers.get(input);
    if (old == null || buffer == null || !Arrays.equals(old.getInfo().getShape(), shape)) {
      buffer = allocate(shape);
      replace(input, tensor(input, buffer, shape));
      buffers.put(input, buffer);
    }
    return buffer.clear();
  }

  /**
   * Sets an input that is a single 64-bit integer.
   *
   * @param input the input's name
   * @param value its value
   * @throws IllegalArgumentException if the model has no such input
   */
  public void integer(String input, long value) {
    try {
      LongBuffer single = LongBuffer.wrap(new long[] {value});
      replace(input, OnnxTensor.createTensor(environment(), single, new long[0]));
    } catch (OrtException e) {
      throw refused("input " + input, e);
    }
  }

  /**
   * Runs the model.
   *
   * @return the numbers of each output in row-major order, by its name, in the model's order; the
   *     arrays are the caller's own
   * @throws IllegalArgumentException if an input is missing or has a shape that the model refuses
   */
  public Map<String, float[]> run() {
    try (OrtSession.Result result = model.session().run(tensors)) {
      Map<String, float[]> outputs = new LinkedHashMap<>();
      for (Map.Entry<String, OnnxValue> output : result) {
        outputs.put(output.getKey(), numbers(output.getValue()));
      }
      return outputs;
    } catch (OrtException e) {
      throw refused("inputs " + tensors, e);
    }
  }

  private float[] numbers(OnnxValue output) {
    FloatBuffer copy = output instanceof OnnxTensor tensor ? tensor.getFloatBuffer() : null;
    if (copy == null) {
      throw new IllegalStateException(
          "Model '" + model.name() + "' has an output that does not hold floats");
    }
    return copy.array();
  }

  private void replace(String input, OnnxTensor tensor) {
    if (!model.inputs().contains(input)) {
      tensor.close();
      throw new IllegalArgumentException(
          "Model '%s' has no input '%s' but %s".formatted(model.name(), input, model.inputs()));
    }
    OnnxTensor old = tensors.put(input, tensor);
    if (old != null) {
      old.close();
    }
  }

  private OnnxTensor tensor(String input, FloatBuffer buffer, long[] shape) {
    try {
      return OnnxTensor.createTensor(environment(), buffer, shape);
    } catch (OrtException e) {
      throw refused("input " + input, e);
    }
  }

  private static FloatBuffer allocate(long[] shape) {
    long bytes = Arrays.stream(shape).reduce(Float.BYTES, Math::multiplyExact);
    return ByteBuffer.allocateDirect(Math.toIntExact(bytes))
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  private static OrtEnvironment environment() {
    return OrtEnvironment.getEnvironment();
  }

  private IllegalArgumentException refused(String what, OrtException cause) {
    return new IllegalArgumentException(
        "Model '" + model.name() + "' does not accept its " + what, cause);
  }

  /** Frees the native memory of the inputs. */
  @Override
  public void close() {
    tensors.values().forEach(OnnxTensor::close);
    tensors.clear();
    buffers.clear();
  }
}
