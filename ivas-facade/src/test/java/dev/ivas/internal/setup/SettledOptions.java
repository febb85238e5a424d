package dev.ivas.internal.setup;

import dev.ivas.core.feature.Modality;
import dev.ivas.core.policy.Policy;
import dev.ivas.fusion.LateFusion;
import dev.ivas.llm.AssessorOptions;
import dev.ivas.llm.LlmProvider;
import dev.ivas.llm.OfflineProvider;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options of an analyzer built without any, but for those named. */
public final class SettledOptions {
  private SettledOptions() {}

  public static AnalyzerOptions of(Policy policy, @Nullable Set<Modality> asked) {
    return of(policy, asked, new OfflineProvider(), AssessorOptions.defaults(), 0);
  }

  public static AnalyzerOptions of(
      Policy policy,
      @Nullable Set<Modality> asked,
      LlmProvider llm,
      AssessorOptions assessor,
      int keyFrames) {
    return new AnalyzerOptions(
        policy,
        asked,
        0,
        Clock.systemUTC(),
        llm,
        assessor,
        new LateFusion(),
        1,
        false,
        250_000,
        keyFrames);
  }
}
