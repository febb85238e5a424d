package dev.ivas;

import dev.ivas.core.analysis.ProgressListener;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.Subject;
import dev.ivas.internal.Artifacts;
import dev.ivas.internal.Cancellation;
import dev.ivas.internal.Conclusion;
import dev.ivas.internal.FileAnalysis;
import dev.ivas.internal.Interview;
import dev.ivas.internal.InterviewEngine;
import dev.ivas.internal.live.LiveBoard;
import dev.ivas.internal.setup.AnalyzerOptions;
import dev.ivas.internal.setup.AnalyzerSet;
import dev.ivas.internal.setup.Lease;
import dev.ivas.report.html.AttachedVideo;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Analyses recordings and live interviews; holds the models.
 *
 * <p>Thread-safe: analyses may run side by side and share the models. Once closed it starts no
 * more; those under way go on, and the models are freed with the last of them.
 */
public final class InterviewAnalyzer implements AutoCloseable {
  private final AnalyzerOptions options;
  private final AnalyzerSet analyzers;

  InterviewAnalyzer(AnalyzerOptions options, AnalyzerSet analyzers) {
    this.options = options;
    this.analyzers = analyzers;
  }

  /**
   * Analyses one recording.
   *
   * @param video a local file with pictures, sound or both
   * @return the report
   * @throws IllegalStateException if the analyzer is closed
   * @throws dev.ivas.core.error.UnreadableMediaException if the file cannot be read as media
   * @throws dev.ivas.core.error.AnalysisCancelledException if the calling thread is interrupted
   */
  public CandidateReport analyze(Path video) {
    return analyze(InterviewRequest.of(video).build());
  }

  /**
   * Analyses one recording and tells how far it has come.
   *
   * @param video a local file with pictures, sound or both
   * @param progress called on the calling thread
   * @return the report
   * @throws IllegalStateException if the analyzer is closed
   * @throws dev.ivas.core.error.UnreadableMediaException if the file cannot be read as media
   * @throws dev.ivas.core.error.AnalysisCancelledException if the calling thread is interrupted
   */
  public CandidateReport analyze(Path video, ProgressListener progress) {
    return analyze(InterviewRequest.of(video).progress(progress).build());
  }

  /**
   * Analyses one recording as the request says.
   *
   * @param request what to analyse and what to write
   * @return the report
   * @throws IllegalArgumentException if the report was to show the video, but cannot: see {@link
   *     VideoInReport}
   * @throws IllegalStateException if the analyzer is closed
   * @throws dev.ivas.core.error.UnreadableMediaException if the file cannot be read as media
   * @throws dev.ivas.core.error.AnalysisCancelledException if the calling thread is interrupted or
   *     the deadline passes
   */
  public CandidateReport analyze(InterviewRequest request) {
    Lease lease = analyzers.lease();
    try (lease) {
      return analyze(request, new Cancellation(request.deadline()));
    }
  }

  /**
   * Analyses one recording on a thread of its own.
   *
   * @param video a local file with pictures, sound or both
   * @return completes with the report; cancelling it stops the analysis
   * @throws IllegalStateException if the analyzer is closed
   */
  public CompletableFuture<CandidateReport> analyzeAsync(Path video) {
    return analyzeAsync(InterviewRequest.of(video).build());
  }

  /**
   * Analyses one recording on a thread of its own, as the request says.
   *
   * @param request what to analyse and what to write
   * @return completes with the report; cancelling it stops the analysis
   * @throws IllegalStateException if the analyzer is closed
   */
  public CompletableFuture<CandidateReport> analyzeAsync(InterviewRequest request) {
    Cancellation cancellation = new Cancellation(request.deadline());
    Lease lease = analyzers.lease();
    return cancellation.run(
        "ivas-analysis",
        () -> {
          try (lease) {
            return analyze(request, cancellation);
          }
        });
  }

  /**
   * Starts a live interview of nobody in particular.
   *
   * @param listener is told what is seen and heard as it goes
   * @return a session confined to the calling thread
   * @throws IllegalStateException if the analyzer is closed
   */
  public InterviewSession openSession(SessionListener listener) {
    return openSession(Subject.UNNAMED, listener);
  }

  /**
   * Starts a live interview.
   *
   * @param subject whose interview it is
   * @param listener is told what is seen and heard as it goes
   * @return a session confined to the calling thread
   * @throws IllegalStateException if the analyzer is closed
   */
  public InterviewSession openSession(Subject subject, SessionListener listener) {
    return openSession(subject, List.of(), listener);
  }

  /**
   * Starts a live interview whose questions are known.
   *
   * @param subject whose interview it is
   * @param questions that are asked, for the relevance of the answers; empty where not known
   * @param listener is told what is seen and heard as it goes
   * @return a session confined to the calling thread
   * @throws IllegalStateException if the analyzer is closed
   */
  public InterviewSession openSession(
      Subject subject, List<String> questions, SessionListener listener) {
    Objects.requireNonNull(listener, "listener");
    LiveBoard board = new LiveBoard(options.snapshotMicros());
    Interview interview = Interview.live(subject, questions, board);
    Lease lease = analyzers.lease();
    try {
      return new InterviewSession(
          new InterviewEngine(analyzers, options, interview), board, listener, lease);
    } catch (RuntimeException e) {
      lease.close();
      throw e;
    }
  }

  @Override
  public void close() {
    analyzers.close();
  }

  private CandidateReport analyze(InterviewRequest request, Cancellation cancellation) {
    return new FileAnalysis(analyzers, options)
        .run(
            request.video(),
            Interview.recorded(request.subject(), request.questions(), cancellation),
            request.progress(),
            new Conclusion(request.cohort(), artifacts(request)));
  }

  private static @Nullable Artifacts artifacts(InterviewRequest request) {
    Path folder = request.outputDirectory().orElse(null);
    if (folder == null) {
      return null;
    }
    return switch (request.videoInReport()) {
      case NONE -> new Artifacts(folder, null);
      case LINKED -> new Artifacts(folder, new AttachedVideo(request.video(), false));
      case EMBEDDED -> new Artifacts(folder, new AttachedVideo(request.video(), true));
    };
  }
}
