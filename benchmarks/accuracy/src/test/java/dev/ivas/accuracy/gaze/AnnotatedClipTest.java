package dev.ivas.accuracy.gaze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ivas.accuracy.CsvTable;
import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.report.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotatedClipTest {
  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("videos/talking"));
    Files.writeString(folder.resolve("videos/talking/a.mp4"), "");
    write(
        "clips.csv",
        "clip,file,split,blinks_from_seconds,blinks_to_seconds",
        "a,a.mp4,development,0.5,9");
    write("a.gaze.csv", "frame,seconds,direction,also", "0,0.000,UP,left", "6,0.200,UNSURE,");
    write(
        "a.blinks.csv",
        "start_frame,end_frame,start_seconds,end_seconds,sure",
        "30,35,1.0,1.2,1",
        "60,80,2.0,2.7,0");
  }

  @Test
  void readsWhatWasSeenAndFindsTheClip() {
    AnnotatedClip clip = read();

    assertThat(clip.file()).isEqualTo(folder.resolve("videos/talking/a.mp4"));
    assertThat(clip.split()).isEqualTo("development");
    assertThat(clip.looks())
        .containsExactly(
            new Look(0, Look.Seen.UP, Optional.of(GazeDirection.LEFT)),
            new Look(0.2, Look.Seen.UNSURE, Optional.empty()));
    assertThat(clip.watched()).isEqualTo(new Span(0.5, 9));
    assertThat(clip.blinks()).containsExactly(new Span(1.0, 1.2));
    assertThat(clip.doubtful()).containsExactly(new Span(2.0, 2.7));
  }

  @Test
  void withoutAFileOfBlinksThereAreNone() throws IOException {
    Files.delete(folder.resolve("a.blinks.csv"));

    assertThat(read().blinks()).isEmpty();
  }

  @Test
  void whatCannotBeIsRefusedAndItsLineTold() throws IOException {
    write("a.gaze.csv", "frame,seconds,direction,also", "0,0.000,SIDEWAYS,");
    assertRefused("a.gaze.csv, line 2: a direction must be one of [LEFT, CENTER");
    write();
    write("a.blinks.csv", "start_seconds,end_seconds,sure", "1.2,1.0,1");
    assertRefused("a.blinks.csv, line 2: end_seconds must not lie before start_seconds");
    write();
    Files.delete(folder.resolve("videos/talking/a.mp4"));
    assertRefused("--videos");
  }

  @Test
  void theCommittedAnnotationsAreWhatTheirReadmeSays() throws IOException {
    Path videos = folder.resolve("videos");
    for (CsvTable.Row row : CsvTable.read(Annotations.COMMITTED.resolve("clips.csv")).rows()) {
      Files.createFile(videos.resolve(row.cell("file")));
    }

    List<AnnotatedClip> clips = AnnotatedClip.in(Annotations.COMMITTED, videos);

    assertThat(clips).hasSize(10);
    assertThat(clips.stream().mapToInt(clip -> clip.looks().size()).sum()).isEqualTo(521);
    assertThat(clips.stream().mapToInt(clip -> clip.blinks().size()).sum()).isEqualTo(97);
    for (String split : List.of("development", "test")) {
      assertThat(clips)
          .filteredOn(clip -> clip.split().equals(split))
          .hasSize(5)
          .flatExtracting(AnnotatedClip::looks)
          .extracting(Look::seen)
          .contains(Look.Seen.LEFT, Look.Seen.CENTER, Look.Seen.RIGHT, Look.Seen.DOWN);
    }
  }

  private void assertRefused(String message) {
    assertThatExceptionOfType(UnreadableMediaException.class)
        .isThrownBy(this::read)
        .withMessageContaining(message);
  }

  private AnnotatedClip read() {
    return AnnotatedClip.in(folder, folder.resolve("videos")).get(0);
  }

  private void write(String name, String... lines) throws IOException {
    Files.write(folder.resolve(name), List.of(lines));
  }
}
