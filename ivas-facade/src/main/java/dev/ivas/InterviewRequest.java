package dev.ivas;

import dev.ivas.core.analysis.ProgressListener;
import dev.ivas.core.report.Subject;
import dev.ivas.report.cohort.CohortStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One recording to be analysed, and what should come of it.
 *
 * @param video a local file
 * @param subject whose interview it is
 * @param questions that were asked, for the relevance of the answers; empty where not known
 * @param progress is told how far the analysis has come
 * @param outputDirectory where {@code report.html}, {@code report.json}, {@code timeline.csv},
 *     {@code transcript.vtt} and {@code timings.json} are written; empty to write nothing
 * @param videoInReport how {@code report.html} comes by the video; other than NONE only for files
 *     that {@link dev.ivas.report.html.AttachedVideo#plays browsers play}
 * @param cohort earlier reports to compare with, which the new one is not added to; empty for none
 * @param deadline longest time the analysis may take; empty for no limit
 */
public record InterviewRequest(
    Path video,
    Subject subject,
    List<String> questions,
    ProgressListener progress,
    Optional<Path> outputDirectory,
    VideoInReport videoInReport,
    Optional<CohortStore> cohort,
    Optional<Duration> deadline) {
  public InterviewRequest {
    Objects.requireNonNull(video, "video");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(questions, "questions");
    Objects.requireNonNull(progress, "progress");
    Objects.requireNonNull(videoInReport, "videoInReport");
    questions = List.copyOf(questions);
    if (cohort.isPresent() && subject.questionSetId() == null) {
      throw new IllegalArgumentException(
          "reports are compared only with those of the same questions: name the question set in"
              + " the subject");
    }
  }

  /**
   * Starts a request with nothing but the video.
   *
   * @param video a local file
   * @return the builder
   */
  public static Builder of(Path video) {
    return new Builder(video);
  }

  /** Gathers the parts of a request; confined to one thread. */
  public static final class Builder {
    private final Path video;
    private Subject subject = Subject.UNNAMED;
    private List<String> questions = List.of();
    private ProgressListener progress = ProgressListener.NONE;
    private @Nullable Path outputDirectory;
    private VideoInReport videoInReport = VideoInReport.NONE;
    private @Nullable CohortStore cohort;
    private @Nullable Duration deadline;

    private Builder(Path video) {
      this.video = video;
    }

    /**
     * Names the candidate, the interview and the questions. Default: nobody.
     *
     * @param subject as the report should name them
     * @return this
     */
    public Builder subject(Subject subject) {
      this.subject = subject;
      return this;
    }

    /**
     * Tells which questions were asked, so that relevance can be judged. Default: not known.
     *
     * @param questions in the order they were asked
     * @return this
     */
    public Builder questions(List<String> questions) {
      this.questions = questions;
      return this;
    }

    /**
     * Listens to the progress. Default: nobody does.
     *
     * @param progress called on the analysing thread
     * @return this
     */
    public Builder progress(ProgressListener progress) {
      this.progress = progress;
      return this;
    }

    /**
     * Writes the report and its companions. Default: nothing is written.
     *
     * @param directory made if missing; files of an earlier run are replaced
     * @return this
     */
    public Builder outputDirectory(Path directory) {
      this.outputDirectory = directory;
      return this;
    }

    /**
     * Lets {@code report.html} play the video. Default: it does not.
     *
     * @param how it comes by the video
     * @return this
     */
    public Builder videoInReport(VideoInReport how) {
      this.videoInReport = how;
      return this;
    }

    /**
     * Compares the report with earlier ones. Default: with none.
     *
     * <p>The report is not added; {@link CohortStore#add} does that. The subject must name the
     * question set.
     *
     * @param cohort read when the analysis ends
     * @return this
     */
    public Builder cohort(CohortStore cohort) {
      this.cohort = cohort;
      return this;
    }

    /**
     * Limits the time. Default: no limit.
     *
     * @param deadline above zero, counted from the start of the analysis
     * @return this
     */
    public Builder deadline(Duration deadline) {
      if (deadline.isNegative() || deadline.isZero()) {
        throw new IllegalArgumentException("the deadline must be above zero, but is " + deadline);
      }
      this.deadline = deadline;
      return this;
    }

    /**
     * Checks and returns the request.
     *
     * @return the request
     * @throws IllegalArgumentException if a cohort is given and no question set
     */
    public InterviewRequest build() {
      return new InterviewRequest(
          video,
          subject,
          questions,
          progress,
          Optional.ofNullable(outputDirectory),
          videoInReport,
          Optional.ofNullable(cohort),
          Optional.ofNullable(deadline));
    }
  }
}
