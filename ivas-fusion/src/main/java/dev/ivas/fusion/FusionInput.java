package dev.ivas.fusion;

import dev.ivas.core.analysis.AnalysisContext;
import dev.ivas.core.policy.Inference;
import dev.ivas.core.report.AudioSection;
import dev.ivas.core.report.EmotionSection;
import dev.ivas.core.report.GazeSection;
import dev.ivas.core.report.LanguageSection;
import org.jspecify.annotations.Nullable;

/**
 * What enters fusion: the sections of one interview.
 *
 * <p>What the policy forbids is taken out here, so that no strategy can see it.
 *
 * @param emotion null unless present; becomes null where the policy forbids emotion
 * @param gaze null unless present; loses its engagement where the policy forbids it
 * @param audio null unless present; keeps only what is timing and words (the rest null or 0) where
 *     the policy forbids scores from the voice
 * @param language null unless present
 * @param context policy and seed
 * @param durationSeconds of the interview, finite, at least 0
 */
public record FusionInput(
    @Nullable EmotionSection emotion,
    @Nullable GazeSection gaze,
    @Nullable AudioSection audio,
    @Nullable LanguageSection language,
    AnalysisContext context,
    double durationSeconds) {
  public FusionInput {
    if (!(durationSeconds >= 0) || durationSeconds == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "durationSeconds must be finite and at least 0, but is " + durationSeconds);
    }
    if (!context.policy().permits(Inference.EMOTION)) {
      emotion = null;
    }
    if (gaze != null && !context.policy().permits(Inference.ENGAGEMENT)) {
      gaze = gaze.withoutEngagement();
    }
    if (audio != null && !context.policy().permits(Inference.VOICE_SCORE)) {
      audio = audio.withoutVoice();
    }
  }
}
