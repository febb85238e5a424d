package dev.ivas.report.html;

import static org.assertj.core.api.Assertions.assertThatIOException;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplatesTest {
  @Test
  void aFullDiskIsToldOfAsSuch() {
    Template page = Mustache.compiler().compile("{{#all}}{{.}} and more text{{/all}}");
    Map<String, ?> filled = Map.of("all", "x".repeat(100_000));
    assertThatIOException()
        .isThrownBy(() -> Templates.write(page, filled, onFullDisk()))
        .withMessage("No space left on device");
  }

  private static Writer onFullDisk() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    return new OutputStreamWriter(full, StandardCharsets.UTF_8);
  }
}
