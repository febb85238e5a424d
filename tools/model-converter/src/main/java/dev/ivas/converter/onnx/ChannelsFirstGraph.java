package dev.ivas.converter.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An ONNX graph under construction, described by operations on channels-last images.
 *
 * <p>TensorFlow's formats keep an image as [batch, height, width, channels]; ONNX's convolutions
 * want [batch, channels, height, width]. An image input is transposed once where it enters, all
 * work is done channels first, and a value is transposed back only where its order can be seen: at
 * a reshape and at an output. So the inputs and outputs keep the source model's shapes.
 *
 * <p>Confined to one thread. The same calls give the same bytes.
 */
public final class ChannelsFirstGraph {
  /** Where each axis of a channels-last image lies in a channels-first one. */
  static final int[] FROM_LAST = {0, 2, 3, 1};

  private static final long[] TO_FIRST = {0, 3, 1, 2};
  private static final long[] TO_LAST = {0, 2, 3, 1};

  private static final SlidingWindow POINT = new SlidingWindow(1, 1, 1, 1, false);

  private final OnnxWriter onnx;

  /**
   * Starts an empty graph.
   *
   * @param name the graph's name in the file
   */
  public ChannelsFirstGraph(String name) {
    onnx = new OnnxWriter(name);
  }

  /**
   * Declares an image input.
   *
   * @param name the input's name
   * @param shape batch (-1 if free), height, width, channels
   * @return the image, channels first
   */
  public Value imageInput(String name, List<Integer> shape) {
    onnx.input(name, shape);
    return transposed(new Value(name, shape, false), true);
  }

  /**
   * Declares an output, in the order of axes of the source model.
   *
   * @param name the output's name
   * @param value what it holds
   */
  public void output(String name, Value value) {
    if (value.channelsFirst()) {
      onnx.node("Transpose", List.of(value.name()), name, OnnxWriter.ints("perm", TO_LAST));
    } else {
      onnx.node("Identity", List.of(value.name()), name);
    }
    onnx.output(name, value.shape());
  }

  /** {@return the finished model, serialized} */
  public byte[] toBytes() {
    return onnx.toBytes();
  }

  /**
   * Convolves an image, all input channels into each output channel.
   *
   * @param image the input
   * @param kernel shape [outputs, inputs, height, width]
   * @param bias one number per output channel
   * @param window how the kernel moves; its size must be the kernel's
   * @return the convolved image
   */
  public Value convolution(Value image, Constant kernel, Constant bias, SlidingWindow window) {
    require(kernel.shape()[1] == image.channels(), "A kernel does not fit " + image);
    return convolve(image, kernel, bias, window, 1);
  }

  /**
   * Convolves each channel of an image by itself.
   *
   * @param image the input
   * @param kernel shape [channels, 1, height, width]
   * @param bias one number per channel
   * @param window how the kernel moves; its size must be the kernel's
   * @return the convolved image, of as many channels
   */
  public Value depthwiseConvolution(
      Value image, Constant kernel, Constant bias, SlidingWindow window) {
    boolean fits = kernel.shape()[0] == image.channels() && kernel.shape()[1] == 1;
    require(fits, "A depthwise kernel does not fit " + image);
    return convolve(image, kernel, bias, window, image.channels());
  }

  private Value convolve(
      Value image, Constant kernel, Constant bias, SlidingWindow window, int groups) {
    int[] size = kernel.shape();
    require(size[2] == window.height() && size[3] == window.width(), "A window has a wrong size");
    require(bias.values().length == size[0], "A bias does not fit its kernel");
    Value input = transposed(image, true);
    List<String> inputs = List.of(input.name(), onnx.floats(kernel), onnx.floats(bias));
    return slide("Conv", inputs, input, window, size[0], OnnxWriter.integer("group", groups));
  }

  /**
   * Takes the largest value under a window, per channel; padding never wins.
   *
   * @param image the input
   * @param window how the window moves
   * @return the pooled image
   */
  public Value maxPool(Value image, SlidingWindow window) {
    Value input = transposed(image, true);
    return slide("MaxPool", List.of(input.name()), input, window, input.channels());
  }

  private Value slide(
      String operator,
      List<String> inputs,
      Value image,
      SlidingWindow window,
      int channels,
      AttributeProto... more) {
    int height = image.shape().get(1);
    int width = image.shape().get(2);
    List<AttributeProto> attributes = new ArrayList<>(List.of(more));
    attributes.add(OnnxWriter.ints("kernel_shape", window.height(), window.width()));
    attributes.add(OnnxWriter.ints("strides", window.strideY(), window.strideX()));
    attributes.add(OnnxWriter.ints("pads", window.pads(height, width)));
    int batch = image.shape().get(0);
    List<Integer> shape =
        List.of(batch, window.outputHeight(height), window.outputWidth(width), channels);
    return emit(operator, inputs, shape, true, attributes.toArray(AttributeProto[]::new));
  }

  /**
   * Surrounds a value with zeros.
   *
   * @param value the input
   * @param margins for each axis in the source model's order, the number of zeros before its first
   *     element and after its last one, as TensorFlow lists them
   * @return the larger value
   */
  public Value pad(Value value, int[] margins) {
    int rank = value.shape().size();
    require(margins.length == 2 * rank, "Margins do not fit " + value);
    long[] pads = new long[2 * rank];
    List<Integer> shape = new ArrayList<>(value.shape());
    for (int axis = 0; axis < rank; axis++) {
      int before = margins[2 * axis];
      int after = margins[2 * axis + 1];
      pads[value.axis(axis)] = before;
      pads[rank + value.axis(axis)] = after;
      require(before + after == 0 || shape.get(axis) > 0, "A free batch cannot be padded");
      shape.set(axis, shape.get(axis) + before + after);
    }
    List<String> inputs = List.of(value.name(), onnx.longs(pads));
    return emit("Pad", inputs, shape, value.channelsFirst());
  }

  /**
   * Adds two values of one shape.
   *
   * @param left one summand
   * @param right the other
   * @return the sum
   */
  public Value add(Value left, Value right) {
    require(left.shape().equals(right.shape()), "Cannot add " + left + " and " + right);
    Value same = transposed(right, left.channelsFirst());
    List<String> inputs = List.of(left.name(), same.name());
    return emit("Add", inputs, left.shape(), left.channelsFirst());
  }

  /**
   * Sets negative numbers to zero.
   *
   * @param value the input
   * @return max(0, x)
   */
  public Value relu(Value value) {
    return emit("Relu", List.of(value.name()), value.shape(), value.channelsFirst());
  }

  /**
   * Multiplies negative numbers by a slope of their channel.
   *
   * <p>Written as {@code slope x + (1 - slope) max(0, x)}: the runtime has no PReLU in its blocked
   * layout, and with ONNX's PRelu MediaPipe's meshes take two to three times as long.
   *
   * @param image the input
   * @param slopes one number per channel
   * @return x where x is at least 0, else slope times x
   */
  public Value prelu(Value image, Constant slopes) {
    float[] below = slopes.values();
    require(below.length == image.channels(), "PReLU slopes do not fit " + image);
    float[] rest = new float[below.length];
    for (int channel = 0; channel < rest.length; channel++) {
      rest[channel] = 1 - below[channel];
    }
    return add(scale(image, below), scale(relu(image), rest));
  }

  private Value scale(Value image, float[] factors) {
    Constant kernel = new Constant(new int[] {factors.length, 1, 1, 1}, factors);
    return depthwiseConvolution(image, kernel, zeros(factors.length), POINT);
  }

  private static Constant zeros(int length) {
    return new Constant(new int[] {length}, new float[length]);
  }

  /**
   * Puts values one after the other along an axis.
   *
   * @param values at least one value; all of one rank
   * @param axis the axis in the source model's order; negative counts from the end
   * @return the joined value
   */
  public Value concatenate(List<Value> values, int axis) {
    Value first = values.get(0);
    List<Value> alike = values.stream().map(v -> transposed(v, first.channelsFirst())).toList();
    int place = axis < 0 ? axis + first.shape().size() : axis;
    List<Integer> shape = new ArrayList<>(first.shape());
    shape.set(place, values.stream().mapToInt(v -> v.shape().get(place)).sum());
    return emit(
        "Concat",
        alike.stream().map(Value::name).toList(),
        shape,
        first.channelsFirst(),
        OnnxWriter.integer("axis", first.axis(axis)));
  }

  /**
   * Gives a value another shape, its numbers being read in the source model's order.
   *
   * @param value the input
   * @param shape the new shape, without free axes
   * @return the reshaped value
   */
  public Value reshape(Value value, List<Integer> shape) {
    Value ordered = transposed(value, false);
    long[] lengths = shape.stream().mapToLong(Integer::longValue).toArray();
    require(Arrays.stream(lengths).allMatch(n -> n > 0), "Cannot reshape to " + shape);
    return emit("Reshape", List.of(ordered.name(), onnx.longs(lengths)), shape, false);
  }

  private Value transposed(Value value, boolean channelsFirst) {
    if (value.channelsFirst() == channelsFirst || value.shape().size() != 4) {
      return value;
    }
    AttributeProto order = OnnxWriter.ints("perm", channelsFirst ? TO_FIRST : TO_LAST);
    return emit("Transpose", List.of(value.name()), value.shape(), channelsFirst, order);
  }

  private Value emit(
      String operator,
      List<String> inputs,
      List<Integer> shape,
      boolean channelsFirst,
      AttributeProto... attributes) {
    String name = onnx.node(operator, inputs, attributes);
    return new Value(name, shape, channelsFirst);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
