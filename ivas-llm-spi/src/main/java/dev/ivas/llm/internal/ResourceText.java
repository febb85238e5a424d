package dev.ivas.llm.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the text files that lie beside these classes. */
public final class ResourceText {
  private ResourceText() {}

  /**
   * Reads a text file of the jar.
   *
   * @param name of the file, beside this class
   * @return its text
   */
  public static String read(String name) {
    try (InputStream in = ResourceText.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks its file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the jar's file " + name + " cannot be read", e);
    }
  }
}
