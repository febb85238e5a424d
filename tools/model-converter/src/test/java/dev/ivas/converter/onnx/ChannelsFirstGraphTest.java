package dev.ivas.converter.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Each operation against numbers worked out by hand; images are written channels last. */
class ChannelsFirstGraphTest {
  private static final SlidingWindow POINT = new SlidingWindow(1, 1, 1, 1, false);

  @Test
  void validConvolutionSumsUnderTheKernelOnly() {
    SlidingWindow window = new SlidingWindow(2, 2, 1, 1, false);
    float[] found =
        computed(
            List.of(1, 3, 3, 1),
            (g, x) -> g.convolution(x, constant(s(1, 1, 2, 2), 1, 2, 3, 4), bias(10), window),
            1,
            2,
            3,
            4,
            5,
            6,
            7,
            8,
            9);
    assertThat(found).containsExactly(47, 57, 77, 87);
  }

  @Test
  void samePaddingPutsTheOddPixelAtTheBottomAndRight() {
    SlidingWindow window = new SlidingWindow(3, 3, 2, 2, true);
    float[] found =
        computed(
            List.of(1, 4, 4, 1),
            (g, x) -> g.convolution(x, constant(s(1, 1, 3, 3), ones(9)), bias(0), window),
            ones(16));
    assertThat(found).containsExactly(9, 6, 6, 4);
  }

  @Test
  void convolutionMixesChannelsByTheRowsOfItsKernel() {
    Constant kernel = constant(s(3, 2, 1, 1), 1, 0, 0, 1, 2, 3);
    float[] found =
        computed(
            List.of(1, 1, 2, 2),
            (g, x) -> g.convolution(x, kernel, bias(0, 0, 1), POINT),
            1,
            10,
            2,
            20);
    assertThat(found).containsExactly(1, 10, 33, 2, 20, 65);
  }

  @Test
  void depthwiseConvolutionKeepsChannelsApart() {
    SlidingWindow window = new SlidingWindow(1, 2, 1, 1, false);
    Constant kernel = constant(s(2, 1, 1, 2), 1, 1, 1, -1);
    float[] found =
        computed(
            List.of(1, 1, 3, 2),
            (g, x) -> g.depthwiseConvolution(x, kernel, bias(0, 100), window),
            1,
            10,
            2,
            20,
            3,
            50);
    assertThat(found).containsExactly(3, 90, 5, 70);
  }

  @Test
  void paddingNeverWinsAMaximum() {
    SlidingWindow window = new SlidingWindow(2, 2, 2, 2, true);
    float[] found =
        computed(
            List.of(1, 3, 3, 1),
            (g, x) -> g.maxPool(x, window),
            -1,
            -2,
            -3,
            -4,
            -5,
            -6,
            -7,
            -8,
            -9);
    assertThat(found).containsExactly(-1, -3, -7, -9);
  }

  @Test
  void padAddsZerosOnTheNamedAxes() {
    float[] channels =
        computed(List.of(1, 1, 2, 1), (g, x) -> g.pad(x, s(0, 0, 0, 0, 0, 0, 0, 2)), 5, 6);
    assertThat(channels).containsExactly(5, 0, 0, 6, 0, 0);
    float[] columns =
        computed(List.of(1, 1, 2, 1), (g, x) -> g.pad(x, s(0, 0, 0, 0, 1, 2, 0, 0)), 5, 6);
    assertThat(columns).containsExactly(0, 5, 6, 0, 0);
  }

  @Test
  void preluScalesOnlyNegativesAndByTheirChannel() {
    float[] found =
        computed(
            List.of(1, 1, 3, 2),
            (g, x) -> g.prelu(x, constant(s(1, 1, 2), 0.5f, 0.25f)),
            -4,
            -4,
            3,
            3,
            0,
            -1);
    assertThat(found).containsExactly(-2, -1, 3, 3, 0, -0.25f);
  }

  @Test
  void reluAndAddWorkElementwise() {
    float[] found = computed(List.of(1, 1, 3, 1), (g, x) -> g.add(x, g.relu(x)), -1, 0, 2);
    assertThat(found).containsExactly(-1, 0, 4);
  }

  @Test
  void reshapeReadsTheImageInTheOrderOfTheSourceModel() {
    float[] found =
        computed(
            List.of(1, 2, 2, 2),
            (g, x) -> g.reshape(g.relu(x), List.of(1, 4, 2)),
            0,
            1,
            2,
            3,
            4,
            5,
            6,
            7);
    assertThat(found).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void concatenationFollowsTheAxisOfTheSourceModel() {
    BiFunction<ChannelsFirstGraph, Value, Value> channels =
        (g, x) -> g.concatenate(List.of(x, g.relu(x)), -1);
    assertThat(computed(List.of(1, 1, 2, 1), channels, -1, 2)).containsExactly(-1, 0, 2, 2);
    BiFunction<ChannelsFirstGraph, Value, Value> rows =
        (g, x) -> g.concatenate(List.of(x, g.relu(x)), 1);
    assertThat(computed(List.of(1, 1, 2, 1), rows, -1, 2)).containsExactly(-1, 2, 0, 2);
  }

  @Test
  void sameCallsGiveTheSameBytes() {
    assertThat(preluModel()).isEqualTo(preluModel());
  }

  @Test
  void freeBatchTakesSeveralImages() {
    float[] found = OnnxRunner.run(preluModel(), new long[] {2, 1, 1, 1}, -8, 8).get("out");
    assertThat(found).containsExactly(-4, 8);
  }

  @Test
  void constantsThatDoNotFitAreRefused() {
    ChannelsFirstGraph graph = new ChannelsFirstGraph("test");
    Value image = graph.imageInput("in", List.of(1, 2, 2, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> graph.convolution(image, constant(s(1, 2, 1, 1), 1, 1), bias(0), POINT));
    assertThatIllegalArgumentException().isThrownBy(() -> graph.prelu(image, constant(s(2), 1, 1)));
    assertThatIllegalArgumentException().isThrownBy(() -> graph.pad(image, s(0, 0)));
  }

  private static byte[] preluModel() {
    ChannelsFirstGraph graph = new ChannelsFirstGraph("test");
    Value image = graph.imageInput("in", List.of(-1, 1, 1, 1));
    graph.output("out", graph.prelu(image, constant(s(1), 0.5f)));
    return graph.toBytes();
  }

  private static float[] computed(
      List<Integer> shape, BiFunction<ChannelsFirstGraph, Value, Value> body, float... input) {
    ChannelsFirstGraph graph = new ChannelsFirstGraph("test");
    graph.output("out", body.apply(graph, graph.imageInput("in", shape)));
    long[] lengths = shape.stream().mapToLong(Integer::longValue).toArray();
    return OnnxRunner.run(graph.toBytes(), lengths, input).get("out");
  }

  private static Constant constant(int[] shape, float... values) {
    return new Constant(shape, values);
  }

  private static Constant bias(float... values) {
    return new Constant(s(values.length), values);
  }

  private static int[] s(int... lengths) {
    return lengths;
  }

  private static float[] ones(int count) {
    float[] ones = new float[count];
    Arrays.fill(ones, 1);
    return ones;
  }
}
