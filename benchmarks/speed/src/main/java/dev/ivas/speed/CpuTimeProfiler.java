package dev.ivas.speed;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Measures the processor time of the whole process for each call, in milliseconds.
 *
 * <p>On an idle machine it is the elapsed time, for one thread does the work. On a busy one it is
 * what that would have been, nearly: waiting for a core does not count.
 */
public final class CpuTimeProfiler implements InternalProfiler {
  /** The name of its result. */
  static final String RESULT = "cpu";

  private static final double NANOS_PER_MILLI = 1e6;

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private long startNanos;

  @Override
  public String getDescription() {
    return "Processor time of the process for each call";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    startNanos = system.getProcessCpuTime();
  }

  @Override
  public Collection<ScalarResult> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double millis = (system.getProcessCpuTime() - startNanos) / NANOS_PER_MILLI;
    double perCall = millis / result.getMetadata().getAllOps();
    return List.of(new ScalarResult(RESULT, perCall, "ms/op", AggregationPolicy.AVG));
  }
}
