package dev.ivas.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ivas.InterviewAnalyzer;
import dev.ivas.InterviewSession;
import dev.ivas.Ivas;
import dev.ivas.core.live.LiveSnapshot;
import dev.ivas.core.media.Frame;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.core.report.CandidateReport;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Holds one live interview as long as is asked for, as fast as it is analysed, and watches what it
 * takes: queues are bounded, and what the report is made of lies in temporary files.
 *
 * <p>For hours:
 *
 * <pre>
 * mvn verify -pl examples/web-app -am -Dit.test=LiveSoakIT -Dtest=none \
 *   -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false \
 *   -Dtest.argLine="-Xmx1500m -Divas.soak.minutes=120"
 * </pre>
 */
class LiveSoakIT {
  private static final int FRAMES_A_MINUTE = 60 * LiveFeed.FRAMES_PER_SECOND;
  private static final int SAMPLE_RATE_HZ = 16_000;

  /** What the latest blocks of all series take, and what collections leave now and then. */
  private static final double TOLERANCE_MEGABYTES = 4;

  /** One for the sound and one for each series of the pictures. */
  private static final int MOST_FILES = 6;

  @Test
  void whatALongInterviewTakesDoesNotGrow() throws Exception {
    int minutes = Integer.getInteger("ivas.soak.minutes", 2);
    AtomicLong told = new AtomicLong();
    List<Map<String, Object>> course = new ArrayList<>();
    try (InterviewAnalyzer analyzer = Ivas.builder().snapshotsPerSecond(10).build();
        InterviewSession session = analyzer.openSession(snapshot -> told.incrementAndGet())) {
      List<ByteBuffer> pictures = pictures();
      for (int half = 0; half < 2 * minutes; half++) {
        feed(session, pictures, half * FRAMES_A_MINUTE / 2, FRAMES_A_MINUTE / 2);
        course.add(state(session.snapshot()));
      }
      CandidateReport report = session.finish();
      System.out.println(new ObjectMapper().writeValueAsString(course));
      assertThat(report.media().durationSeconds()).isGreaterThan(60.0 * minutes - 1);
      assertThat(report.media().frames()).isEqualTo((long) minutes * FRAMES_A_MINUTE);
    }
    assertThat(told.get()).isGreaterThan(60L * minutes);
    Map<String, Object> settled = course.get(0);
    Map<String, Object> last = course.get(course.size() - 1);
    assertThat(growth(settled, last, "heapMegabytes")).isLessThan(TOLERANCE_MEGABYTES);
    assertThat(growth(settled, last, "directMegabytes")).isLessThan(8);
    assertThat(growth(settled, last, "threads")).isLessThanOrEqualTo(2);
    assertThat((Long) last.get("scratchFiles")).isLessThanOrEqualTo(MOST_FILES);
    assertThat(scratchFiles()).isZero();
  }

  /** Waits for each frame: here the pace is the analysis's own, and none is left out. */
  private static void feed(InterviewSession session, List<ByteBuffer> pictures, int from, int count)
      throws InterruptedException {
    for (int frame = from; frame < from + count; frame++) {
      session.accept(sound(frame));
      session.accept(
          Frame.bgr24(
              pictures.get(frame % pictures.size()),
              3 * TestFilm.WIDTH,
              TestFilm.WIDTH,
              TestFilm.HEIGHT,
              LiveFeed.micros(frame)));
      while (session.snapshot().frames() <= frame) {
        Thread.sleep(1);
      }
    }
  }

  private static PcmBuffer sound(int frame) {
    long start = (long) frame * SAMPLE_RATE_HZ / LiveFeed.FRAMES_PER_SECOND;
    long end = (frame + 1L) * SAMPLE_RATE_HZ / LiveFeed.FRAMES_PER_SECOND;
    short[] hum = TestFilm.hum(SAMPLE_RATE_HZ, start, (int) (end - start));
    float[] samples = new float[hum.length];
    for (int i = 0; i < hum.length; i++) {
      samples[i] = hum[i] / 32_768f;
    }
    return PcmBuffer.mono(samples, SAMPLE_RATE_HZ, LiveFeed.micros(frame));
  }

  private static List<ByteBuffer> pictures() {
    List<ByteBuffer> all = new ArrayList<>();
    for (int frame = 0; frame < 60; frame += 3) {
      byte[] pixels = TestFilm.pixels(TestFilm.picture(frame));
      all.add(ByteBuffer.allocateDirect(pixels.length).put(0, pixels));
    }
    return all;
  }

  private static Map<String, Object> state(LiveSnapshot snapshot) throws Exception {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("minute", snapshot.mediaSeconds() / 60);
    state.put(
        "heapMegabytes", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6);
    state.put("directMegabytes", direct() / 1e6);
    state.put("threads", ManagementFactory.getThreadMXBean().getThreadCount());
    state.put("scratchFiles", scratchFiles());
    return state;
  }

  /** {@return how many files for numbers are open, by Linux; 0 where the system does not tell} */
  private static long scratchFiles() throws IOException {
    Path open = Path.of("/proc/self/fd");
    if (!Files.isDirectory(open)) {
      return 0;
    }
    long count = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(open)) {
      for (Path file : files) {
        count += isScratch(file) ? 1 : 0;
      }
    }
    return count;
  }

  private static boolean isScratch(Path descriptor) throws IOException {
    try {
      return Files.readSymbolicLink(descriptor).toString().contains(".scratch");
    } catch (NoSuchFileException closedMeanwhile) {
      return false;
    }
  }

  private static long direct() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .mapToLong(BufferPoolMXBean::getMemoryUsed)
        .sum();
  }

  private static double growth(Map<String, Object> from, Map<String, Object> to, String what) {
    return ((Number) to.get(what)).doubleValue() - ((Number) from.get(what)).doubleValue();
  }
}
