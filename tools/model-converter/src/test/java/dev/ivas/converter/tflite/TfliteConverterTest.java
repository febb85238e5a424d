package dev.ivas.converter.tflite;

import static dev.ivas.converter.tflite.TfliteFixture.Option.int32;
import static dev.ivas.converter.tflite.TfliteFixture.Option.int8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ivas.converter.onnx.OnnxRunner;
import java.nio.ByteBuffer;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TfliteConverterTest {
  private static final int SAME = 0;
  private static final int VALID = 1;
  private static final int RELU = 1;

  private final TfliteFixture fixture = new TfliteFixture();
  private final int input = fixture.tensor("in", 1, 2, 2, 2);

  /** Operators by hand on the image [[(1, -1), (2, -2)], [(3, -3), (4, -4)]]. */
  @Nested
  class Operators {
    @Test
    void convolutionTakesItsKernelWithOutputsFirstAndInputsLast() {
      int kernel = fixture.floats(s(1, 1, 2, 2), 1, 10, 100, 1000);
      int output = fixture.tensor("out", 1, 2, 1, 1);
      fixture.operator(
          OperatorCode.CONV_2D,
          s(input, kernel, fixture.floats(s(1), 5)),
          output,
          int8(0, VALID),
          int32(1, 1),
          int32(2, 1));
      assertThat(computed(output))
          .containsExactly(1 - 10 + 200 - 2000 + 5, 3 - 30 + 400 - 4000 + 5);
    }

    @Test
    void fusedActivationIsApplied() {
      int kernel = fixture.floats(s(2, 1, 1, 2), 1, 0, 0, 1);
      int output = fixture.tensor("out", 1, 1, 1, 2);
      fixture.operator(
          OperatorCode.CONV_2D,
          s(input, kernel, fixture.floats(s(2), 0, 0)),
          output,
          int8(0, SAME),
          int32(1, 2),
          int32(2, 2),
          int8(3, RELU));
      assertThat(computed(output)).containsExactly(1, 0);
    }

    @Test
    void depthwiseConvolutionTakesItsChannelsLast() {
      int kernel = fixture.floats(s(1, 2, 1, 2), 1, 10, 100, 1000);
      int output = fixture.tensor("out", 1, 1, 2, 2);
      fixture.operator(
          OperatorCode.DEPTHWISE_CONV_2D,
          s(input, kernel, fixture.floats(s(2), 0, 0)),
          output,
          int8(0, VALID),
          int32(1, 1),
          int32(2, 1),
          int32(3, 1));
      assertThat(computed(output)).containsExactly(301, -3010, 402, -4020);
    }

    @Test
    void float16ConstantsAreWidened() {
      int halves = fixture.halves(s(2), 0x3c00, 0x3800);
      int slopes = fixture.tensor("slopes", 2);
      int output = fixture.tensor("out", 1, 2, 2, 2);
      fixture.operator(OperatorCode.DEQUANTIZE, s(halves), slopes);
      fixture.operator(OperatorCode.PRELU, s(input, slopes), output);
      assertThat(computed(output)).containsExactly(1, -0.5f, 2, -1, 3, -1.5f, 4, -2);
    }

    @Test
    void poolingPaddingAndJoiningFollowEachOther() {
      int pooled = fixture.tensor("pooled", 1, 1, 1, 2);
      int padded = fixture.tensor("padded", 1, 1, 1, 3);
      int joined = fixture.tensor("joined", 1, 2, 1, 3);
      int output = fixture.tensor("out", 1, 6);
      fixture.operator(
          OperatorCode.MAX_POOL_2D,
          s(input),
          pooled,
          int8(0, VALID),
          int32(1, 2),
          int32(2, 2),
          int32(3, 2),
          int32(4, 2));
      fixture.operator(
          OperatorCode.PAD, s(pooled, fixture.ints(s(4, 2), 0, 0, 0, 0, 0, 0, 1, 0)), padded);
      fixture.operator(
          OperatorCode.CONCATENATION, s(padded, padded), joined, int32(0, 1), int8(1, RELU));
      fixture.operator(OperatorCode.RESHAPE, s(joined), output);
      assertThat(computed(output)).containsExactly(0, 4, 0, 0, 4, 0);
    }

    @Test
    void additionAndReluWorkElementwise() {
      int positive = fixture.tensor("positive", 1, 2, 2, 2);
      int output = fixture.tensor("out", 1, 2, 2, 2);
      fixture.operator(OperatorCode.RELU, s(input), positive);
      fixture.operator(OperatorCode.ADD, s(input, positive), output);
      assertThat(computed(output)).containsExactly(2, -1, 4, -2, 6, -3, 8, -4);
    }
  }

  @Nested
  class Refusals {
    @Test
    void unknownOperatorIsNamed() {
      int output = fixture.tensor("out", 1, 2, 2, 2);
      fixture.operator(99, s(input), output);
      refused(fixture.model(input, output), "99");
    }

    @Test
    void shapeOtherThanTheDeclaredOneIsRefused() {
      int output = fixture.tensor("out", 1, 2, 2, 3);
      fixture.operator(OperatorCode.RELU, s(input), output);
      refused(fixture.model(input, output), "[1, 2, 2, 3]");
    }

    @Test
    void dilationIsRefused() {
      int output = fixture.tensor("out", 1, 2, 2, 1);
      int[] inputs = s(input, fixture.floats(s(1, 1, 1, 2), 1, 1), fixture.floats(s(1), 0));
      fixture.operator(OperatorCode.CONV_2D, inputs, output, int32(1, 1), int32(2, 1), int32(4, 2));
      refused(fixture.model(input, output), "Dilated");
    }

    @Test
    void otherFilesAreRefused() {
      refused(ByteBuffer.wrap(new byte[64]), "TFL3");
      refused(ByteBuffer.wrap(new byte[3]), "short");
    }

    private void refused(ByteBuffer model, String part) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> TfliteConverter.convert(model, "test", Map.of()))
          .withMessageContaining(part);
    }
  }

  @Test
  void inputsAndOutputsGetTheirNewNames() {
    int output = fixture.tensor("out", 1, 2, 2, 2);
    fixture.operator(OperatorCode.RELU, s(input), output);
    byte[] onnx =
        TfliteConverter.convert(fixture.model(input, output), "test", Map.of("out", "renamed"));
    assertThat(OnnxRunner.run(onnx, new long[] {1, 2, 2, 2}, new float[8])).containsKey("renamed");
  }

  private float[] computed(int output) {
    byte[] onnx = TfliteConverter.convert(fixture.model(input, output), "test", Map.of());
    return OnnxRunner.run(onnx, new long[] {1, 2, 2, 2}, 1, -1, 2, -2, 3, -3, 4, -4).get("out");
  }

  private static int[] s(int... values) {
    return values;
  }
}
