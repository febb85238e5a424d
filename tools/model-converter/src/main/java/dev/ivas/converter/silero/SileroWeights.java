package dev.ivas.converter.silero;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.ivas.converter.onnx.Constant;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/** The weights of the model's branch for 16 kHz, by their names in Silero's own code. */
final class SileroWeights {
  private static final String PREFIX = "If_0_then_branch__Inline_0__";

  private final Map<String, Constant> constants = new HashMap<>();

  /** Reads the published model. */
  SileroWeights(byte[] onnx) throws IOException {
    try {
      for (NodeProto node : branch(ModelProto.parseFrom(onnx).getGraph()).getNodeList()) {
        if (node.getOpType().equals("Constant")) {
          TensorProto tensor = node.getAttribute(0).getT();
          if (tensor.getDataType() == TensorProto.DataType.FLOAT.getNumber()) {
            constants.put(node.getOutput(0), floats(tensor));
          }
        }
      }
    } catch (InvalidProtocolBufferException e) {
      throw new IOException("The file holds no ONNX model", e);
    }
  }

  /** Returns one tensor. */
  Constant get(String name) throws IOException {
    Constant found = constants.get(PREFIX + name);
    if (found == null) {
      throw new IOException(
          "The model has no weights '%s' for 16 kHz; need silero_vad version 5".formatted(name));
    }
    return found;
  }

  /** The model asks for the sample rate once: its first branch is that of 16 kHz. */
  private static GraphProto branch(GraphProto graph) throws IOException {
    for (NodeProto node : graph.getNodeList()) {
      for (AttributeProto attribute : node.getAttributeList()) {
        if (attribute.getName().equals("then_branch")) {
          return attribute.getG();
        }
      }
    }
    throw new IOException("The model has no branch by sample rate; need silero_vad version 5");
  }

  private static Constant floats(TensorProto tensor) {
    int[] shape = tensor.getDimsList().stream().mapToInt(Long::intValue).toArray();
    int size = 1;
    for (int length : shape) {
      size *= length;
    }
    float[] values = new float[size];
    if (tensor.getRawData().isEmpty()) {
      for (int i = 0; i < size; i++) {
        values[i] = tensor.getFloatData(i);
      }
    } else {
      tensor
          .getRawData()
          .asReadOnlyByteBuffer()
          .order(ByteOrder.LITTLE_ENDIAN)
          .asFloatBuffer()
          .get(values);
    }
    return new Constant(shape, values);
  }
}
