package dev.ivas;

import dev.ivas.core.report.CandidateReport;
import dev.ivas.internal.result.Version;
import java.nio.file.Path;

/**
 * Analyses interview videos: the shortest way in.
 *
 * <p>Thread-safe. Each call of {@link #analyze} loads the models anew; whoever analyses several
 * videos builds an {@link InterviewAnalyzer} once and keeps it.
 */
public final class Ivas {
  private Ivas() {}

  /**
   * Analyses one recording with everything by default.
   *
   * @param video a local file that FFmpeg can decode, with pictures, sound or both
   * @return the report
   * @throws dev.ivas.core.error.UnreadableMediaException if the file cannot be read as media
   */
  public static CandidateReport analyze(Path video) {
    try (InterviewAnalyzer analyzer = builder().build()) {
      return analyzer.analyze(video);
    }
  }

  /** {@return a builder of analyzers, all options at their defaults} */
  public static InterviewAnalyzer.Builder builder() {
    return new InterviewAnalyzer.Builder();
  }

  /** {@return the version of this library} */
  public static String version() {
    return Version.CURRENT;
  }
}
