package dev.ivas.llm.internal.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Writes what {@code training/language/fit.py} reads: a row an interview, a column a feature. */
class FeatureTableIT {
  private static final Path TABLE = Path.of("target", "offline-features.csv");

  @Test
  void everyFeatureOfEveryInterviewIsWritten() throws IOException {
    Map<String, Map<Feature, Double>> counted = RatedInterviews.count();
    StringBuilder table = new StringBuilder("interview");
    Arrays.stream(Feature.values()).forEach(feature -> table.append(',').append(feature));
    counted.forEach(
        (interview, values) ->
            table.append('\n').append(interview).append(',').append(row(values)));
    Files.createDirectories(TABLE.toAbsolutePath().getParent());
    Files.writeString(TABLE, table.append('\n'));

    assertThat(counted).hasSize(138);
    assertThat(Files.readAllLines(TABLE)).hasSize(139);
  }

  private static String row(Map<Feature, Double> values) {
    return Arrays.stream(Feature.values())
        .map(feature -> Double.toString(values.get(feature)))
        .collect(Collectors.joining(","));
  }
}
