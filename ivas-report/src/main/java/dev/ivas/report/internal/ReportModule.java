package dev.ivas.report.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.ivas.core.face.Emotion;
import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.feature.Modality;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;

/** Teaches Jackson how the report's records are written, so that they carry no annotations. */
public final class ReportModule {
  private static final int DECIMALS = 6;

  private ReportModule() {}

  /** {@return a mapper for reports: strict when reading, laid out for people when writing} */
  public static JsonMapper mapper() {
    SimpleModule module = new SimpleModule("ivas-report");
    Written<Number> number = new Written<>((value, json) -> writeNumber(value, json));
    module.addSerializer(Double.class, number).addSerializer(double.class, number);
    module.addSerializer(
        Instant.class, new Written<>((time, json) -> json.writeString(time.toString())));
    module.addDeserializer(Instant.class, new Read<>(Instant::parse));
    addLabelled(module, Emotion.class, Emotion::label);
    addLabelledKey(module, Modality.class, Modality::label);
    addLabelledKey(module, GazeDirection.class, GazeDirection::label);
    return JsonMapper.builder()
        .addModule(module)
        .defaultPrettyPrinter(new PrettyRows())
        .enable(SerializationFeature.INDENT_OUTPUT)
        .enable(
            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
  }

  private static void writeNumber(Number value, JsonGenerator json) throws IOException {
    double number = value.doubleValue();
    if (!Double.isFinite(number)) {
      JsonPointer path = json.getOutputContext().pathAsPointer();
      throw new IllegalArgumentException(
          "%s must be a finite number, but is %s; an absent number is null"
              .formatted(path.toString().substring(1).replace('/', '.'), number));
    }
    BigDecimal rounded =
        BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    json.writeNumber(rounded.toPlainString());
  }

  private static <E extends Enum<E>> void addLabelled(
      SimpleModule module, Class<E> type, Function<E, String> label) {
    module.addSerializer(
        type, new Written<>((value, json) -> json.writeString(label.apply(value))));
    module.addDeserializer(type, new Read<>(text -> find(type, label, text)));
    addLabelledKey(module, type, label);
  }

  private static <E extends Enum<E>> void addLabelledKey(
      SimpleModule module, Class<E> type, Function<E, String> label) {
    module.addKeySerializer(
        type, new Written<>((value, json) -> json.writeFieldName(label.apply(value))));
    module.addKeyDeserializer(
        type,
        new KeyDeserializer() {
          @Override
          public Object deserializeKey(String key, DeserializationContext context)
              throws IOException {
            try {
              return find(type, label, key);
            } catch (IllegalArgumentException e) {
              throw context.weirdKeyException(type, key, e.getMessage());
            }
          }
        });
  }

  private static <E extends Enum<E>> E find(Class<E> type, Function<E, String> label, String text) {
    return Stream.of(type.getEnumConstants())
        .filter(value -> label.apply(value).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown %s '%s'".formatted(type.getSimpleName(), text)));
  }

  @FunctionalInterface
  private interface Writing<T> {
    void write(T value, JsonGenerator json) throws IOException;
  }

  private static final class Written<T> extends JsonSerializer<T> {
    private final Writing<T> writing;

    private Written(Writing<T> writing) {
      this.writing = writing;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      writing.write(value, json);
    }
  }

  private static final class Read<T> extends JsonDeserializer<T> {
    private final Function<String, T> reading;

    private Read(Function<String, T> reading) {
      this.reading = reading;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
      String text = json.getText();
      try {
        return reading.apply(text);
      } catch (IllegalArgumentException | DateTimeException e) {
        throw context.weirdStringException(text, Object.class, e.getMessage());
      }
    }
  }
}
