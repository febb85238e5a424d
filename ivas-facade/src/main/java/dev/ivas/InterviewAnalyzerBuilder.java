package dev.ivas;

import dev.ivas.audio.recognition.SpeechRecognizer;
import dev.ivas.core.analysis.ModalityAnalyzer;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.policy.Policy;
import dev.ivas.fusion.FusionStrategy;
import dev.ivas.fusion.LateFusion;
import dev.ivas.internal.setup.AnalyzerOptions;
import dev.ivas.internal.setup.AnalyzerSet;
import dev.ivas.llm.AssessorOptions;
import dev.ivas.llm.KeyFrame;
import dev.ivas.llm.LlmProvider;
import dev.ivas.llm.LlmProviders;
import dev.ivas.llm.OfflineProvider;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the options of an analyzer; confined to one thread.
 *
 * <p>Defaults: policy {@link Policy#COACHING}, all modalities found on the class path, the best
 * recognizer this machine has, the offline judge of language unless another is configured on the
 * class path, seed 0, the system's clock.
 */
public final class InterviewAnalyzerBuilder {
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
  private boolean landmarks;
  private int keyFrames;

  InterviewAnalyzerBuilder() {}

  /**
   * Says what may be concluded.
   *
   * @param policy in force for every analysis
   * @return this
   */
  public InterviewAnalyzerBuilder policy(Policy policy) {
    this.policy = Objects.requireNonNull(policy, "policy");
    return this;
  }

  /**
   * Asks for certain modalities by name; the others are left out.
   *
   * @param modalities at least one
   * @return this
   * @throws IllegalArgumentException if none is named
   */
  public InterviewAnalyzerBuilder modalities(Set<Modality> modalities) {
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
  public InterviewAnalyzerBuilder analyzer(ModalityAnalyzer analyzer) {
    chosen.add(Objects.requireNonNull(analyzer, "analyzer"));
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
  public InterviewAnalyzerBuilder llm(LlmProvider provider) {
    this.llm = Objects.requireNonNull(provider, "provider");
    return this;
  }

  /**
   * Chooses how the modalities are put together. Default: {@link LateFusion}; beside it stand
   * {@link dev.ivas.fusion.EarlyFusion} and {@link dev.ivas.fusion.DisambiguatedFusion}.
   *
   * @param strategy thread-safe
   * @return this
   */
  public InterviewAnalyzerBuilder fusion(FusionStrategy strategy) {
    this.fusion = Objects.requireNonNull(strategy, "strategy");
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
  public InterviewAnalyzerBuilder assessor(AssessorOptions options) {
    this.assessor = Objects.requireNonNull(options, "options");
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
  public InterviewAnalyzerBuilder keyFrames(int most) {
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
  public InterviewAnalyzerBuilder recognizer(SpeechRecognizer recognizer) {
    this.recognizer = Objects.requireNonNull(recognizer, "recognizer");
    return this;
  }

  /**
   * Limits the time speech recognition may take; what is not reached within it is left out and said
   * to be. Default: 1, once as long as the sound.
   *
   * @param timesLength multiple of the sound's length, above 0
   * @return this
   * @throws IllegalArgumentException if it is not above 0
   */
  public InterviewAnalyzerBuilder recognitionBudget(double timesLength) {
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
  public InterviewAnalyzerBuilder noiseReduction(boolean wanted) {
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
  public InterviewAnalyzerBuilder snapshotsPerSecond(double rate) {
    if (!(rate >= 0.1 && rate <= 30)) {
      throw new IllegalArgumentException("snapshots a second must be 0.1 to 30, but are " + rate);
    }
    this.snapshotsPerSecond = rate;
    return this;
  }

  /**
   * Adds the 68 landmarks of the candidate's face to {@code timeline.csv}, in OpenFace's columns
   * {@code x_0} to {@code y_67}: about a megabyte a minute. Default: false, for nothing else needs
   * them, and a face's shape tells who somebody is.
   *
   * @param wanted whether to
   * @return this
   */
  public InterviewAnalyzerBuilder landmarks(boolean wanted) {
    this.landmarks = wanted;
    return this;
  }

  /**
   * Sets the seed of whatever needs chance.
   *
   * @param seed any number
   * @return this
   */
  public InterviewAnalyzerBuilder seed(long seed) {
    this.seed = seed;
    return this;
  }

  /**
   * Sets the clock that dates reports.
   *
   * @param clock read once a report
   * @return this
   */
  public InterviewAnalyzerBuilder clock(Clock clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
    return this;
  }

  /**
   * Finds the analyzers; models are loaded when first needed.
   *
   * @return the analyzer, to be closed by the caller
   * @throws dev.ivas.core.error.ProhibitedUseException if a modality asked for by name, or a
   *     judgement of pictures, is prohibited by the policy
   * @throws IllegalArgumentException if two analyzers of one modality, or two language models that
   *     are configured, are found and none was chosen
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
            landmarks,
            keyFrames);
    return new InterviewAnalyzer(options, AnalyzerSet.load(options, chosen, recognizer));
  }
}
