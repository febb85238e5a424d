package dev.ivas.speed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** How every report here ends: one line of JSON. */
final class ReportLine {
  private ReportLine() {}

  /** {@return the values, and the machine they were measured on after them, as one line of JSON} */
  static String of(Map<String, Object> values, Machine machine) {
    values.put("machine", machine);
    try {
      return new ObjectMapper().writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("numbers and strings are always JSON", e);
    }
  }

  /** {@return a number to three decimals} */
  static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
