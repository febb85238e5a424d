package dev.ivas.internal;

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

/** The analyzers of all modalities and the face models they share; thread-safe. */
public final class AnalyzerSet implements AutoCloseable {
  private static final Map<Modality, String> ARTIFACTS =
      Map.of(
          Modality.EMOTION, "dev.ivas:ivas-fer",
          Modality.GAZE, "dev.ivas:ivas-gaze",
          Modality.AUDIO, "dev.ivas:ivas-audio");

  private final AnalyzerOptions options;
  private final Map<Modality, ModalityAnalyzer> analyzers = new EnumMap<>(Modality.class);
  private @Nullable FaceModels faceModels;

  private AnalyzerSet(AnalyzerOptions options) {
    this.options = options;
  }

  /**
   * Finds the analyzers of all modalities that are wanted and permitted.
   *
   * @param options which are wanted
   * @param chosen take the place of those found on the class path
   * @return the set, to be closed by the caller
   */
  public static AnalyzerSet load(AnalyzerOptions options, List<ModalityAnalyzer> chosen) {
    options.requirePermitted();
    AnalyzerSet set = new AnalyzerSet(options);
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
          "two analyzers for %s: %s and %s; choose one with InterviewAnalyzer.Builder.analyzer"
              .formatted(
                  modality.label(), other.getClass().getName(), analyzer.getClass().getName()));
    }
  }

  /** Opens a session of every analyzer there is. */
  Map<Modality, ModalitySession> openSessions() {
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

  synchronized FaceTracker openTracker() {
    if (faceModels == null) {
      faceModels = FaceModels.open();
    }
    return faceModels.newTracker(FaceTrackerOptions.defaults());
  }

  /** Tells why a modality has no analyzer; empty where it has one. */
  Optional<ModalityMissing> whyMissing(Modality modality) {
    if (!options.policy().permits(modality)) {
      return Optional.of(
          new ModalityMissing(ModalityStatus.PROHIBITED, options.policy().prohibitionReason()));
    }
    if (!options.wants(modality)) {
      return Optional.of(new ModalityMissing(ModalityStatus.ABSENT, "It was not asked for."));
    }
    if (analyzers.containsKey(modality)) {
      return Optional.empty();
    }
    String artifact = ARTIFACTS.get(modality);
    String reason =
        artifact == null
            ? "This version recognizes no speech, so there are no words to judge."
            : "No analyzer is on the class path: add " + artifact + ".";
    return Optional.of(new ModalityMissing(ModalityStatus.ABSENT, reason));
  }

  /** Lists the models of the face and of all analyzers, in the order of their names. */
  synchronized List<ModelCard> models() {
    List<ModelCard> models = new ArrayList<>();
    if (faceModels != null) {
      models.addAll(faceModels.cards());
    }
    analyzers.values().forEach(analyzer -> models.addAll(analyzer.models()));
    return models.stream().distinct().sorted(Comparator.comparing(ModelCard::name)).toList();
  }

  @Override
  public synchronized void close() {
    analyzers.values().forEach(ModalityAnalyzer::close);
    if (faceModels != null) {
      faceModels.close();
    }
  }
}
