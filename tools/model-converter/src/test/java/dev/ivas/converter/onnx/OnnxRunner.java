package dev.ivas.converter.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs a model of one input, so that tests judge a conversion by what it computes. */
public final class OnnxRunner {
  private OnnxRunner() {}

  /** {@return the numbers of each output by its name} */
  public static Map<String, float[]> run(byte[] model, long[] shape, float... input) {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(model);
        OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(input), shape)) {
      String name = session.getInputNames().iterator().next();
      try (OrtSession.Result result = session.run(Map.of(name, tensor))) {
        Map<String, float[]> outputs = new LinkedHashMap<>();
        for (Map.Entry<String, OnnxValue> output : result) {
          OnnxTensor value = (OnnxTensor) output.getValue();
          outputs.put(output.getKey(), value.getFloatBuffer().array());
        }
        return outputs;
      }
    } catch (OrtException e) {
      throw new AssertionError("ONNX Runtime refuses the model", e);
    }
  }
}
