package dev.ivas.accuracy.emotion;

import dev.ivas.accuracy.ModalityPath;
import dev.ivas.accuracy.emotion.ClipsResult.NotJudged;
import dev.ivas.accuracy.fer.EmotionNames;
import dev.ivas.core.analysis.ModalityMissing;
import dev.ivas.core.analysis.ModalityPresent;
import dev.ivas.core.analysis.ModalityResult;
import dev.ivas.core.analysis.ModelCard;
import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.face.Emotion;
import dev.ivas.core.feature.FeatureSeries;
import dev.ivas.core.report.EmotionSection;
import dev.ivas.fer.EmotionAnalyzer;
import dev.ivas.fer.EmotionNetwork;
import dev.ivas.fer.EmotionOptions;
import dev.ivas.models.ModelStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures how well the expression acted in clips is told, by the way that interviews go; confined
 * to one thread.
 *
 * <p>An acted expression is not worn from the first frame to the last, so full agreement is not to
 * be expected. Clips shorter than a report would need are judged too.
 */
public final class ClipEvaluation implements AutoCloseable {
  private final ModelCard card;
  private final ModalityPath path;

  /**
   * Loads the networks.
   *
   * @param store where their weights are listed
   * @param smoothing see {@link EmotionOptions#smoothing()}
   */
  public ClipEvaluation(ModelStore store, Duration smoothing) {
    this.card = store.describe(EmotionNetwork.MODEL).card();
    EmotionOptions anyLength =
        EmotionOptions.builder().smoothing(smoothing).minimalJudged(Duration.ZERO).build();
    this.path = new ModalityPath(store, new EmotionAnalyzer(anyLength, store));
  }

  /**
   * Judges the clips in a folder.
   *
   * @param folder with clips such as {@code person7_happy.mp4}; {@link EmotionNames} tells the
   *     spellings
   * @return what was told of those that could be judged, and which could not
   * @throws UnreadableMediaException if there is no such folder, or none could be judged
   */
  public ClipsResult judge(Path folder) {
    List<ClipScores> judged = new ArrayList<>();
    List<NotJudged> notJudged = new ArrayList<>();
    for (ActedClip clip : ActedClip.in(folder)) {
      try {
        judged.add(judge(clip));
      } catch (UnreadableMediaException e) {
        notJudged.add(new NotJudged(clip.name(), String.valueOf(e.getMessage())));
      }
    }
    if (judged.isEmpty()) {
      throw new UnreadableMediaException(
          "No clip in %s could be judged%s"
              .formatted(
                  folder,
                  notJudged.isEmpty()
                      ? ", for it is empty."
                      : ": " + notJudged.get(0).name() + ": " + notJudged.get(0).reason()));
    }
    return ClipsResult.of(card.name(), card.sha256(), judged, notJudged);
  }

  private ClipScores judge(ActedClip clip) {
    Emotion truth =
        clip.truth()
            .orElseThrow(
                () ->
                    new UnreadableMediaException(
                        "The name must end in an underscore and one of %s."
                            .formatted(EmotionNames.known())));
    ModalityResult result = path.judge(clip.file());
    if (result instanceof ModalityPresent present
        && present.findings() instanceof EmotionSection section) {
      try (FeatureSeries frames = present.series()) {
        return ClipScores.of(clip.name(), truth, section, frames);
      }
    }
    throw new UnreadableMediaException(
        result instanceof ModalityMissing missing ? missing.reason() : "It told nothing.");
  }

  /** Frees the networks. */
  @Override
  public void close() {
    path.close();
  }
}
