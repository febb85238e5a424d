package dev.ivas.converter.tfjs;

import dev.ivas.converter.onnx.ChannelsFirstGraph;
import dev.ivas.converter.onnx.Constant;
import dev.ivas.converter.onnx.SlidingWindow;
import dev.ivas.converter.onnx.Value;
import dev.ivas.converter.tfjs.TfjsModel.Weight;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a TensorFlow.js graph model of float images into ONNX.
 *
 * <p>Knows the operators of MediaPipe's iris model: AddV2, ConcatV2, Const, DepthwiseConv2dNative,
 * Identity, MaxPool, Pad, Placeholder, Prelu and _FusedConv2D (bias, then PReLU or nothing).
 * Anything else is refused. Nodes are visited from the outputs, so their order does not matter and
 * what no output needs is left out.
 */
public final class TfjsConverter {
  private final TfjsModel model;
  private final Map<String, String> names;
  private final ChannelsFirstGraph graph;
  private final Map<String, Value> values = new HashMap<>();

  private TfjsConverter(TfjsModel model, String name, Map<String, String> names) {
    this.model = model;
    this.names = names;
    graph = new ChannelsFirstGraph(name);
  }

  /**
   * Converts a model.
   *
   * @param json the model's JSON file; its weight files lie beside it
   * @param name the name of the ONNX graph
   * @param names new names of inputs and outputs by the old names of their nodes; others keep
   *     theirs
   * @return the ONNX model, with the outputs of the original's signature
   * @throws IOException if a file cannot be read
   * @throws IllegalArgumentException if this is no graph model, or one with an unknown operator
   */
  public static byte[] convert(Path json, String name, Map<String, String> names)
      throws IOException {
    return new TfjsConverter(TfjsModel.read(json), name, names).convert();
  }

  private byte[] convert() {
    for (String output : model.outputs().values()) {
      graph.output(names.getOrDefault(output, output), value(output));
    }
    return graph.toBytes();
  }

  private Value value(String name) {
    Value known = values.get(name);
    if (known == null) {
      known = apply(node(name));
      values.put(name, known);
    }
    return known;
  }

  private Value apply(TfjsNode node) {
    return switch (node.operator()) {
      case "Placeholder" ->
          graph.imageInput(names.getOrDefault(node.name(), node.name()), node.shape("shape"));
      case "Identity" -> input(node, 0);
      case "AddV2" -> graph.add(input(node, 0), input(node, 1));
      case "ConcatV2" -> concatenate(node);
      case "DepthwiseConv2dNative" -> convolveDepthwise(node);
      case "MaxPool" -> maxPool(node);
      case "Pad" -> graph.pad(input(node, 0), weight(node, 1).ints());
      case "Prelu" -> graph.prelu(input(node, 0), floats(node, 1));
      case "_FusedConv2D" -> convolve(node);
      default ->
          throw new IllegalArgumentException(
              "TensorFlow.js operator " + node.operator() + " is not supported");
    };
  }

  private Value concatenate(TfjsNode node) {
    int parts = node.inputs().size() - 1;
    List<Value> joined = node.inputs().subList(0, parts).stream().map(this::value).toList();
    return graph.concatenate(joined, weight(node, parts).ints()[0]);
  }

  private Value convolve(TfjsNode node) {
    Constant kernel = floats(node, 1).transposed(3, 2, 0, 1);
    SlidingWindow window = window(node, kernel.shape()[2], kernel.shape()[3]);
    Value image = graph.convolution(input(node, 0), kernel, floats(node, 2), window);
    List<String> fused = node.texts("fused_ops");
    if (fused.equals(List.of("BiasAdd"))) {
      return image;
    }
    if (fused.equals(List.of("BiasAdd", "Prelu"))) {
      return graph.prelu(image, floats(node, 3));
    }
    throw new IllegalArgumentException("Fused operators " + fused + " are not supported");
  }

  private Value convolveDepthwise(TfjsNode node) {
    Constant kernel = floats(node, 1).transposed(2, 3, 0, 1);
    SlidingWindow window = window(node, kernel.shape()[2], kernel.shape()[3]);
    int channels = kernel.shape()[0];
    Constant noBias = new Constant(new int[] {channels}, new float[channels]);
    return graph.depthwiseConvolution(input(node, 0), kernel, noBias, window);
  }

  private Value maxPool(TfjsNode node) {
    List<Integer> size = node.ints("ksize");
    return graph.maxPool(input(node, 0), window(node, size.get(1), size.get(2)));
  }

  private static SlidingWindow window(TfjsNode node, int height, int width) {
    if (node.ints("dilations").stream().anyMatch(dilation -> dilation != 1)) {
      throw new IllegalArgumentException("Dilated convolutions are not supported");
    }
    if (!node.text("data_format").equals("NHWC")) {
      throw new IllegalArgumentException("Only channels-last images are supported");
    }
    boolean padded =
        switch (node.text("padding")) {
          case "SAME" -> true;
          case "VALID" -> false;
          default ->
              throw new IllegalArgumentException(
                  "Padding " + node.text("padding") + " is not supported");
        };
    List<Integer> strides = node.ints("strides");
    return new SlidingWindow(height, width, strides.get(1), strides.get(2), padded);
  }

  private Value input(TfjsNode node, int index) {
    return value(node.inputs().get(index));
  }

  private Constant floats(TfjsNode node, int index) {
    return weight(node, index).floats();
  }

  private Weight weight(TfjsNode node, int index) {
    String name = node.inputs().get(index);
    Weight weight = model.weights().get(name);
    if (weight == null) {
      throw new IllegalArgumentException("There is no weight " + name);
    }
    return weight;
  }

  private TfjsNode node(String name) {
    TfjsNode node = model.nodes().get(name);
    if (node == null) {
      throw new IllegalArgumentException("There is no node " + name);
    }
    return node;
  }
}
