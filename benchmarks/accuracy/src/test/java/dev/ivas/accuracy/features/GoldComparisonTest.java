package dev.ivas.accuracy.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class GoldComparisonTest {
  private static final String GOLD =
      """
      {"mfcc": {"default": {"settings": {"n_fft": 2048}, "shape": [13, 2], "mean": [1, null]}},
       "spectral": {"centroid": {"default": {"mean": 500}}}}
      """;

  @Test
  void theSameTreeHolds() throws JsonProcessingException {
    SettingResult mfcc = result(GOLD, GOLD, 0);
    assertThat(mfcc.setting()).isEqualTo("librosa.mfcc.default");
    assertThat(mfcc.n()).isEqualTo(4);
    assertThat(mfcc.holds()).isTrue();
    assertThat(result(GOLD, GOLD, 1).setting()).isEqualTo("librosa.spectral.centroid.default");
  }

  @Test
  void aDifferenceIsToldWithItsPath() throws JsonProcessingException {
    SettingResult mfcc = result(GOLD.replace("\"mean\": [1,", "\"mean\": [1.002,"), GOLD, 0);
    assertThat(mfcc.holds()).isFalse();
    assertThat(mfcc.worst()).isBetween(1.9, 2.1);
    assertThat(mfcc.where()).isEqualTo("clip librosa.mfcc.default.mean.0");
  }

  @Test
  void anotherShapeIsWrongHoweverClose() throws JsonProcessingException {
    assertThat(result(GOLD.replace("13, 2", "13, 3"), GOLD, 0).holds()).isFalse();
  }

  @Test
  void aMissingNumberIsWrongAndToldFirst() throws JsonProcessingException {
    SettingResult mfcc = result(GOLD.replace("\"shape\": [13, 2],", ""), GOLD, 0);
    assertThat(mfcc.missing()).isEqualTo(2);
    assertThat(mfcc.where()).isEqualTo("clip librosa.mfcc.default.shape.0");
  }

  @Test
  void aNumberWhereGoldHasNoneIsWrong() throws JsonProcessingException {
    assertThat(result(GOLD.replace("null", "5"), GOLD, 0).missing()).isEqualTo(1);
  }

  private static SettingResult result(String ours, String gold, int setting)
      throws JsonProcessingException {
    ObjectMapper json = new ObjectMapper();
    GoldComparison comparison = new GoldComparison();
    comparison.librosa("clip", json.readTree(ours), json.readTree(gold));
    return comparison.results().get(setting);
  }
}
