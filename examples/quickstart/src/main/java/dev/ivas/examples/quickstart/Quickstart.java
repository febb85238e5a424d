package dev.ivas.examples.quickstart;

import dev.ivas.InterviewAnalyzer;
import dev.ivas.Ivas;
import dev.ivas.core.policy.Policy;
import dev.ivas.core.report.CandidateReport;
import java.nio.file.Path;

/** Analyses one interview in a few lines; the lines between the marks stand in the README. */
public final class Quickstart {
  private Quickstart() {}

  /**
   * Analyses the video named and prints where the candidate looked.
   *
   * @param args the path of a video
   */
  public static void main(String[] args) {
    System.out.println(describe(Path.of(args[0])));
  }

  static String describe(Path video) {
    // begin README
    CandidateReport report = Ivas.analyze(video); // everything by default

    try (InterviewAnalyzer analyzer = Ivas.builder().policy(Policy.EU_RECRUITMENT).build()) {
      report = analyzer.analyze(video, progress -> {}); // keep the analyzer for the next video
    }
    // end README
    return report.gaze() == null
        ? "no gaze: " + report.modalities()
        : "looked at the camera %.0f %% of the time".formatted(100 * report.gaze().center());
  }
}
