package dev.ivas;

import dev.ivas.audio.recognition.SpeechRecognizer;
import dev.ivas.core.analysis.ModalityAnalyzer;
import dev.ivas.core.analysis.ProgressListener;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.policy.Policy;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.Subject;
import dev.ivas.fusion.FusionStrategy;
import dev.ivas.fusion.LateFusion;
import dev.ivas.internal.Artifacts;
import dev.ivas.internal.Cancellation;
import dev.ivas.internal.Conclusion;
import dev.ivas.internal.FileAnalysis;
import dev.ivas.internal.Interview;
import dev.ivas.internal.InterviewEngine;
import dev.ivas.internal.live.LiveBoard;
import dev.ivas.internal.setup.AnalyzerOptions;
import dev.ivas.internal.setup.AnalyzerSet;
import dev.ivas.llm.AssessorOptions;
import dev.ivas.llm.KeyFrame;
import dev.ivas.llm.LlmProvider;
import dev.ivas.llm.LlmProviders;
import dev.ivas.llm.OfflineProvider;
import dev.ivas.report.html.AttachedVideo;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Analyses recordings and live interviews; holds the models.
 *
 * <p>Thread-safe: analyses may run side by side and share the models. Close it after the last of
 * them has ended.
 */
public final class InterviewAnalyzer implements AutoCloseable {
  private final AnalyzerOptions options;
  private final AnalyzerSet analyzers;

  private InterviewAnalyzer(AnalyzerOptions options, AnalyzerSet analyzers) {
    this.options = options;
    this.analyzers = analyzers;
  }

  /**
   * Analyses one recording.
   *
   * @param video a local file with pictures, sound or both
   * @return the report
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
   * @throws dev.ivas.core.error.UnreadableMediaException if the file cannot be read as media
   * @throws dev.ivas.core.error.AnalysisCancelledException if the calling thread is interrupted or
   *     the deadline passes
   */
  public CandidateReport analyze(InterviewRequest request) {
    return analyze(request, new Cancellation(request.deadline()));
  }

  /**
   * Analyses one recording on a thread of its own.
   *
   * @param video a local file with pictures, sound or both
   * @return completes with the report; cancelling it stops the analysis
   */
  public CompletableFuture<CandidateReport> analyzeAsync(Path video) {
    return analyzeAsync(InterviewRequest.of(video).build());
  }

  /**
   * Analyses one recording on a thread of its own, as the request says.
   *
   * @param request what to analyse and what to write
   * @return completes with the report; cancelling it stops the analysis
   */
  public CompletableFuture<CandidateReport> analyzeAsync(InterviewRequest request) {
    Cancellation cancellation = new Cancellation(request.deadline());
    return cancellation.run("ivas-analysis", () -> analyze(request, cancellation));
  }

  /**
   * Starts a live interview of nobody in particular.
   *
   * @param listener is told what is seen and heard as it goes
   * @return a session confined to the calling thread
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
   */
  public InterviewSession openSession(
      Subject subject, List<String> questions, SessionListener listener) {
    LiveBoard board = new LiveBoard(options.snapshotMicros());
    Interview interview = Interview.live(subject, questions, board);
    return new InterviewSession(
        new InterviewEngine(analyzers, options, interview), board, listener);
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

  /**
   * Gathers the options of an analyzer; confined to one thread.
   *
   * <p>Defaults: policy {@link Policy#COACHING}, all modalities found on the class path, the best
   * recognizer this machine has, the offline judge of language unless another is configured on the
   * class path, seed 0, the system's clock.
   */
  public static final class Builder {
    private final List<ModalityAnalyzer> chosen = new ArrayList<>();
    private Policy policy = Policy.COACHING;
    private @Nullable Set<Modality> asked;
    private long seed;
    private Clock clock = Clock.systemUTC();
    private @Nullable LlmProvider llm;
    private FusionStrategy fusion = new LateFusion();
    private AssessorOptions assessor = AssessorOptions.defaults();
    private @Nullable SpeechRecognizer recognizer;
    private double recognitionBudget = 1;
    private boolean noiseReduction;
    private double snapshotsPerSecond = 4;
    private int keyFrames;

    Builder() {}

    /**
     * Says what may be concluded.
     *
     * @param policy in force for every analysis
     * @return this
     */
    public Builder policy(Policy policy) {
      this.policy = policy;
      return this;
    }

    /**
     * Asks for certain modalities by name; the others are left out.
     *
     * @param modalities at least one
     * @return this
     * @throws IllegalArgumentException if none is named
     */
    public Builder modalities(Set<Modality> modalities) {
      if (modalities.isEmpty()) {
        throw new IllegalArgumentException("at least one modality is needed");
      }
      this.asked = EnumSet.copyOf(modalities);
      return this;
    }

    /**
     * Uses an analyzer instead of the one found on the class path; closed with the analyzer built.
     *
     * @param analyzer for its modality
     * @return this
     */
    public Builder analyzer(ModalityAnalyzer analyzer) {
      chosen.add(analyzer);
      return this;
    }

    /**
     * Chooses the language model that judges what was said. It is sent the transcript and the
     * questions, nothing else unless {@link #keyFrames} says so. Default: the provider on the class
     * path that its user has configured, see {@link LlmProviders#discovered}; else {@link
     * OfflineProvider}, which sends nothing anywhere.
     *
     * @param provider thread-safe
     * @return this
     */
    public Builder llm(LlmProvider provider) {
      this.llm = provider;
      return this;
    }

    /**
     * Chooses how the modalities are put together. Default: {@link LateFusion}; beside it stand
     * {@link dev.ivas.fusion.EarlyFusion} and {@link dev.ivas.fusion.DisambiguatedFusion}.
     *
     * @param strategy thread-safe
     * @return this
     */
    public Builder fusion(FusionStrategy strategy) {
      this.fusion = strategy;
      return this;
    }

    /**
     * Says how the language model is asked, and what is taken out of the words before it sees them:
     * e-mail addresses, telephone numbers, names. Default: three answers, and nothing.
     *
     * @param options see {@link AssessorOptions}; the subject's candidate id is taken out with the
     *     names
     * @return this
     */
    public Builder assessor(AssessorOptions options) {
      this.assessor = options;
      return this;
    }

    /**
     * Gives the language model a few pictures beside the words, at most 320 pixels wide or high,
     * evenly spread over the interview; for models that see. They are held in memory until it ends.
     * Default: 0, no picture is made. Prohibited by {@link Policy#EU_RECRUITMENT}.
     *
     * @param most 0 to {@link KeyFrame#MOST}
     * @return this
     * @throws IllegalArgumentException if there are more
     */
    public Builder keyFrames(int most) {
      if (most < 0 || most > KeyFrame.MOST) {
        throw new IllegalArgumentException(
            "key frames must be 0 to " + KeyFrame.MOST + ", but are " + most);
      }
      this.keyFrames = most;
      return this;
    }

    /**
     * Uses a recognizer instead of the best one found; closed with the analyzer built.
     *
     * @param recognizer thread-safe
     * @return this
     */
    public Builder recognizer(SpeechRecognizer recognizer) {
      this.recognizer = recognizer;
      return this;
    }

    /**
     * Limits the time speech recognition may take; what is not reached within it is left out and
     * said to be. Default: 1, once as long as the sound.
     *
     * @param timesLength multiple of the sound's length, above 0
     * @return this
     * @throws IllegalArgumentException if it is not above 0
     */
    public Builder recognitionBudget(double timesLength) {
      if (!(timesLength > 0)) {
        throw new IllegalArgumentException(
            "the budget of recognition must be above 0, but is " + timesLength);
      }
      this.recognitionBudget = timesLength;
      return this;
    }

    /**
     * Takes noise out of the sound before words are recognized in it; all else is measured on the
     * sound as it was. Default: false, for it helps in some noises and harms in others.
     *
     * @param wanted whether to
     * @return this
     */
    public Builder noiseReduction(boolean wanted) {
      this.noiseReduction = wanted;
      return this;
    }

    /**
     * Sets how often live sessions tell what they have seen and heard. Default: 4.
     *
     * @param rate snapshots a second of media time, 0.1 to 30
     * @return this
     * @throws IllegalArgumentException if it is outside
     */
    public Builder snapshotsPerSecond(double rate) {
      if (!(rate >= 0.1 && rate <= 30)) {
        throw new IllegalArgumentException("snapshots a second must be 0.1 to 30, but are " + rate);
      }
      this.snapshotsPerSecond = rate;
      return this;
    }

    /**
     * Sets the seed of whatever needs chance.
     *
     * @param seed any number
     * @return this
     */
    public Builder seed(long seed) {
      this.seed = seed;
      return this;
    }

    /**
     * Sets the clock that dates reports.
     *
     * @param clock read once a report
     * @return this
     */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /**
     * Finds the analyzers; models are loaded when first needed.
     *
     * @return the analyzer, to be closed by the caller
     * @throws dev.ivas.core.error.ProhibitedUseException if a modality asked for by name, or a
     *     judgement of pictures, is prohibited by the policy
     * @throws IllegalArgumentException if two analyzers of one modality, or two language models
     *     that are configured, are found and none was chosen
     */
    public InterviewAnalyzer build() {
      LlmProvider judge = llm == null ? LlmProviders.discovered() : llm;
      AnalyzerOptions options =
          new AnalyzerOptions(
              policy,
              asked,
              seed,
              clock,
              judge,
              assessor,
              fusion,
              recognitionBudget,
              noiseReduction,
              Math.round(1e6 / snapshotsPerSecond),
              keyFrames);
      return new InterviewAnalyzer(options, AnalyzerSet.load(options, chosen, recognizer));
    }
  }
}
