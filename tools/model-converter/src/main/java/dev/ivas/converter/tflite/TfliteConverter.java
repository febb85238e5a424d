package dev.ivas.converter.tflite;

import dev.ivas.converter.onnx.ChannelsFirstGraph;
import dev.ivas.converter.onnx.Constant;
import dev.ivas.converter.onnx.SlidingWindow;
import dev.ivas.converter.onnx.Value;
import dev.ivas.converter.tflite.TfliteModel.Operator;
import dev.ivas.converter.tflite.TfliteModel.Tensor;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a TensorFlow Lite model of float images into ONNX.
 *
 * <p>Knows the operators of MediaPipe's face models: ADD, CONCATENATION, CONV_2D,
 * DEPTHWISE_CONV_2D, DEQUANTIZE (of float16 constants), MAX_POOL_2D, PAD, PRELU, RELU and RESHAPE.
 * Anything else is refused, as is a result whose shape differs from the one the model declares.
 */
public final class TfliteConverter {
  private static final int RELU_ACTIVATION = 1;

  private final TfliteModel model;
  private final ChannelsFirstGraph graph;
  private final Map<Integer, Constant> constants = new HashMap<>();
  private final Map<Integer, Value> values = new HashMap<>();

  private TfliteConverter(TfliteModel model, String name) {
    this.model = model;
    graph = new ChannelsFirstGraph(name);
  }

  /**
   * Converts a model.
   *
   * @param tflite the model's bytes, from the buffer's position to its limit
   * @param name the name of the ONNX graph
   * @param names new names of tensors by their old ones: inputs and outputs keep theirs where none
   *     is given, other tensors that are given one become outputs too, after the original's
   * @return the ONNX model, with the inputs and outputs of the original in order and shape
   * @throws IllegalArgumentException if this is no model, or one with an unknown operator or type,
   *     or lacks a tensor that is named
   */
  public static byte[] convert(ByteBuffer tflite, String name, Map<String, String> names) {
    return new TfliteConverter(TfliteModel.read(tflite), name).convert(names);
  }

  private byte[] convert(Map<String, String> names) {
    for (int i = 0; i < model.tensors().size(); i++) {
      Tensor tensor = model.tensors().get(i);
      if (tensor.isConstant() && tensor.isFloat()) {
        constants.put(i, tensor.floats());
      }
    }
    for (int input : model.inputs()) {
      Tensor tensor = model.tensors().get(input);
      String name = names.getOrDefault(tensor.name(), tensor.name());
      values.put(input, graph.imageInput(name, tensor.shape()));
    }
    model.operators().forEach(this::convert);
    for (int output : model.outputs()) {
      String name = model.tensors().get(output).name();
      graph.output(names.getOrDefault(name, name), value(output));
    }
    names.forEach(this::outputInner);
    return graph.toBytes();
  }

  private void outputInner(String name, String newName) {
    int tensor = model.tensors().stream().map(Tensor::name).toList().indexOf(name);
    if (tensor < 0) {
      throw new IllegalArgumentException("There is no tensor " + name + " to be named " + newName);
    }
    if (!model.inputs().contains(tensor) && !model.outputs().contains(tensor)) {
      graph.output(newName, value(tensor));
    }
  }

  private void convert(Operator operator) {
    int output = operator.outputs().get(0);
    if (operator.code() == OperatorCode.DEQUANTIZE) {
      constants.put(output, constant(operator.inputs().get(0)));
      return;
    }
    Value value = apply(operator);
    List<Integer> declared = model.tensors().get(output).shape();
    if (!value.shape().equals(declared)) {
      throw new IllegalArgumentException(
          "Operator %d gave shape %s where the model declares %s"
              .formatted(operator.code(), value.shape(), declared));
    }
    values.put(output, value);
  }

  private Value apply(Operator operator) {
    return switch (operator.code()) {
      case OperatorCode.ADD -> add(operator);
      case OperatorCode.CONCATENATION -> concatenate(operator);
      case OperatorCode.CONV_2D -> convolve(operator);
      case OperatorCode.DEPTHWISE_CONV_2D -> convolveDepthwise(operator);
      case OperatorCode.MAX_POOL_2D -> maxPool(operator);
      case OperatorCode.PAD -> pad(operator);
      case OperatorCode.PRELU -> graph.prelu(input(operator, 0), weight(operator, 1));
      case OperatorCode.RELU -> graph.relu(input(operator, 0));
      case OperatorCode.RESHAPE ->
          graph.reshape(input(operator, 0), model.tensors().get(operator.outputs().get(0)).shape());
      default ->
          throw new IllegalArgumentException(
              "TensorFlow Lite operator %d is not supported".formatted(operator.code()));
    };
  }

  private Value add(Operator operator) {
    Value sum = graph.add(input(operator, 0), input(operator, 1));
    return activated(sum, operator.options() == null ? 0 : operator.options().int8(0, 0));
  }

  private Value concatenate(Operator operator) {
    FlatTable options = operator.requiredOptions();
    List<Value> parts = operator.inputs().stream().map(this::value).toList();
    return activated(graph.concatenate(parts, options.int32(0, 0)), options.int8(1, 0));
  }

  private Value convolve(Operator operator) {
    FlatTable options = operator.requiredOptions();
    requireNoDilation(options.int32(4, 1), options.int32(5, 1));
    Constant kernel = weight(operator, 1).transposed(0, 3, 1, 2);
    SlidingWindow window = window(options, kernel.shape()[2], kernel.shape()[3]);
    Value image = graph.convolution(input(operator, 0), kernel, weight(operator, 2), window);
    return activated(image, options.int8(3, 0));
  }

  private Value convolveDepthwise(Operator operator) {
    FlatTable options = operator.requiredOptions();
    requireNoDilation(options.int32(5, 1), options.int32(6, 1));
    Constant kernel = weight(operator, 1).transposed(3, 0, 1, 2);
    SlidingWindow window = window(options, kernel.shape()[2], kernel.shape()[3]);
    Constant bias = weight(operator, 2);
    Value image = graph.depthwiseConvolution(input(operator, 0), kernel, bias, window);
    return activated(image, options.int8(4, 0));
  }

  private Value maxPool(Operator operator) {
    FlatTable options = operator.requiredOptions();
    SlidingWindow window = window(options, options.int32(4, 0), options.int32(3, 0));
    return activated(graph.maxPool(input(operator, 0), window), options.int8(5, 0));
  }

  private Value pad(Operator operator) {
    int[] margins = model.tensors().get(operator.inputs().get(1)).ints();
    return graph.pad(input(operator, 0), margins);
  }

  /** Reads padding and strides, the first fields of every window's options. */
  private static SlidingWindow window(FlatTable options, int height, int width) {
    boolean padded = options.int8(0, 0) == 0;
    return new SlidingWindow(height, width, options.int32(2, 0), options.int32(1, 0), padded);
  }

  private static void requireNoDilation(int x, int y) {
    if (x != 1 || y != 1) {
      throw new IllegalArgumentException("Dilated convolutions are not supported");
    }
  }

  private Value activated(Value value, int activation) {
    if (activation == 0) {
      return value;
    }
    if (activation == RELU_ACTIVATION) {
      return graph.relu(value);
    }
    throw new IllegalArgumentException("Fused activation " + activation + " is not supported");
  }

  private Value input(Operator operator, int index) {
    return value(operator.inputs().get(index));
  }

  private Constant weight(Operator operator, int index) {
    return constant(operator.inputs().get(index));
  }

  private Value value(int tensor) {
    return known(values, tensor);
  }

  private Constant constant(int tensor) {
    return known(constants, tensor);
  }

  private <T> T known(Map<Integer, T> map, int tensor) {
    T found = map.get(tensor);
    if (found == null) {
      String name = model.tensors().get(tensor).name();
      throw new IllegalArgumentException("Tensor " + name + " is used before it is there");
    }
    return found;
  }
}
