package dev.ivas.internal.setup;

import dev.ivas.core.feature.Modality;
import dev.ivas.core.policy.Inference;
import dev.ivas.core.policy.Policy;
import dev.ivas.fusion.FusionStrategy;
import dev.ivas.llm.AssessorOptions;
import dev.ivas.llm.LlmProvider;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The options of an analyzer, settled.
 *
 * @param policy in force
 * @param asked modalities asked for by name, or null when all are welcome
 * @param seed of whatever needs chance
 * @param clock dates reports
 * @param llm judges what was said
 * @param assessor how it is asked
 * @param fusion puts the modalities together
 * @param recognitionBudget longest time speech recognition may take, as a multiple of the sound's
 *     length
 * @param noiseReduction whether noise is taken out of the sound before words are recognized
 * @param snapshotMicros time from one live snapshot to the next, in microseconds
 * @param keyFrames how many pictures the language model is given beside the words
 */
public record AnalyzerOptions(
    Policy policy,
    @Nullable Set<Modality> asked,
    long seed,
    Clock clock,
    LlmProvider llm,
    AssessorOptions assessor,
    FusionStrategy fusion,
    double recognitionBudget,
    boolean noiseReduction,
    long snapshotMicros,
    int keyFrames) {

  /** Tells whether a modality is wanted. */
  public boolean wants(Modality modality) {
    return asked == null || asked.contains(modality);
  }

  /** Words are needed to judge them, and for the pace of the speech. */
  public boolean wantsWords() {
    return wants(Modality.LANGUAGE) || wants(Modality.AUDIO);
  }

  /** Refuses what was asked for by name and is prohibited. */
  public void requirePermitted() {
    if (asked != null) {
      asked.forEach(policy::requirePermitted);
    }
    if (keyFrames > 0) {
      policy.requirePermitted(Inference.PICTURE_JUDGEMENT, "language from pictures");
    }
  }

  /** The options as provenance records them. */
  public Map<String, String> describe() {
    Map<String, String> described = new TreeMap<>();
    described.put("policy", policy.name());
    described.put("llm", llm.name());
    described.put("redaction", redaction());
    described.put("fusion", fusion.name());
    described.put("recognitionBudget", String.valueOf(recognitionBudget));
    described.put("noiseReduction", String.valueOf(noiseReduction));
    if (keyFrames > 0) {
      described.put("keyFrames", String.valueOf(keyFrames));
    }
    described.put(
        "modalities",
        asked == null
            ? "all"
            : asked.stream().sorted().map(Modality::label).collect(Collectors.joining(",")));
    return described;
  }

  private String redaction() {
    String kinds =
        assessor.redaction().kinds().stream()
            .sorted()
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(","));
    return kinds.isEmpty() ? "none" : kinds;
  }
}
