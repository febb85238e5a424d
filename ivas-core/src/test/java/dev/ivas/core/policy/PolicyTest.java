package dev.ivas.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ivas.core.error.ProhibitedUseException;
import dev.ivas.core.feature.Modality;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
  @ParameterizedTest
  @EnumSource(Inference.class)
  void recruitmentInTheUnionForbidsEveryInference(Inference inference) {
    assertThat(Policy.EU_RECRUITMENT.permits(inference)).isFalse();
    assertThat(Policy.COACHING.permits(inference)).isTrue();
    assertThat(Policy.RESEARCH.permits(inference)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Modality.class)
  void ofModalitiesOnlyEmotionIsForbiddenAsAWhole(Modality modality) {
    assertThat(Policy.EU_RECRUITMENT.permits(modality)).isEqualTo(modality != Modality.EMOTION);
  }

  @Test
  void refusalNamesTheArticle() {
    assertThatExceptionOfType(ProhibitedUseException.class)
        .isThrownBy(() -> Policy.EU_RECRUITMENT.requirePermitted(Modality.EMOTION))
        .withMessageContaining("Article 5(1)(f)")
        .withMessageContaining("2024/1689");
    assertThatCode(() -> Policy.COACHING.requirePermitted(Modality.EMOTION))
        .doesNotThrowAnyException();
  }

  @Test
  void onlyResearchKeepsRawFeatures() {
    assertThat(Policy.values())
        .filteredOn(Policy::keepsRawFeatures)
        .containsExactly(Policy.RESEARCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EU_RECRUITMENT", "eu-recruitment", " Eu_Recruitment "})
  void isFoundHoweverItIsWritten(String name) {
    assertThat(Policy.of(name)).isEqualTo(Policy.EU_RECRUITMENT);
  }

  @Test
  void isFoundWhereIHasADotlessTwin() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(Policy.of("eu-recruitment")).isEqualTo(Policy.EU_RECRUITMENT);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void unknownNameListsAllNames() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Policy.of("gdpr"))
        .withMessageContaining("gdpr")
        .withMessageContaining("COACHING, RESEARCH and EU_RECRUITMENT");
  }
}
