package dev.ivas.internal;

import dev.ivas.core.analysis.Progress;
import dev.ivas.core.analysis.ProgressListener;
import dev.ivas.core.media.MediaInfo;
import dev.ivas.core.media.MediaSource;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.internal.result.Outcome;
import dev.ivas.internal.result.SourceFacts;
import dev.ivas.internal.setup.AnalyzerOptions;
import dev.ivas.internal.setup.AnalyzerSet;
import dev.ivas.media.MediaFile;
import java.nio.file.Path;

/** Analyses one recording by pumping it into an engine; used once. */
public final class FileAnalysis {
  private static final long PROGRESS_STEP_MICROS = 200_000;

  private final AnalyzerSet analyzers;
  private final AnalyzerOptions options;

  /**
   * Prepares the analysis of one recording.
   *
   * @param analyzers shared, stays open
   * @param options in force
   */
  public FileAnalysis(AnalyzerSet analyzers, AnalyzerOptions options) {
    this.analyzers = analyzers;
    this.options = options;
  }

  /**
   * Analyses the recording.
   *
   * @param video a local file
   * @param interview what it shows
   * @param progress is told how far it has come
   * @param conclusion what becomes of the report
   * @return the report
   */
  public CandidateReport run(
      Path video, Interview interview, ProgressListener progress, Conclusion conclusion) {
    try (MediaSource source = MediaFile.open(video);
        InterviewEngine engine =
            new InterviewEngine(
                analyzers, options, interview.lasting(source.info().durationMicros()))) {
      conclusion.prepare();
      pump(source, engine, progress, interview.cancellation());
      progress.onProgress(new Progress("concluding", 1, engine.latestMicros()));
      SourceFacts facts = new SourceFacts(source.info().rotationDegrees(), source.damage());
      try (Outcome outcome = engine.finish(facts)) {
        Outcome compared = outcome.with(conclusion.compared(outcome.report()));
        conclusion.conclude(compared, engine);
        return compared.report();
      }
    }
  }

  private static void pump(
      MediaSource source,
      InterviewEngine engine,
      ProgressListener progress,
      Cancellation cancellation) {
    MediaInfo info = source.info();
    long told = Long.MIN_VALUE;
    boolean more = true;
    while (more) {
      cancellation.check();
      more = engine.timer().time("decode and wait", () -> source.next(engine));
      long micros = engine.latestMicros();
      if (told == Long.MIN_VALUE || micros - told >= PROGRESS_STEP_MICROS) {
        told = micros;
        progress.onProgress(new Progress("analysing", fraction(micros, info), micros));
      }
    }
  }

  private static double fraction(long micros, MediaInfo info) {
    return info.durationMicros() == 0
        ? Double.NaN
        : Math.min(1, micros / (double) info.durationMicros());
  }
}
