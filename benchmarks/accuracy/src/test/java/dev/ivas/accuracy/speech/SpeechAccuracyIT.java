package dev.ivas.accuracy.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.testdata.TestData;
import dev.ivas.models.ModelStore;
import dev.ivas.testkit.clips.ClipSet;
import dev.ivas.testkit.clips.Condition;
import dev.ivas.testkit.clips.MadeClip;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of README.md, on made clips of the test half and on recordings of people. */
class SpeechAccuracyIT {
  private static final int WAVE_HEADER = 44;

  @TempDir private Path folder;

  @Test
  void madeClipsOfSpeakersForTesting() throws IOException {
    List<MadeClip> clips =
        ClipSet.of(Condition.CLEAN, Condition.WHITE_20_DB, Condition.TELEPHONE, Condition.OFFICE)
            .filter(clip -> !clip.development())
            .toList();
    for (MadeClip clip : clips) {
      clip.write(folder);
    }
    Files.writeString(folder.resolve("broken.wav"), "no sound");
    Files.writeString(folder.resolve("broken.json"), "{\"fillers\":[]}");
    SpeechResult result = judge(folder);
    assertThat(result.n()).isEqualTo(clips.size());
    assertThat(result.withheld()).isEmpty();
    assertThat(result.unreadable()).singleElement().asString().contains("broken.wav");
    for (String condition : List.of("clean", "20 dB", "8 kHz")) {
      SpeechResult.Pauses pauses = result.perCondition().get(condition).pauses();
      assertThat(pauses.recall()).as(condition).isGreaterThanOrEqualTo(0.95);
      assertThat(pauses.precision()).as(condition).isGreaterThanOrEqualTo(0.95);
      double allowedMs = condition.equals("20 dB") ? 40 : 20;
      assertThat(pauses.start().maxMs()).as(condition).isLessThanOrEqualTo(allowedMs);
      assertThat(pauses.end().maxMs()).as(condition).isLessThanOrEqualTo(allowedMs);
    }
    assertThat(result.perCondition().get("room 0.6 s").pauses().recall()).isGreaterThan(0.9);
    assertThat(result.fillers().n()).isEqualTo(120);
    assertThat(result.fillers().f1()).isGreaterThanOrEqualTo(0.8);
    assertThat(result.fillers().fluent().falseAlarmsPerMinute()).isLessThanOrEqualTo(1);
  }

  @Test
  void whatIsTooPoorIsNamedAndMissed() throws IOException {
    MadeClip clip = ClipSet.of(Condition.CLEAN).filter(one -> one.development()).toList().get(0);
    clip.write(folder);
    Path wave = onlyWave();
    byte[] bytes = Files.readAllBytes(wave);
    ShortBuffer samples =
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(WAVE_HEADER).asShortBuffer();
    for (int i = 0; i < samples.limit(); i++) {
      samples.put(i, (short) Math.max(-100, Math.min(100, samples.get(i))));
    }
    Files.write(wave, bytes);
    SpeechResult result = judge(folder);
    assertThat(result.withheld())
        .singleElement()
        .satisfies(
            withheld -> {
              assertThat(withheld.reason()).contains("overloaded");
              assertThat(withheld.fillers()).isEqualTo(result.fillers().n()).isPositive();
            });
    assertThat(result.fillers().recall()).isZero();
  }

  private Path onlyWave() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".wav")).findFirst().orElseThrow();
    }
  }

  @Test
  void goldClips() {
    SpeechResult result = judge(TestData.require("audio-gold"));
    for (String condition : List.of("clean", "20 dB")) {
      SpeechResult.Fillers fillers = result.perCondition().get(condition).fillers();
      assertThat(fillers.hits()).as(condition).isEqualTo(10);
      assertThat(fillers.falseAlarms()).as(condition).isLessThanOrEqualTo(1);
    }
    assertThat(result.perCondition().get("20 dB").pauses().recall()).isEqualTo(1);
    assertThat(result.pauses().precision()).isEqualTo(1);
    assertThat(result.pauses().recall()).isEqualTo(1);
    SpeechResult.Pauses clean = result.perCondition().get("clean").pauses();
    assertThat(clean.start().maxMs()).isLessThanOrEqualTo(20);
    assertThat(clean.end().maxMs()).isLessThanOrEqualTo(20);
  }

  @Test
  void peopleWhoHesitate() {
    SpeechResult result = judge(TestData.require("speech/fillers"));
    assertThat(result.fillers().n()).isEqualTo(11);
    assertThat(result.fillers().recall()).isGreaterThanOrEqualTo(0.8);
    assertThat(result.perClip())
        .allSatisfy(clip -> assertThat(clip.scores().fillers().falseAlarms()).isLessThan(3));
  }

  @Test
  void folderWithoutTruthIsAnError() {
    assertThatThrownBy(() -> judge(folder)).isInstanceOf(UnreadableMediaException.class);
  }

  private static SpeechResult judge(Path folder) {
    try (SpeechEvaluation evaluation = new SpeechEvaluation(ModelStore.ofClassPath())) {
      return evaluation.judge(folder, "");
    }
  }
}
