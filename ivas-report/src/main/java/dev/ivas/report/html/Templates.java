package dev.ivas.report.html;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The templates of pages; whatever they show is escaped. */
final class Templates {
  private Templates() {}

  static Template load(String name) {
    return Mustache.compiler()
        .escapeHTML(true)
        .nullValue("")
        .strictSections(true)
        .withLoader(Templates::reader)
        .loadTemplate(name);
  }

  /**
   * Writes a page.
   *
   * @throws IOException if the disk refuses; the engine would hide it in an exception of its own
   */
  static void write(Template template, Object page, Writer writer) throws IOException {
    try {
      template.execute(page, writer);
    } catch (MustacheException e) {
      if (e.getCause() instanceof IOException refused) {
        throw refused;
      }
      throw e;
    }
  }

  private static Reader reader(String name) {
    InputStream in = Templates.class.getResourceAsStream(name + ".mustache");
    if (in == null) {
      throw new IllegalStateException(name + ".mustache is missing from ivas-report's jar");
    }
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }
}
