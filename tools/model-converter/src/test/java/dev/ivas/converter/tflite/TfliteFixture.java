package dev.ivas.converter.tflite;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Writes small TensorFlow Lite models, field by field as in {@code schema.fbs}. */
final class TfliteFixture {
  static final int FLOAT32 = 0;
  static final int FLOAT16 = 1;
  static final int INT32 = 2;

  /** A field of an options table: a byte or an int by its number. */
  record Option(int field, int value, boolean isByte) {
    static Option int8(int field, int value) {
      return new Option(field, value, true);
    }

    static Option int32(int field, int value) {
      return new Option(field, value, false);
    }
  }

  private final FlatBufferBuilder builder = new FlatBufferBuilder();
  private final List<Integer> buffers = new ArrayList<>();
  private final List<Integer> tensors = new ArrayList<>();
  private final List<Integer> codes = new ArrayList<>();
  private final List<Integer> operators = new ArrayList<>();

  TfliteFixture() {
    builder.startTable(1);
    buffers.add(builder.endTable());
  }

  /** Adds a computed float tensor and returns its position. */
  int tensor(String name, int... shape) {
    return tensor(name, FLOAT32, 0, shape);
  }

  int floats(int[] shape, float... values) {
    ByteBuffer data = littleEndian(values.length * Float.BYTES);
    data.asFloatBuffer().put(values);
    return tensor("floats", FLOAT32, buffer(data), shape);
  }

  int halves(int[] shape, int... bits) {
    ByteBuffer data = littleEndian(bits.length * Short.BYTES);
    for (int half : bits) {
      data.putShort((short) half);
    }
    return tensor("halves", FLOAT16, buffer(data.flip()), shape);
  }

  int ints(int[] shape, int... values) {
    ByteBuffer data = littleEndian(values.length * Integer.BYTES);
    data.asIntBuffer().put(values);
    return tensor("ints", INT32, buffer(data), shape);
  }

  /** Adds an operator with one output; no options at all if none are given. */
  void operator(int code, int[] inputs, int output, Option... options) {
    builder.startTable(4);
    builder.addByte(0, (byte) code, 0);
    builder.addInt(3, code, 0);
    codes.add(builder.endTable());
    int table = options(options);
    int inputVector = vector(inputs);
    int outputVector = vector(output);
    builder.startTable(9);
    builder.addInt(0, codes.size() - 1, 0);
    builder.addOffset(1, inputVector, 0);
    builder.addOffset(2, outputVector, 0);
    builder.addOffset(4, table, 0);
    operators.add(builder.endTable());
  }

  ByteBuffer model(int input, int output) {
    int tensorVector = offsets(tensors);
    int inputs = vector(input);
    int outputs = vector(output);
    int operatorVector = offsets(operators);
    builder.startTable(5);
    builder.addOffset(0, tensorVector, 0);
    builder.addOffset(1, inputs, 0);
    builder.addOffset(2, outputs, 0);
    builder.addOffset(3, operatorVector, 0);
    int graphs = offsets(List.of(builder.endTable()));
    int codeVector = offsets(codes);
    int bufferVector = offsets(buffers);
    builder.startTable(8);
    builder.addInt(0, 3, 0);
    builder.addOffset(1, codeVector, 0);
    builder.addOffset(2, graphs, 0);
    builder.addOffset(4, bufferVector, 0);
    builder.finish(builder.endTable(), "TFL3");
    return ByteBuffer.wrap(builder.sizedByteArray());
  }

  private int tensor(String name, int type, int buffer, int... shape) {
    int nameText = builder.createString(name);
    int shapeVector = vector(shape);
    builder.startTable(4);
    builder.addOffset(0, shapeVector, 0);
    builder.addByte(1, (byte) type, 0);
    builder.addInt(2, buffer, 0);
    builder.addOffset(3, nameText, 0);
    tensors.add(builder.endTable());
    return tensors.size() - 1;
  }

  private int buffer(ByteBuffer data) {
    int vector = builder.createByteVector(data);
    builder.startTable(1);
    builder.addOffset(0, vector, 0);
    buffers.add(builder.endTable());
    return buffers.size() - 1;
  }

  private int options(Option... options) {
    if (options.length == 0) {
      return 0;
    }
    builder.startTable(8);
    for (Option option : options) {
      if (option.isByte()) {
        builder.addByte(option.field(), (byte) option.value(), 0);
      } else {
        builder.addInt(option.field(), option.value(), 0);
      }
    }
    return builder.endTable();
  }

  private int vector(int... values) {
    builder.startVector(Integer.BYTES, values.length, Integer.BYTES);
    for (int i = values.length - 1; i >= 0; i--) {
      builder.addInt(values[i]);
    }
    return builder.endVector();
  }

  private int offsets(List<Integer> tables) {
    builder.startVector(Integer.BYTES, tables.size(), Integer.BYTES);
    for (int i = tables.size() - 1; i >= 0; i--) {
      builder.addOffset(tables.get(i));
    }
    return builder.endVector();
  }

  private static ByteBuffer littleEndian(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
