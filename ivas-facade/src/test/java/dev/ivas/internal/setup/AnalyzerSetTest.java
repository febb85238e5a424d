package dev.ivas.internal.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ivas.core.analysis.AnalysisContext;
import dev.ivas.core.analysis.ModalityAnalyzer;
import dev.ivas.core.analysis.ModalitySession;
import dev.ivas.core.analysis.ModalityStatus;
import dev.ivas.core.analysis.ModelCard;
import dev.ivas.core.error.ProhibitedUseException;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.policy.Policy;
import dev.ivas.llm.AssessorOptions;
import dev.ivas.llm.OfflineProvider;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnalyzerSetTest {
  @Test
  void everyModalityCanBeAnalysed() {
    try (AnalyzerSet set =
        AnalyzerSet.load(SettledOptions.of(Policy.COACHING, null), List.of(), null)) {
      assertThat(set.whyMissing(Modality.EMOTION)).isEmpty();
      assertThat(set.whyMissing(Modality.GAZE)).isEmpty();
      assertThat(set.whyMissing(Modality.AUDIO)).isEmpty();
      assertThat(set.whyMissing(Modality.LANGUAGE)).isEmpty();
    }
  }

  @Test
  void whatIsProhibitedIsNeverConstructed() {
    try (AnalyzerSet set =
        AnalyzerSet.load(SettledOptions.of(Policy.EU_RECRUITMENT, null), List.of(), null)) {
      assertThat(set.whyMissing(Modality.EMOTION).orElseThrow().status())
          .isEqualTo(ModalityStatus.PROHIBITED);
      assertThat(set.models()).noneMatch(model -> model.name().startsWith("emotion"));
    }
  }

  /** Its {@code open} throws. */
  @Test
  void anEmotionAnalyzerPassedInIsNotOpenedWhereItIsProhibited() {
    try (AnalyzerSet set =
        AnalyzerSet.load(
            SettledOptions.of(Policy.EU_RECRUITMENT, null),
            List.of(new Silent(Modality.EMOTION)),
            null)) {
      Map<Modality, ModalitySession> sessions = set.openSessions();
      assertThat(sessions).doesNotContainKey(Modality.EMOTION).isNotEmpty();
      sessions.values().forEach(ModalitySession::close);
    }
  }

  @Test
  void whatIsProhibitedAndAskedForByNameIsRefused() {
    AnalyzerOptions options = SettledOptions.of(Policy.EU_RECRUITMENT, Set.of(Modality.EMOTION));
    assertThatThrownBy(() -> AnalyzerSet.load(options, List.of(), null))
        .isInstanceOf(ProhibitedUseException.class)
        .hasMessageContaining("Article 5(1)(f)");
  }

  @Test
  void picturesForALanguageModelAreRefusedWhereTheyAreProhibited() {
    AnalyzerOptions options =
        SettledOptions.of(
            Policy.EU_RECRUITMENT, null, new OfflineProvider(), AssessorOptions.defaults(), 4);
    assertThatThrownBy(() -> AnalyzerSet.load(options, List.of(), null))
        .isInstanceOf(ProhibitedUseException.class)
        .hasMessageContaining("pictures")
        .hasMessageContaining("Article 5(1)(f)");
  }

  @Test
  void anAnalyzerPassedInWins() {
    try (AnalyzerSet set =
        AnalyzerSet.load(
            SettledOptions.of(Policy.COACHING, null), List.of(new Silent(Modality.GAZE)), null)) {
      assertThat(set.models()).noneMatch(model -> model.name().contains("gaze"));
      assertThat(set.whyMissing(Modality.GAZE)).isEmpty();
    }
  }

  @Test
  void twoOfOneModalityAreRefusedByName() {
    assertThatThrownBy(
            () ->
                AnalyzerSet.load(
                    SettledOptions.of(Policy.COACHING, null),
                    List.of(new Silent(Modality.GAZE), new Silent(Modality.GAZE)),
                    null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Silent.class.getName());
  }

  @Test
  void onlyWhatWasAskedForIsOpened() {
    try (AnalyzerSet set =
        AnalyzerSet.load(
            SettledOptions.of(Policy.COACHING, Set.of(Modality.GAZE)), List.of(), null)) {
      assertThat(set.openSessions().keySet()).containsExactly(Modality.GAZE);
      assertThat(set.whyMissing(Modality.AUDIO).orElseThrow().reason())
          .isEqualTo("It was not asked for.");
    }
  }

  @Test
  void whatAnInterviewUsesIsFreedWhenTheLastOneEnds() {
    CountingAnalyzer counting = new CountingAnalyzer();
    AnalyzerSet set =
        AnalyzerSet.load(
            SettledOptions.of(Policy.COACHING, Set.of(Modality.GAZE)), List.of(counting), null);
    Lease one = set.lease();
    Lease other = set.lease();
    set.close();
    set.close();
    one.close();
    one.close();
    assertThat(counting.closed).isZero();
    assertThatThrownBy(set::lease)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    other.close();
    assertThat(counting.closed).isEqualTo(1);
  }

  private static final class CountingAnalyzer implements ModalityAnalyzer {
    private int closed;

    @Override
    public Modality modality() {
      return Modality.GAZE;
    }

    @Override
    public ModalitySession open(AnalysisContext context) {
      throw new UnsupportedOperationException("only its end is tested");
    }

    @Override
    public List<ModelCard> models() {
      return List.of();
    }

    @Override
    public void close() {
      closed++;
    }
  }

  private record Silent(Modality modality) implements ModalityAnalyzer {
    @Override
    public ModalitySession open(AnalysisContext context) {
      throw new UnsupportedOperationException("only its presence is tested");
    }

    @Override
    public List<ModelCard> models() {
      return List.of();
    }

    @Override
    public void close() {}
  }
}
