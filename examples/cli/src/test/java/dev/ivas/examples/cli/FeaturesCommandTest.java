package dev.ivas.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ivas.core.testdata.TestData;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the command prints agrees with librosa's own numbers, under the same keys. */
class FeaturesCommandTest {
  @Test
  void theLineHasTheKeysAndNumbersOfTheGold() throws IOException {
    JsonNode gold =
        new ObjectMapper().readTree(TestData.require("audio-gold/gold/jfk.json").toFile());
    JsonNode printed = features("audio-gold/audio/jfk.wav", "--settings", "default");
    for (String family : new String[] {"/librosa/mfcc/default", "/librosa/zcr/default"}) {
      JsonNode expected = gold.at(family + "/mean");
      JsonNode actual = printed.at(family + "/mean");
      assertThat(actual.isMissingNode()).as(family).isFalse();
      assertThat(first(actual)).as(family).isCloseTo(first(expected), within(1e-3));
    }
    assertThat(printed.at("/praat/pitch/n_voiced").asInt())
        .isEqualTo(gold.at("/praat/pitch/n_voiced").asInt());
  }

  /** The right channel lags the left by 2.5 ms, so their mean is another sound than either. */
  @Test
  void channelsAreHeardAsPraatHearsThem() throws IOException {
    JsonNode gold =
        new ObjectMapper().readTree(TestData.require("audio-gold/gold/jfk_stereo.json").toFile());
    JsonNode printed = features("audio-gold/audio/jfk_stereo.wav");
    assertThat(printed.at("/n_samples").asInt()).isEqualTo(gold.at("/n_samples").asInt());
    assertThat(printed.at("/praat/voice/n_periods").asInt())
        .isEqualTo(gold.at("/praat/voice/n_periods").asInt());
    for (String number :
        new String[] {
          "pitch/n_voiced",
          "pitch/mean_hz",
          "intensity/mean_db",
          "voice/jitter_local",
          "voice/shimmer_local",
          "voice/hnr_cc_mean_db"
        }) {
      double expected = gold.at("/praat/" + number).asDouble();
      assertThat(printed.at("/praat/" + number).asDouble())
          .as(number)
          .isCloseTo(expected, within(1e-5 * expected));
    }
  }

  @Test
  void theSoundOfAVideoIsMeasuredToo() throws IOException {
    assertThat(features("video/talking/retalk_1.mp4").at("/n_samples").asInt())
        .isGreaterThan(100_000);
  }

  private static double first(JsonNode node) {
    return (node.isArray() ? node.get(0) : node).asDouble();
  }

  private static JsonNode features(String file, String... options) throws IOException {
    StringWriter out = new StringWriter();
    CommandLine commandLine = IvasCommand.commandLine().setOut(new PrintWriter(out, true));
    String[] args = new String[options.length + 2];
    args[0] = "features";
    args[1] = TestData.require(file).toString();
    System.arraycopy(options, 0, args, 2, options.length);
    assertThat(commandLine.execute(args)).isZero();
    assertThat(out.toString().strip()).hasLineCount(1);
    return new ObjectMapper().readTree(out.toString());
  }

  @Test
  void aRecordingWithoutSamplesIsOneWindowOfPadding() throws IOException {
    JsonNode printed = features("audio-gold/audio/empty.wav", "--settings", "all");
    assertThat(printed.at("/n_samples").asInt(-1)).isZero();
    assertThat(printed.at("/librosa/mfcc/default/shape/1").asInt()).isEqualTo(1);
    assertThat(printed.at("/librosa/zcr/default/error").asText()).contains("too short");
  }

  @Test
  void soundLouderThanFullScaleIsNotLimited() throws IOException {
    JsonNode printed = features("audio-gold/audio/odd_float_over1.wav", "--settings", "default");
    assertThat(printed.at("/librosa/rms/default/max").asDouble()).isGreaterThan(1.2);
  }

  @Test
  void samplesThatAreNoNumbersAreRefused() {
    StringWriter err = new StringWriter();
    CommandLine commandLine = IvasCommand.commandLine().setErr(new PrintWriter(err, true));
    String file = TestData.require("audio-gold/audio/odd_float_nan_inf.wav").toString();
    assertThat(commandLine.execute("features", file)).isEqualTo(3);
    assertThat(err.toString()).contains("no finite numbers").contains("sample 100");
  }
}
