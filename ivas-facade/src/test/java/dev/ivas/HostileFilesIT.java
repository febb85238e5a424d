package dev.ivas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.testdata.TestData;
import dev.ivas.report.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Files that are broken on purpose end in a valid report or in a clear refusal, and nothing else.
 */
class HostileFilesIT {
  @Test
  @Timeout(600)
  void everyBrokenFileEndsInAReportOrARefusal() throws IOException {
    int reports = 0;
    List<String> refusals = new ArrayList<>();
    try (InterviewAnalyzer analyzer = Ivas.builder().build();
        Stream<Path> files = Files.list(TestData.require("hostile"))) {
      for (Path file : files.sorted().toList()) {
        try {
          ReportJson.toJson(
              analyzer.analyze(InterviewRequest.of(file).deadline(Duration.ofSeconds(60)).build()));
          reports++;
        } catch (UnreadableMediaException e) {
          refusals.add(e.getMessage());
        }
      }
    }
    assertThat(reports).isGreaterThan(100);
    assertThat(refusals).isNotEmpty().allSatisfy(message -> assertThat(message).hasLineCount(1));
  }
}
