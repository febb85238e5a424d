package dev.ivas.accuracy.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ivas.core.error.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthFileTest {
  @TempDir private Path folder;

  @Test
  void jsonTellsPausesFillersAndCondition() throws IOException {
    write(
        "a.json",
        "{\"condition\":\"room\",\"split\":\"test\",\"pauses\":[[1,1.5,0.5]],"
            + "\"fillers\":[{\"filler\":\"um\",\"start\":2,\"end\":2.4}]}");
    SpeechTruth truth = truth("a.wav");
    assertThat(truth.condition()).isEqualTo("room");
    assertThat(truth.split()).isEqualTo("test");
    assertThat(truth.pauses()).hasValueSatisfying(list -> assertThat(list).hasSize(1));
    assertThat(truth.fillers().orElseThrow().get(0)).isEqualTo(new LabelledSpan(2, 2.4, "um"));
  }

  @Test
  void sameTruthMayHoldInNoise() throws IOException {
    Path truths = Files.createDirectories(folder.resolve("truth"));
    Path sounds = Files.createDirectories(folder.resolve("audio"));
    Files.writeString(truths.resolve("a.json"), "{\"pauses\":[[1,1.5]]}");
    Files.writeString(
        truths.resolve("b.json"), "{\"same_as\":\"a\",\"noise\":\"white, 20 dB below\"}");
    SpeechTruth truth = TruthFile.of(sounds.resolve("b.wav")).orElseThrow();
    assertThat(truth.condition()).isEqualTo("20 dB");
    assertThat(truth.pauses()).isPresent();
    assertThat(truth.fillers()).isEmpty();
  }

  @Test
  void wordsOfTextGridsAndTablesTellFillers() throws IOException {
    write(
        "g.TextGrid",
        "item [1]:\nname = \"phone\"\nintervals [1]:\nxmin = 0\nxmax = 1\ntext = \"um\"\n"
            + "item [2]:\nname = \"word\"\nintervals [1]:\nxmin = 0.5\nxmax = 1.5\n"
            + "text = \"um\"\nintervals [2]:\nxmin = 1.5\nxmax = 2\ntext = \"so\"\n");
    write("w.words.tsv", "#remark\n0.1\t0.5\tyeah\n0.5\t0.9\t*uh*\n");
    assertThat(truth("g.wav").fillers().orElseThrow())
        .containsExactly(new LabelledSpan(0.5, 1.5, "um"));
    assertThat(truth("w.wav").fillers().orElseThrow())
        .containsExactly(new LabelledSpan(0.5, 0.9, "uh"));
  }

  @Test
  void textWithoutFillersSaysThatThereAreNone() throws IOException {
    write("f.txt", "ask not what");
    write("h.txt", "ask, um, not");
    assertThat(truth("f.wav").fillers().orElseThrow()).isEmpty();
    assertThat(TruthFile.of(folder.resolve("h.wav"))).isEmpty();
    assertThat(TruthFile.of(folder.resolve("missing.wav"))).isEmpty();
  }

  @Test
  void brokenTruthIsNamed() throws IOException {
    write("x.json", "{\"pauses\":[[1]]}");
    write("y.words.tsv", "one two");
    for (String name : new String[] {"x", "y"}) {
      assertThatThrownBy(() -> truth(name + ".wav"))
          .isInstanceOf(UnreadableMediaException.class)
          .hasMessageContaining(name + ".");
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private SpeechTruth truth(String recording) {
    return TruthFile.of(folder.resolve(recording)).orElseThrow();
  }
}
