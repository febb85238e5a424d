package dev.ivas.internal.setup;

import dev.ivas.audio.TranscriptOptions;
import dev.ivas.audio.TranscriptSession;
import dev.ivas.audio.recognition.SpeechRecognizer;
import dev.ivas.core.analysis.AnalysisContext;
import dev.ivas.core.analysis.ModalityAnalyzer;
import dev.ivas.core.analysis.ModalityMissing;
import dev.ivas.core.analysis.ModalitySession;
import dev.ivas.core.analysis.ModalityStatus;
import dev.ivas.core.analysis.ModelCard;
import dev.ivas.core.feature.Modality;
import dev.ivas.face.FaceModels;
import dev.ivas.face.FaceTracker;
import dev.ivas.face.FaceTrackerOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * The analyzers of all modalities and the face models they share; thread-safe.
 *
 * <p>What an interview uses is freed when it has ended, however early the set was closed: native
 * code that runs on freed memory ends the process.
 */
public final class AnalyzerSet implements AutoCloseable {
  private static final Map<Modality, String> ARTIFACTS =
      Map.of(
          Modality.EMOTION, "dev.ivas:ivas-fer",
          Modality.GAZE, "dev.ivas:ivas-gaze",
          Modality.AUDIO, "dev.ivas:ivas-audio");

  private final AnalyzerOptions options;
  private final RecognizerSupply recognizers;
  private final Map<Modality, ModalityAnalyzer> analyzers = new EnumMap<>(Modality.class);
  private @Nullable FaceModels faceModels;
  private int leases;
  private boolean closed;

  private AnalyzerSet(AnalyzerOptions options, @Nullable SpeechRecognizer recognizer) {
    this.options = options;
    this.recognizers = new RecognizerSupply(recognizer);
  }

  /**
   * Finds the analyzers of all modalities that are wanted and permitted.
   *
   * @param options which are wanted
   * @param chosen take the place of those found on the class path
   * @param recognizer takes the place of those found on this machine, or null
   * @return the set, to be closed by the caller
   */
  public static AnalyzerSet load(
      AnalyzerOptions options,
      List<ModalityAnalyzer> chosen,
      @Nullable SpeechRecognizer recognizer) {
    options.requirePermitted();
    AnalyzerSet set = new AnalyzerSet(options, recognizer);
    chosen.forEach(set::put);
    List<Modality> settled = List.copyOf(set.analyzers.keySet());
    for (ModalityAnalyzer found : ServiceLoader.load(ModalityAnalyzer.class)) {
      if (!settled.contains(found.modality())) {
        set.put(found);
      }
    }
    return set;
  }

  private void put(ModalityAnalyzer analyzer) {
    Modality modality = analyzer.modality();
    if (!options.policy().permits(modality) || !options.wants(modality)) {
      analyzer.close();
      return;
    }
    ModalityAnalyzer other = analyzers.putIfAbsent(modality, analyzer);
    if (other != null) {
      throw new IllegalArgumentException(
          "two analyzers for %s: %s and %s; choose one with InterviewAnalyzerBuilder.analyzer"
              .formatted(
                  modality.label(), other.getClass().getName(), analyzer.getClass().getName()));
    }
  }

  /**
   * Keeps everything open for one interview.
   *
   * @return to be closed when the interview has ended
   * @throws IllegalStateException if the set is closed
   */
  public synchronized Lease lease() {
    if (closed) {
      throw new IllegalStateException("this analyzer is closed: build another one");
    }
    leases++;
    return new Lease(this::giveBack);
  }

  private synchronized void giveBack() {
    leases--;
    freeUnlessUsed();
  }

  /** Opens a session of every analyzer there is. */
  public Map<Modality, ModalitySession> openSessions() {
    AnalysisContext context = new AnalysisContext(options.policy(), options.seed());
    Map<Modality, ModalitySession> sessions = new EnumMap<>(Modality.class);
    try {
      analyzers.forEach((modality, analyzer) -> sessions.put(modality, analyzer.open(context)));
    } catch (RuntimeException e) {
      sessions.values().forEach(ModalitySession::close);
      throw e;
    }
    return sessions;
  }

  /** Opens a tracker of faces; the models are loaded with the first. */
  public synchronized FaceTracker openTracker() {
    if (faceModels == null) {
      faceModels = FaceModels.open();
    }
    return faceModels.newTracker(FaceTrackerOptions.defaults());
  }

  /**
   * Starts to write down the words of an interview.
   *
   * @param knownMicros how long it is, or 0 where not known
   * @return empty where nobody wants them, or no recognizer is there
   */
  public Optional<TranscriptSession> openTranscript(long knownMicros) {
    if (!options.wantsWords()) {
      return Optional.empty();
    }
    return recognizers
        .get()
        .map(
            recognizer ->
                TranscriptSession.open(
                    recognizer,
                    TranscriptOptions.defaults()
                        .withBudgetFactor(options.recognitionBudget())
                        .withKnownMicros(knownMicros)
                        .withNoiseReduction(options.noiseReduction())));
  }

  /** Tells what the reader of a report should know of the recognizer. */
  public List<String> recognizerNotices() {
    return recognizers.notices();
  }

  /** Tells why a modality has no analyzer; empty where it has one. */
  public Optional<ModalityMissing> whyMissing(Modality modality) {
    if (!options.policy().permits(modality)) {
      return Optional.of(
          new ModalityMissing(ModalityStatus.PROHIBITED, options.policy().prohibitionReason()));
    }
    if (!options.wants(modality)) {
      return Optional.of(new ModalityMissing(ModalityStatus.ABSENT, "It was not asked for."));
    }
    if (modality == Modality.LANGUAGE || analyzers.containsKey(modality)) {
      return Optional.empty();
    }
    return Optional.of(
        new ModalityMissing(
            ModalityStatus.ABSENT,
            "No analyzer is on the class path: add " + ARTIFACTS.get(modality) + "."));
  }

  /** Lists the models of the face and of all analyzers, in the order of their names. */
  public synchronized List<ModelCard> models() {
    List<ModelCard> models = new ArrayList<>();
    if (faceModels != null) {
      models.addAll(faceModels.cards());
    }
    analyzers.values().forEach(analyzer -> models.addAll(analyzer.models()));
    models.addAll(recognizers.models());
    return models.stream().distinct().sorted(Comparator.comparing(ModelCard::name)).toList();
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      freeUnlessUsed();
    }
  }

  private void freeUnlessUsed() {
    if (!closed || leases > 0) {
      return;
    }
    analyzers.values().forEach(ModalityAnalyzer::close);
    recognizers.close();
    if (faceModels != null) {
      faceModels.close();
    }
  }
}
