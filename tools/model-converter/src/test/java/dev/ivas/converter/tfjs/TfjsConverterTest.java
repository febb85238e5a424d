package dev.ivas.converter.tfjs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ivas.converter.onnx.OnnxRunner;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small models, computed by hand on the image [[(1, -1), (2, -2)], [(3, -3), (4, -4)]]. */
class TfjsConverterTest {
  @TempDir Path folder;

  @Test
  void fusedConvolutionAddsItsBiasAndThenItsPrelu() throws IOException {
    String nodes =
        node(
            "sum",
            "_FusedConv2D",
            "\"in\", \"kernel\", \"bias\", \"slopes\"",
            window("VALID", 1)
                + ", \"fused_ops\": {\"list\": {\"s\": [\"%s\", \"%s\"]}}"
                    .formatted(base64("BiasAdd"), base64("Prelu")));
    String weights =
        weight("kernel", "1, 2, 2, 1", "float32")
            + ","
            + weight("bias", "1", "float32")
            + ","
            + weight("slopes", "1, 1, 1", "float32");
    write(nodes, weights, floats(1, 10, 100, 1000, 5, 0.5f));
    assertThat(computed())
        .containsExactly((1 - 10 + 200 - 2000 + 5) / 2f, (3 - 30 + 400 - 4000 + 5) / 2f);
  }

  @Test
  void depthwiseConvolutionTakesItsChannelsThird() throws IOException {
    write(
        node("sum", "DepthwiseConv2dNative", "\"in\", \"kernel\"", window("SAME", 1)),
        weight("kernel", "1, 2, 2, 1", "float32"),
        floats(1, 10, 100, 1000));
    assertThat(computed()).containsExactly(201, -2010, 2, -20, 403, -4030, 4, -40);
  }

  @Test
  void poolingPaddingJoiningAndAddingFollowEachOther() throws IOException {
    String nodes =
        node("pool", "MaxPool", "\"in\"", window("VALID", 2) + ", " + list("ksize", "1, 2, 2, 1"))
            + ","
            + node("pad", "Pad", "\"pool\", \"margins\"", "")
            + ","
            + node("join", "ConcatV2", "\"pad\", \"pad\", \"axis\"", "")
            + ","
            + node("sum", "AddV2", "\"join\", \"join:0\"", "");
    String weights = weight("margins", "4, 2", "int32") + "," + weight("axis", "", "int32");
    write(nodes, weights, ints(0, 0, 0, 0, 0, 0, 1, 0, 3));
    assertThat(computed()).containsExactly(0, 8, -2, 0, 8, -2);
  }

  @Test
  void orderOfNodesDoesNotMatter() throws IOException {
    String nodes =
        node("sum", "AddV2", "\"twice\", \"in\"", "")
            + ","
            + node("twice", "AddV2", "\"in\", \"in\"", "");
    write(nodes, "", floats());
    assertThat(computed()).containsExactly(3, -3, 6, -6, 9, -9, 12, -12);
  }

  @Test
  void unknownOperatorIsNamed() throws IOException {
    write(node("sum", "Cosh", "\"in\"", ""), "", floats());
    assertThatIllegalArgumentException().isThrownBy(this::computed).withMessageContaining("Cosh");
  }

  @Test
  void weightsThatAreLeftOverAreRefused() throws IOException {
    write(node("sum", "AddV2", "\"in\", \"in\"", ""), "", floats(1));
    assertThatIllegalArgumentException()
        .isThrownBy(this::computed)
        .withMessageContaining("4 bytes");
  }

  private float[] computed() throws IOException {
    byte[] onnx = TfjsConverter.convert(folder.resolve("m.json"), "test", Map.of("sum", "out"));
    return OnnxRunner.run(onnx, new long[] {1, 2, 2, 2}, 1, -1, 2, -2, 3, -3, 4, -4).get("out");
  }

  private void write(String nodes, String weights, byte[] data) throws IOException {
    String json =
        """
        {"format": "graph-model",
         "userDefinedMetadata": {"signature": {"outputs": {"out": {"name": "sum:0"}}}},
         "modelTopology": {"node": [
           {"name": "in", "op": "Placeholder", "attr": {"shape": {"shape": {"dim":
             [{"size": "1"}, {"size": "2"}, {"size": "2"}, {"size": "2"}]}}}},
           %s]},
         "weightsManifest": [{"paths": ["m.bin"], "weights": [%s]}]}
        """
            .formatted(nodes, weights);
    Files.writeString(folder.resolve("m.json"), json);
    Files.write(folder.resolve("m.bin"), data);
  }

  private static String node(String name, String operator, String inputs, String attributes) {
    return "{\"name\": \"%s\", \"op\": \"%s\", \"input\": [%s], \"attr\": {%s}}"
        .formatted(name, operator, inputs, attributes);
  }

  private static String window(String padding, int stride) {
    return "\"padding\": {\"s\": \"%s\"}, \"data_format\": {\"s\": \"%s\"}, "
            .formatted(base64(padding), base64("NHWC"))
        + list("strides", "1, %d, %d, 1".formatted(stride, stride));
  }

  private static String list(String name, String values) {
    return "\"%s\": {\"list\": {\"i\": [%s]}}".formatted(name, values);
  }

  private static String weight(String name, String shape, String type) {
    return "{\"name\": \"%s\", \"shape\": [%s], \"dtype\": \"%s\"}".formatted(name, shape, type);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private static byte[] floats(float... values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
    bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
    return bytes.array();
  }

  private static byte[] ints(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
    bytes.order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(values);
    return bytes.array();
  }
}
