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
public final class OnnxWriter {
  private static final int IR_VERSION = 8;
  private static final int OPERATOR_SET = 17;

  private final GraphProto.Builder graph = GraphProto.newBuilder();

  /**
   * Begins a model.
   *
   * @param name the graph's name
   */
  public OnnxWriter(String name) {
    graph.setName(name);
  }

  /**
   * Adds an input of floats.
   *
   * @param name its name
   * @param shape its shape, -1 for a free batch
   */
  public void input(String name, List<Integer> shape) {
    graph.addInput(description(name, shape));
  }

  /**
   * Adds an output of floats.
   *
   * @param name the name of a node's output
   * @param shape its shape, -1 for a free batch
   */
  public void output(String name, List<Integer> shape) {
    graph.addOutput(description(name, shape));
  }

  /**
   * Adds a constant of floats.
   *
   * @param constant its shape and numbers
   * @return its name
   */
  public String floats(Constant constant) {
    ByteBuffer raw = littleEndian(constant.values().length * Float.BYTES);
    raw.asFloatBuffer().put(constant.values());
    return constant(TensorProto.DataType.FLOAT, constant.shape(), raw);
  }

  /**
   * Adds a vector of 64-bit integers.
   *
   * @param values its numbers
   * @return its name
   */
  public String longs(long[] values) {
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

  /**
   * Adds a node with one output of a new name.
   *
   * @param operator its ONNX operator
   * @param inputs names of its inputs
   * @param attributes its attributes
   * @return the output's name
   */
  public String node(String operator, List<String> inputs, AttributeProto... attributes) {
    String name = "v" + graph.getNodeCount();
    node(operator, inputs, name, attributes);
    return name;
  }

  /**
   * Adds a node with one output of a given name.
   *
   * @param operator its ONNX operator
   * @param inputs names of its inputs
   * @param output the output's name
   * @param attributes its attributes
   */
  public void node(
      String operator, List<String> inputs, String output, AttributeProto... attributes) {
    nodes(operator, inputs, List.of(output), attributes);
  }

  /**
   * Adds a node with several outputs.
   *
   * @param operator its ONNX operator
   * @param inputs names of its inputs, empty for one that is left out
   * @param outputs names of its outputs
   * @param attributes its attributes
   */
  public void nodes(
      String operator, List<String> inputs, List<String> outputs, AttributeProto... attributes) {
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType(operator)
            .addAllInput(inputs)
            .addAllOutput(outputs)
            .addAllAttribute(List.of(attributes)));
  }

  /** {@return the model's bytes} */
  public byte[] toBytes() {
    return ModelProto.newBuilder()
        .setIrVersion(IR_VERSION)
        .setProducerName("ivas-model-converter")
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATOR_SET))
        .setGraph(graph)
        .build()
        .toByteArray();
  }

  /**
   * Makes an attribute.
   *
   * @param name its name
   * @param value its number
   * @return the attribute
   */
  public static AttributeProto integer(String name, long value) {
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
