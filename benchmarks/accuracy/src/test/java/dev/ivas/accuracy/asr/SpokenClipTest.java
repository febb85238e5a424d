package dev.ivas.accuracy.asr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.ivas.core.error.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpokenClipTest {
  @TempDir private Path folder;

  @Test
  void clipsAreFoundWithTheirWordsAlsoInFoldersBelow() throws IOException {
    put("a.mp4", "");
    put("a.txt", "One, two.");
    put("below/b.wav", "");
    put("below/b.lab", "three");
    put("untold.wav", "");
    assertThat(SpokenClip.in(folder))
        .extracting(SpokenClip::name, SpokenClip::words)
        .containsExactly(
            tuple("a.mp4", List.of("one", "two")),
            tuple(Path.of("below", "b.wav").toString(), List.of("three")));
  }

  @Test
  void ofOneNameOneFileIsTaken() throws IOException {
    put("a.flac", "");
    put("a.mp3", "");
    put("a.wav", "");
    put("b.mp3", "");
    put("b.ogg", "");
    put("a.txt", "word");
    put("b.txt", "word");
    assertThat(SpokenClip.in(folder))
        .extracting(SpokenClip::name)
        .containsExactly("a.wav", "b.mp3");
  }

  @Test
  void timesAreReadFromAPraatGrid() throws IOException {
    put("a.wav", "");
    put("a.txt", "so much");
    put(
        "a.TextGrid",
        """
        item []:
            item [1]:
                name = "word"
                intervals [1]:
                    xmin = 0
                    xmax = 0.5
                    text = "sil"
                intervals [2]:
                    xmin = 0.5
                    xmax = 0.75
                    text = "So"
                intervals [3]:
                    xmin = 0.75
                    xmax = 1
                    text = "um"
            item [2]:
                name = "phone"
                intervals [1]:
                    xmin = 0.5
                    xmax = 0.6
                    text = "S"
        """);
    assertThat(SpokenClip.in(folder).get(0).times())
        .containsExactly(new WordTimes.Timed("so", 0.5, 0.75));
  }

  @Test
  void timesAreReadFromATruthBesideTheFolder() throws IOException {
    put("audio/a.wav", "");
    put("audio/a.txt", "quick");
    put("truth/a.json", "{\"words\":[{\"word\":\"Quick\",\"start\":0.25,\"end\":0.5}]}");
    assertThat(SpokenClip.in(folder).get(0).times())
        .containsExactly(new WordTimes.Timed("quick", 0.25, 0.5));
  }

  @Test
  void aFolderWithoutClipsIsRefused() throws IOException {
    put("a.txt", "words alone");
    assertThatThrownBy(() -> SpokenClip.in(folder))
        .isInstanceOf(UnreadableMediaException.class)
        .hasMessageContaining(".txt or .lab");
    assertThatThrownBy(() -> SpokenClip.in(folder.resolve("nothing")))
        .isInstanceOf(UnreadableMediaException.class);
  }

  private void put(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
