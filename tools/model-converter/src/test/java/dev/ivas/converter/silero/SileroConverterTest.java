package dev.ivas.converter.silero;

import static org.assertj.core.api.Assertions.assertThatIOException;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import org.junit.jupiter.api.Test;

/** What it makes of the published model is tested in ivas-models, against that model. */
class SileroConverterTest {
  @Test
  void whatIsNoModelIsRefused() {
    assertThatIOException()
        .isThrownBy(() -> SileroConverter.convert(new byte[] {1, 2, 3}, "vad"))
        .withMessageContaining("no ONNX model");
  }

  @Test
  void modelWithoutARateIsRefused() {
    assertThatIOException()
        .isThrownBy(
            () -> SileroConverter.convert(ModelProto.getDefaultInstance().toByteArray(), ""))
        .withMessageContaining("version 5");
  }

  @Test
  void missingWeightsAreNamed() {
    AttributeProto branch =
        AttributeProto.newBuilder()
            .setName("then_branch")
            .setG(GraphProto.getDefaultInstance())
            .build();
    GraphProto graph =
        GraphProto.newBuilder().addNode(NodeProto.newBuilder().addAttribute(branch)).build();
    byte[] model = ModelProto.newBuilder().setGraph(graph).build().toByteArray();
    assertThatIOException()
        .isThrownBy(() -> SileroConverter.convert(model, "vad"))
        .withMessageContaining("stft.forward_basis_buffer")
        .withMessageContaining("version 5");
  }
}
