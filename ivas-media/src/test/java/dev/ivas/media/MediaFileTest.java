package dev.ivas.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.media.Frame;
import dev.ivas.core.media.MediaSink;
import dev.ivas.core.media.MediaSource;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.core.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MediaFileTest {
  @Test
  void everySharedClipDecodes() throws IOException {
    List<Path> clips;
    try (Stream<Path> files = Files.walk(TestData.require("video"))) {
      clips = files.filter(f -> f.toString().matches(".*\\.(mp4|mov|mpg)")).sorted().toList();
    }
    for (Path clip : clips) {
      try (MediaSource source = MediaFile.open(clip)) {
        long[] n = new long[4];
        n[3] = -1;
        MediaSink sink =
            new MediaSink() {
              @Override
              public void accept(Frame frame) {
                n[0]++;
                assertThat(frame.timestampMicros()).isGreaterThan(n[3]);
                n[3] = frame.timestampMicros();
              }

              @Override
              public void accept(PcmBuffer pcm) {
                n[1] += pcm.length();
                n[2] = pcm.endMicros();
              }
            };
        while (source.next(sink)) {}
        assertThat(source.damage().framesLost() > 0).isEqualTo(clip.endsWith("eamm_sad.mp4"));
      }
    }
  }
}
