package dev.ivas.fer;

import dev.ivas.core.analysis.AnalysisContext;
import dev.ivas.core.analysis.ModalityAnalyzer;
import dev.ivas.core.analysis.ModalitySession;
import dev.ivas.core.analysis.ModelCard;
import dev.ivas.core.feature.Modality;
import dev.ivas.models.ModelStore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the apparent facial expression over an interview.
 *
 * <p>Thread-safe: sessions may run side by side and share one network, which is loaded when the
 * first face is judged. Closing frees it.
 *
 * <p>A session gives an {@link dev.ivas.core.report.EmotionSection} and, for every frame, the seven
 * probabilities under py-feat's names. They are unsmoothed, those of the last judged frame where a
 * frame was passed over ({@link EmotionOptions#evaluationInterval()}), and NaN where no face was
 * good enough to be judged. The modality is ABSENT where no face was found at all, and WITHHELD
 * where faces could be judged for less than {@link EmotionOptions#minimalJudged()}.
 *
 * <p>It reads how a face looks. What a person feels, or is like, does not follow from it: Barrett
 * et al., "Emotional Expressions Reconsidered", Psychological Science in the Public Interest, 2019.
 */
public final class EmotionAnalyzer implements ModalityAnalyzer {
  private final EmotionOptions options;
  private final ModelStore store;
  private @Nullable EmotionNetwork network;

  /** Creates an analyzer with the default options and the weights on the class path. */
  public EmotionAnalyzer() {
    this(EmotionOptions.defaults(), ModelStore.ofClassPath());
  }

  /**
   * Creates an analyzer.
   *
   * @param options how faces are judged
   * @param store where the weights are listed
   */
  public EmotionAnalyzer(EmotionOptions options, ModelStore store) {
    this.options = options;
    this.store = store;
  }

  @Override
  public Modality modality() {
    return Modality.EMOTION;
  }

  /**
   * Starts on one interview.
   *
   * @throws dev.ivas.core.error.ProhibitedUseException if the policy prohibits reading expressions
   */
  @Override
  public ModalitySession open(AnalysisContext context) {
    context.policy().requirePermitted(Modality.EMOTION);
    return new EmotionSession(options, face -> network().classify(face, options.views()));
  }

  @Override
  public List<ModelCard> models() {
    return List.of(store.describe(EmotionNetwork.MODEL).card());
  }

  @Override
  public synchronized void close() {
    if (network != null) {
      network.close();
      network = null;
    }
  }

  private synchronized EmotionNetwork network() {
    EmotionNetwork loaded = network;
    if (loaded == null) {
      loaded = new EmotionNetwork(store);
      network = loaded;
    }
    return loaded;
  }
}
