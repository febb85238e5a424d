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
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Holds one live interview as long as is asked for, as fast as it is analysed, and watches what it
 * takes: the queues are bounded and what is kept of a minute is small, so hours fit.
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

  /** A frame's rows are at most 200 bytes, sound's less; half of it again for all else. */
  private static final double MOST_MEGABYTES_A_MINUTE = 0.6;

  /** What a collection leaves varies by some megabytes. */
  private static final double TOLERANCE_MEGABYTES = 16;

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
    double most = TOLERANCE_MEGABYTES + MOST_MEGABYTES_A_MINUTE * minutes;
    assertThat(growth(settled, last, "heapMegabytes")).isLessThan(most);
    assertThat(growth(settled, last, "directMegabytes")).isLessThan(8);
    assertThat(growth(settled, last, "threads")).isLessThanOrEqualTo(2);
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

  private static Map<String, Object> state(LiveSnapshot snapshot) throws InterruptedException {
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
    return state;
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
