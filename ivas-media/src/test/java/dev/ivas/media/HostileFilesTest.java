package dev.ivas.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.media.Frame;
import dev.ivas.core.media.MediaSink;
import dev.ivas.core.media.MediaSource;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.core.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;

class HostileFilesTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final long MEMORY_GROWTH_BYTES = 300_000_000;

  @Test
  void brokenFilesEndOrAreRefusedInBoundedTimeAndMemory() throws IOException {
    List<Path> files;
    try (Stream<Path> listing = Files.list(TestData.require("hostile"))) {
      files = listing.sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(100);
    decodes(files.get(0));
    long before = Pointer.physicalBytes();
    int decoded = 0;
    for (Path file : files) {
      decoded += assertTimeoutPreemptively(LIMIT, () -> decodes(file), file.toString()) ? 1 : 0;
    }
    assertThat(decoded).isBetween(150, files.size());
    assertThat(Pointer.physicalBytes() - before).isLessThan(MEMORY_GROWTH_BYTES);
  }

  private static boolean decodes(Path file) {
    OrderCheck check = new OrderCheck();
    try (MediaSource source = MediaFile.open(file)) {
      while (source.next(check)) {
        assertThat(source.damage().framesLost()).isNotNegative();
      }
      return true;
    } catch (UnreadableMediaException e) {
      assertThat(e.getMessage()).contains(file.getFileName().toString());
      return false;
    }
  }

  /** Holds what sinks are promised, whatever the file says. */
  private static final class OrderCheck implements MediaSink {
    private long lastFrame = -1;
    private long lastSound = -1;

    @Override
    public void accept(Frame frame) {
      assertThat(frame.timestampMicros()).isGreaterThan(lastFrame);
      lastFrame = frame.timestampMicros();
    }

    @Override
    public void accept(PcmBuffer pcm) {
      assertThat(pcm.timestampMicros()).isGreaterThanOrEqualTo(lastSound);
      assertThat(pcm.length()).isBetween(1, 1024);
      lastSound = pcm.endMicros() - 1;
      for (int i = 0; i < pcm.length(); i++) {
        if (!(Math.abs(pcm.samples().get(i)) <= 1)) {
          throw new AssertionError("sample out of range: " + pcm.samples().get(i));
        }
      }
    }
  }
}
