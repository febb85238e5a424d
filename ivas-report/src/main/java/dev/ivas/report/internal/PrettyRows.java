package dev.ivas.report.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.Instantiatable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Lays out a report for people: one member a line, but one line for an object in an array and one
 * for an array of plain values, so that a thousand segments are a thousand lines.
 */
final class PrettyRows implements PrettyPrinter, Instantiatable<PrettyRows> {
  private final Deque<Nest> nests = new ArrayDeque<>();

  @Override
  public PrettyRows createInstance() {
    return new PrettyRows();
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator json) throws IOException {
    boolean inRow = beginsRow(json);
    json.writeRaw('{');
    nests.push(new Nest(inRow));
  }

  @Override
  public void beforeObjectEntries(JsonGenerator json) throws IOException {
    if (!inRow()) {
      line(json);
    }
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
    json.writeRaw(',');
    if (inRow()) {
      json.writeRaw(' ');
    } else {
      line(json);
    }
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(": ");
  }

  @Override
  public void writeEndObject(JsonGenerator json, int entries) throws IOException {
    Nest object = nests.pop();
    if (entries > 0 && !object.inRow) {
      line(json);
    }
    json.writeRaw('}');
  }

  @Override
  public void writeStartArray(JsonGenerator json) throws IOException {
    boolean inRow = beginsRow(json);
    json.writeRaw('[');
    nests.push(new Nest(inRow));
    nests.peek().isArray = true;
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) {}

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(',');
  }

  @Override
  public void writeEndArray(JsonGenerator json, int values) throws IOException {
    Nest array = nests.pop();
    if (array.holdsRows) {
      line(json);
    }
    json.writeRaw(']');
  }

  /** Starts a line for an object or array within an array; tells whether all stays on one line. */
  private boolean beginsRow(JsonGenerator json) throws IOException {
    Nest parent = nests.peek();
    if (parent == null) {
      return false;
    }
    if (parent.isArray && !parent.inRow) {
      parent.holdsRows = true;
      line(json);
    }
    return parent.isArray || parent.inRow;
  }

  private boolean inRow() {
    Nest current = nests.peek();
    return current != null && current.inRow;
  }

  private void line(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
    for (int i = 0; i < nests.size(); i++) {
      json.writeRaw("  ");
    }
  }

  private static final class Nest {
    private final boolean inRow;
    private boolean isArray;
    private boolean holdsRows;

    private Nest(boolean inRow) {
      this.inRow = inRow;
    }
  }
}
