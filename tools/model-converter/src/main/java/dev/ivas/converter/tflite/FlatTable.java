package dev.ivas.converter.tflite;

import com.google.flatbuffers.Table;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A FlatBuffers table whose fields are read by their number in the schema.
 *
 * <p>A field that is not stored has its default; a vector that is not stored is empty. The reads
 * are bounds-checked: damaged bytes end in an {@link IndexOutOfBoundsException}.
 */
final class FlatTable extends Table {
  private FlatTable(int position, ByteBuffer bytes) {
    __reset(position, bytes);
  }

  static FlatTable root(ByteBuffer bytes) {
    ByteBuffer ordered = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    return new FlatTable(ordered.getInt(0), ordered);
  }

  int int8(int field, int absent) {
    int offset = offset(field);
    return offset == 0 ? absent : bb.get(bb_pos + offset);
  }

  int int32(int field, int absent) {
    int offset = offset(field);
    return offset == 0 ? absent : bb.getInt(bb_pos + offset);
  }

  String text(int field) {
    int offset = offset(field);
    return offset == 0 ? "" : __string(bb_pos + offset);
  }

  @Nullable FlatTable table(int field) {
    int offset = offset(field);
    return offset == 0 ? null : new FlatTable(__indirect(bb_pos + offset), bb);
  }

  List<FlatTable> tables(int field) {
    int offset = offset(field);
    if (offset == 0) {
      return List.of();
    }
    int first = __vector(offset);
    return IntStream.range(0, __vector_len(offset))
        .mapToObj(i -> new FlatTable(__indirect(first + i * Integer.BYTES), bb))
        .toList();
  }

  List<Integer> ints(int field) {
    int offset = offset(field);
    if (offset == 0) {
      return List.of();
    }
    int first = __vector(offset);
    return IntStream.range(0, __vector_len(offset))
        .mapToObj(i -> bb.getInt(first + i * Integer.BYTES))
        .toList();
  }

  ByteBuffer bytes(int field) {
    int offset = offset(field);
    ByteBuffer part =
        offset == 0 ? bb.slice(0, 0) : bb.slice(__vector(offset), __vector_len(offset));
    return part.order(ByteOrder.LITTLE_ENDIAN);
  }

  private int offset(int field) {
    return __offset(2 * Short.BYTES + field * Short.BYTES);
  }
}
