package dev.ivas.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.IterationResultMetaData;
import org.openjdk.jmh.results.ScalarResult;

class CpuTimeProfilerTest {
  private static final long WORK_NANOS = 100_000_000;

  /** Milliseconds a call: the process clock of Linux ticks every 10, at either end of 4 calls. */
  private static final double TICKS = 2 * 10 / 4.0;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  @Test
  void sharesTheProcessorTimeOfTheWorkAmongTheCalls() {
    CpuTimeProfiler profiler = new CpuTimeProfiler();
    profiler.beforeIteration(null, null);
    work();

    ScalarResult result = List.copyOf(profiler.afterIteration(null, null, iterationOf(4))).get(0);

    assertThat(result.getLabel()).isEqualTo(CpuTimeProfiler.RESULT);
    assertThat(result.getScore()).isGreaterThanOrEqualTo(WORK_NANOS / 1e6 / 4 - TICKS);
  }

  private void work() {
    long end = threads.getCurrentThreadCpuTime() + WORK_NANOS;
    while (threads.getCurrentThreadCpuTime() < end) {
      Thread.onSpinWait();
    }
  }

  private static IterationResult iterationOf(long calls) {
    return new IterationResult(null, null, new IterationResultMetaData(calls, calls));
  }
}
