package dev.ivas.report.internal;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds nulls where a record's types allow none; JSON can hold them anywhere. */
public final class RequiredValues {
  private RequiredValues() {}

  /**
   * Checks a record and all records, lists and maps in it.
   *
   * @param record just read
   * @throws IllegalArgumentException if a value is null that must not be; the message names it
   */
  public static void check(Record record) {
    checkParts(record, "");
  }

  private static void checkParts(Record record, String path) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      String name = path.isEmpty() ? component.getName() : path + "." + component.getName();
      try {
        check(component.getAnnotatedType(), component.getAccessor().invoke(record), name);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + name, e);
      }
    }
  }

  private static void check(AnnotatedType type, @Nullable Object value, String path) {
    if (value == null) {
      if (!type.isAnnotationPresent(Nullable.class)) {
        throw new IllegalArgumentException(path + " must not be null");
      }
    } else if (value instanceof Record record) {
      checkParts(record, path);
    } else if (value instanceof List<?> list) {
      list.forEach(item -> check(argument(type, 0), item, path + "[]"));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, item) -> check(argument(type, 1), item, path + "." + key));
    }
  }

  private static AnnotatedType argument(AnnotatedType type, int index) {
    return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
  }
}
