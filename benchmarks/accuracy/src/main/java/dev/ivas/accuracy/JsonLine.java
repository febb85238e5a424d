package dev.ivas.accuracy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes results as one line of JSON: six significant digits, null for what is undefined. */
public final class JsonLine {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(
              new SimpleModule()
                  .addSerializer(double.class, new Rounded())
                  .addSerializer(Double.class, new Rounded()));

  private JsonLine() {}

  /**
   * Writes a result.
   *
   * @param result a record; its components are the keys, in their order
   * @return one JSON object without a line break
   */
  public static String of(Record result) {
    try {
      return MAPPER.writeValueAsString(result);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(result.getClass() + " cannot be written as JSON", e);
    }
  }

  private static final class Rounded extends StdSerializer<Double> {
    private static final long serialVersionUID = 1L;
    private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    Rounded() {
      super(Double.class);
    }

    @Override
    public void serialize(Double value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (Double.isFinite(value)) {
        json.writeNumber(new BigDecimal(value).round(DIGITS).doubleValue());
      } else {
        json.writeNull();
      }
    }
  }
}
