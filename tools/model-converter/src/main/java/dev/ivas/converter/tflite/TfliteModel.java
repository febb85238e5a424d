package dev.ivas.converter.tflite;

import dev.ivas.converter.onnx.Constant;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first subgraph of a TensorFlow Lite model, as plain records.
 *
 * @param tensors all tensors; operators name them by position
 * @param inputs positions of the graph's inputs
 * @param outputs positions of the graph's outputs
 * @param operators the operators in the order they are run
 */
record TfliteModel(
    List<Tensor> tensors, List<Integer> inputs, List<Integer> outputs, List<Operator> operators) {

  private static final String MAGIC = "TFL3";

  /**
   * A tensor.
   *
   * @param type the number of its type in the schema
   * @param data its stored values, little-endian; empty if computed
   */
  record Tensor(String name, List<Integer> shape, int type, ByteBuffer data) {
    private static final int FLOAT32 = 0;
    private static final int FLOAT16 = 1;
    private static final int INT32 = 2;

    boolean isConstant() {
      return data.hasRemaining();
    }

    boolean isFloat() {
      return type == FLOAT32 || type == FLOAT16;
    }

    /** Returns the stored values of a float32 or float16 tensor. */
    Constant floats() {
      int[] lengths = shape.stream().mapToInt(Integer::intValue).toArray();
      return new Constant(lengths, type == FLOAT16 ? widened() : single());
    }

    /** Returns the stored values of a 32-bit integer tensor. */
    int[] ints() {
      if (type != INT32) {
        throw unsupported();
      }
      int[] values = new int[data.remaining() / Integer.BYTES];
      littleEndian().asIntBuffer().get(values);
      return values;
    }

    private float[] single() {
      if (type != FLOAT32) {
        throw unsupported();
      }
      float[] values = new float[data.remaining() / Float.BYTES];
      littleEndian().asFloatBuffer().get(values);
      return values;
    }

    private float[] widened() {
      float[] values = new float[data.remaining() / Short.BYTES];
      ByteBuffer halves = littleEndian();
      for (int i = 0; i < values.length; i++) {
        values[i] = HalfFloat.toFloat(halves.getShort(i * Short.BYTES));
      }
      return values;
    }

    private ByteBuffer littleEndian() {
      return data.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    private IllegalArgumentException unsupported() {
      return new IllegalArgumentException("Tensor " + name + " has an unsupported type " + type);
    }
  }

  /**
   * An operator.
   *
   * @param code its number in the schema's list of built-in operators
   * @param options its options, a table that depends on the operator
   */
  record Operator(
      int code, List<Integer> inputs, List<Integer> outputs, @Nullable FlatTable options) {
    /** Returns the options, which this operator must have. */
    FlatTable requiredOptions() {
      if (options == null) {
        throw new IllegalArgumentException("Operator " + code + " lacks its options");
      }
      return options;
    }
  }

  static TfliteModel read(ByteBuffer bytes) {
    byte[] magic = new byte[MAGIC.length()];
    if (bytes.remaining() < 2 * magic.length) {
      throw new IllegalArgumentException("Too short for a TensorFlow Lite model");
    }
    bytes.get(bytes.position() + Integer.BYTES, magic);
    if (!new String(magic, StandardCharsets.US_ASCII).equals(MAGIC)) {
      throw new IllegalArgumentException("Not a TensorFlow Lite model: it lacks the mark " + MAGIC);
    }
    FlatTable model = FlatTable.root(bytes);
    List<Integer> codes = model.tables(1).stream().map(TfliteModel::builtinCode).toList();
    List<ByteBuffer> buffers = model.tables(4).stream().map(buffer -> buffer.bytes(0)).toList();
    FlatTable graph = model.tables(2).get(0);
    List<Tensor> tensors = new ArrayList<>();
    for (FlatTable tensor : graph.tables(0)) {
      ByteBuffer data = buffers.get(tensor.int32(2, 0));
      tensors.add(new Tensor(tensor.text(3), tensor.ints(0), tensor.int8(1, 0), data));
    }
    List<Operator> operators = new ArrayList<>();
    for (FlatTable operator : graph.tables(3)) {
      int code = codes.get(operator.int32(0, 0));
      operators.add(new Operator(code, operator.ints(1), operator.ints(2), operator.table(4)));
    }
    return new TfliteModel(tensors, graph.ints(1), graph.ints(2), operators);
  }

  /** Reads the operator's number, which old writers keep in a byte of its own. */
  private static int builtinCode(FlatTable operatorCode) {
    return Math.max(operatorCode.int8(0, 0), operatorCode.int32(3, 0));
  }
}
