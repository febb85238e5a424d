package dev.ivas;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.ivas.report.ReportJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks files against the committed schema of the report. */
final class ReportSchema {
  private ReportSchema() {}

  static List<String> violations(Path report) throws IOException {
    return schema().validate(Files.readString(report), InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream in = ReportJson.class.getResourceAsStream("report.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
    }
  }
}
