package dev.ivas.converter.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** Collects the messages of one ONNX model; names of nodes and constants count up from zero. */
final class OnnxWriter {
  private static final int IR_VERSION = 8;
  private static final int OPERATOR_SET = 17;

  private final GraphProto.Builder graph = GraphProto.newBuilder();

  OnnxWriter(String name) {
    graph.setName(name);
  }

  void input(String name, List<Integer> shape) {
    graph.addInput(description(name, shape));
  }

  void output(String name, List<Integer> shape) {
    graph.addOutput(description(name, shape));
  }

  /** Adds a constant of floats and returns its name. */
  String floats(Constant constant) {
    ByteBuffer raw = littleEndian(constant.values().length * Float.BYTES);
    raw.asFloatBuffer().put(constant.values());
    return constant(TensorProto.DataType.FLOAT, constant.shape(), raw);
  }

  /** Adds a vector of 64-bit integers and returns its name. */
  String longs(long[] values) {
    ByteBuffer raw = littleEndian(values.length * Long.BYTES);
    raw.asLongBuffer().put(values);
    return constant(TensorProto.DataType.INT64, new int[] {values.length}, raw);
  }

  private String constant(TensorProto.DataType type, int[] shape, ByteBuffer raw) {
    String name = "c" + graph.getInitializerCount();
    TensorProto.Builder tensor = TensorProto.newBuilder().setName(name);
    tensor.setDataType(type.getNumber()).setRawData(ByteString.copyFrom(raw));
    Arrays.stream(shape).forEach(tensor::addDims);
    graph.addInitializer(tensor);
    return name;
  }

  /** Adds a node with one output of a new name and returns that name. */
  String node(String operator, List<String> inputs, AttributeProto... attributes) {
    String name = "v" + graph.getNodeCount();
    node(operator, inputs, name, attributes);
    return name;
  }

  /** Adds a node with one output of a given name. */
  void node(String operator, List<String> inputs, String output, AttributeProto... attributes) {
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType(operator)
            .addAllInput(inputs)
            .addOutput(output)
            .addAllAttribute(List.of(attributes)));
  }

  byte[] toBytes() {
    return ModelProto.newBuilder()
        .setIrVersion(IR_VERSION)
        .setProducerName("ivas-model-converter")
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATOR_SET))
        .setGraph(graph)
        .build()
        .toByteArray();
  }

  static AttributeProto integer(String name, long value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  static AttributeProto ints(String name, long... values) {
    AttributeProto.Builder attribute = AttributeProto.newBuilder().setName(name);
    attribute.setType(AttributeProto.AttributeType.INTS);
    Arrays.stream(values).forEach(attribute::addInts);
    return attribute.build();
  }

  private static ValueInfoProto description(String name, List<Integer> shape) {
    TensorShapeProto.Builder dimensions = TensorShapeProto.newBuilder();
    for (int length : shape) {
      if (length < 0) {
        dimensions.addDimBuilder().setDimParam("batch");
      } else {
        dimensions.addDimBuilder().setDimValue(length);
      }
    }
    TypeProto.Builder type = TypeProto.newBuilder();
    type.getTensorTypeBuilder()
        .setElemType(TensorProto.DataType.FLOAT.getNumber())
        .setShape(dimensions);
    return ValueInfoProto.newBuilder().setName(name).setType(type).build();
  }

  private static ByteBuffer littleEndian(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
