package dev.ivas.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link AudioBenchmark} and prints how the times compare: the last line, in JSON. */
public final class AudioSpeed {
  private static final double MILLIS_PER_SECOND = 1000;

  private AudioSpeed() {}

  /**
   * Measures for some minutes.
   *
   * @param args a folder with {@code audio/tts60_multi.wav} and {@code peer-speed.json}; options of
   *     JMH may follow, such as {@code -prof gc}
   * @throws CommandLineOptionException if JMH does not know an option
   * @throws IOException if the peers' times cannot be read
   * @throws RunnerException if a benchmark fails
   */
  public static void main(String[] args)
      throws CommandLineOptionException, IOException, RunnerException {
    if (args.length == 0) {
      throw new IllegalArgumentException("Name the folder that holds peer-speed.json.");
    }
    Path folder = Path.of(args[0]);
    Options options =
        new OptionsBuilder()
            .parent(new CommandLineOptions(Arrays.copyOfRange(args, 1, args.length)))
            .include(AudioBenchmark.class.getName())
            .param("wav", folder.resolve("audio/tts60_multi.wav").toString())
            .mode(Mode.AverageTime)
            .threads(1)
            .shouldFailOnError(true)
            .addProfiler(CpuTimeProfiler.class)
            .build();
    Map<String, Double> seconds = new HashMap<>();
    for (RunResult result : new Runner(options).run()) {
      seconds.put(result.getPrimaryResult().getLabel(), cpuSeconds(result));
    }
    AudioReport report =
        new AudioReport(
            seconds, new ObjectMapper().readTree(folder.resolve("peer-speed.json").toFile()));
    System.out.println(report.toJson(Machine.here()));
  }

  private static double cpuSeconds(RunResult result) {
    return Objects.requireNonNull(result.getSecondaryResults().get(CpuTimeProfiler.RESULT))
            .getScore()
        / MILLIS_PER_SECOND;
  }
}
