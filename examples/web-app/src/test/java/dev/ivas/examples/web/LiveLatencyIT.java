package dev.ivas.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures how long it takes from a frame sent to the first snapshot that tells of it, at 640 x 480
 * and 15 frames a second, and prints it as JSON.
 *
 * <p>Sound is sent a second late on its own clock, so that the time a snapshot has reached is that
 * of the pictures. The first two seconds, in which models warm up, are left out. For figures worth
 * telling:
 *
 * <pre>
 * mvn verify -pl examples/web-app -am -Dit.test=LiveLatencyIT -Dtest=none \
 *   -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false \
 *   -Dtest.argLine="-Xmx1500m -Divas.latency.seconds=15 -Divas.latency.sessions=1,2,4"
 * </pre>
 */
class LiveLatencyIT {
  private static final int WARM_UP_SECONDS = 2;
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final int SOUND_LATE_FRAMES = LiveFeed.FRAMES_PER_SECOND;

  @TempDir private Path data;

  @Test
  void framesAreToldOf() throws Exception {
    int seconds = Integer.getInteger("ivas.latency.seconds", 4);
    try (WebApp app = WebApp.start(WebOptions.in(data).atPort(0))) {
      // Until then the server still loads its models, as it does for some seconds after its start.
      session(app, WARM_UP_SECONDS);
      for (String sessions : System.getProperty("ivas.latency.sessions", "1").split(",", -1)) {
        Map<String, Object> result = measure(app, Integer.parseInt(sessions), seconds);
        System.out.println(new ObjectMapper().writeValueAsString(result));
        assertThat((int) result.get("framesTold")).isPositive();
      }
    }
  }

  private static Map<String, Object> measure(WebApp app, int sessions, int seconds)
      throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(sessions);
    List<Callable<List<Long>>> tasks = new ArrayList<>();
    for (int i = 0; i < sessions; i++) {
      tasks.add(() -> session(app, WARM_UP_SECONDS + seconds));
    }
    double cpuBefore = processorSeconds();
    List<Long> all = new ArrayList<>();
    for (Future<List<Long>> each : clients.invokeAll(tasks)) {
      all.addAll(each.get());
    }
    clients.shutdown();
    double cpu = processorSeconds() - cpuBefore;
    all.sort(null);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("sessions", sessions);
    result.put("framesSent", sessions * seconds * LiveFeed.FRAMES_PER_SECOND);
    result.put("framesTold", all.size());
    result.put("p50Millis", percentile(all, 0.5));
    result.put("p95Millis", percentile(all, 0.95));
    result.put("coresUsed", round(cpu / (WARM_UP_SECONDS + seconds)));
    result.put("loadAverage", round(SYSTEM.getSystemLoadAverage()));
    return result;
  }

  /** Returns the milliseconds from each frame sent to the snapshot that first tells of it. */
  private static List<Long> session(WebApp app, int seconds) throws Exception {
    Clocks clocks = new Clocks();
    try (LiveClient client =
        new LiveClient(app.address(), told -> clocks.told(told.get("mediaSeconds").asDouble()))) {
      LiveFeed feed = new LiveFeed(client);
      long start = System.nanoTime();
      for (int frame = 0; frame < seconds * LiveFeed.FRAMES_PER_SECOND; frame++) {
        long wait = start / 1000 + LiveFeed.micros(frame) - System.nanoTime() / 1000;
        Thread.sleep(Math.max(0, wait / 1000));
        clocks.sent(LiveFeed.micros(frame));
        feed.picture(frame);
        if (frame >= SOUND_LATE_FRAMES) {
          feed.sound(frame - SOUND_LATE_FRAMES);
        }
      }
      Thread.sleep(1000);
      client.command("discard");
      client.await("discarded");
    }
    return clocks.latencies();
  }

  /** Of this process: the server and the clients, which draw nothing and wait most of the time. */
  private static double processorSeconds() {
    return SYSTEM.getProcessCpuTime() / 1e9;
  }

  private static double round(double value) {
    return Math.round(100 * value) / 100.0;
  }

  private static long percentile(List<Long> sorted, double share) {
    return sorted.isEmpty()
        ? -1
        : sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
  }

  /** When each frame was sent, and told of. */
  private static final class Clocks {
    private final Map<Long, Long> sentNanos = new LinkedHashMap<>();
    private final List<Long> latencies = new ArrayList<>();

    synchronized void sent(long micros) {
      sentNanos.put(micros, System.nanoTime());
    }

    synchronized void told(double mediaSeconds) {
      long now = System.nanoTime();
      sentNanos
          .entrySet()
          .removeIf(
              each -> {
                boolean told = each.getKey() <= Math.round(1e6 * mediaSeconds);
                if (told && each.getKey() >= 1_000_000L * WARM_UP_SECONDS) {
                  latencies.add((now - each.getValue()) / 1_000_000);
                }
                return told;
              });
    }

    synchronized List<Long> latencies() {
      return List.copyOf(latencies);
    }
  }
}
