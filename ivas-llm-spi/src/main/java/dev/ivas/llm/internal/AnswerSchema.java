package dev.ivas.llm.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Optional;
import java.util.stream.Collectors;

/** The JSON Schema of answers, {@code answer.schema.json}. */
public final class AnswerSchema {
  private static final int MAX_ERRORS = 6;
  private static final String TEXT = ResourceText.read("answer.schema.json");
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(
              TEXT, SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build());

  private AnswerSchema() {}

  /** {@return the schema, as JSON} */
  public static String text() {
    return TEXT;
  }

  /**
   * Returns what is wrong, if anything: places and rules of the schema, nothing of the answer. What
   * an answer has beside the schema's properties is ignored.
   *
   * @param answer of a model
   * @return what is wrong, in our own words
   */
  public static Optional<String> violations(JsonNode answer) {
    String wrong =
        SCHEMA.validate(answer).stream()
            .filter(message -> !message.getType().equals("additionalProperties"))
            .map(AnswerSchema::place)
            .distinct()
            .limit(MAX_ERRORS)
            .collect(Collectors.joining(", "));
    return wrong.isEmpty() ? Optional.empty() : Optional.of(wrong);
  }

  private static String place(ValidationMessage message) {
    String property = message.getType().equals("required") ? "/" + message.getProperty() : "";
    return message.getInstanceLocation() + property + " breaks '" + message.getType() + "'";
  }
}
