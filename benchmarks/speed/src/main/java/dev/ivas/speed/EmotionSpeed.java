package dev.ivas.speed;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link EmotionBenchmark} and prints how the times compare: the last line, in JSON. */
public final class EmotionSpeed {
  private EmotionSpeed() {}

  /**
   * Measures for about half a minute.
   *
   * @param args options of JMH, such as {@code -f 3} for three processes instead of one
   * @throws CommandLineOptionException if JMH does not know an option
   * @throws RunnerException if a benchmark fails
   */
  public static void main(String[] args) throws CommandLineOptionException, RunnerException {
    Options options =
        new OptionsBuilder()
            .parent(new CommandLineOptions(args))
            .include(EmotionBenchmark.class.getName())
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.MILLISECONDS)
            .threads(1)
            .shouldFailOnError(true)
            .addProfiler(CpuTimeProfiler.class)
            .build();
    Map<String, Double> millis = new HashMap<>();
    for (RunResult result : new Runner(options).run()) {
      millis.put(result.getPrimaryResult().getLabel(), cpuMillis(result));
    }
    System.out.println(SpeedReport.of(millis).toJson(Machine.here()));
  }

  private static double cpuMillis(RunResult result) {
    return Objects.requireNonNull(result.getSecondaryResults().get(CpuTimeProfiler.RESULT))
        .getScore();
  }
}
