package dev.ivas.converter.tfjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ivas.converter.onnx.Constant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A TensorFlow.js graph model: its nodes and weights, by name.
 *
 * @param nodes all nodes in the order of the file, with the signature's outputs
 * @param weights the constant nodes' values
 * @param outputs the signature's outputs: node name by output name
 */
record TfjsModel(
    Map<String, TfjsNode> nodes, Map<String, Weight> weights, Map<String, String> outputs) {

  /**
   * The stored values of one constant.
   *
   * @param type {@code float32} or {@code int32}
   * @param data the values, little-endian
   */
  record Weight(List<Integer> shape, String type, ByteBuffer data) {
    Constant floats() {
      requireType("float32");
      float[] values = new float[data.remaining() / Float.BYTES];
      data.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
      return new Constant(shape.stream().mapToInt(Integer::intValue).toArray(), values);
    }

    int[] ints() {
      requireType("int32");
      int[] values = new int[data.remaining() / Integer.BYTES];
      data.duplicate().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(values);
      return values;
    }

    private void requireType(String expected) {
      if (!type.equals(expected)) {
        throw new IllegalArgumentException("A weight is " + type + " but not " + expected);
      }
    }
  }

  /** Reads {@code model.json} and the weight files it names, which lie beside it. */
  static TfjsModel read(Path json) throws IOException {
    JsonNode root = new ObjectMapper().readTree(Files.readAllBytes(json));
    if (!root.path("format").asText().equals("graph-model")) {
      throw new IllegalArgumentException(json + " is not a TensorFlow.js graph model");
    }
    Map<String, TfjsNode> nodes = new LinkedHashMap<>();
    for (JsonNode node : root.path("modelTopology").path("node")) {
      nodes.put(node.path("name").asText(), new TfjsNode(node));
    }
    Map<String, Weight> weights = new HashMap<>();
    for (JsonNode group : root.path("weightsManifest")) {
      readGroup(json, group, weights);
    }
    return new TfjsModel(nodes, weights, outputs(root));
  }

  private static Map<String, String> outputs(JsonNode root) {
    JsonNode signature = root.path("userDefinedMetadata").path("signature");
    if (signature.isMissingNode()) {
      signature = root.path("signature");
    }
    Map<String, String> outputs = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> output : signature.path("outputs").properties()) {
      String name = output.getValue().path("name").asText();
      outputs.put(output.getKey(), TfjsNode.withoutPort(name));
    }
    return outputs;
  }

  private static void readGroup(Path json, JsonNode group, Map<String, Weight> weights)
      throws IOException {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (JsonNode path : group.path("paths")) {
      joined.write(Files.readAllBytes(json.resolveSibling(path.asText())));
    }
    ByteBuffer bytes = ByteBuffer.wrap(joined.toByteArray());
    for (JsonNode entry : group.path("weights")) {
      String name = entry.path("name").asText();
      if (entry.has("quantization")) {
        throw new IllegalArgumentException("Quantized weights are not supported: " + name);
      }
      List<Integer> shape = TfjsNode.list(entry.path("shape"), JsonNode::asInt);
      int size = shape.stream().reduce(Integer.BYTES, Math::multiplyExact);
      ByteBuffer data = bytes.slice(bytes.position(), size);
      weights.put(name, new Weight(shape, entry.path("dtype").asText(), data));
      bytes.position(bytes.position() + size);
    }
    if (bytes.hasRemaining()) {
      throw new IllegalArgumentException(
          json + " leaves " + bytes.remaining() + " bytes of its weights unused");
    }
  }
}
