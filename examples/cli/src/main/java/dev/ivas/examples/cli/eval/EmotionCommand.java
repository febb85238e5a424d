package dev.ivas.examples.cli.eval;

import dev.ivas.accuracy.JsonLine;
import dev.ivas.accuracy.emotion.ClipEvaluation;
import dev.ivas.accuracy.emotion.ClipScores;
import dev.ivas.accuracy.emotion.ClipsResult;
import dev.ivas.examples.cli.console.Console;
import dev.ivas.examples.cli.console.UsageException;
import dev.ivas.fer.EmotionOptions;
import dev.ivas.models.ModelStore;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ivas eval emotion}: the whole way from pictures to labels, on clips of acted emotions. */
@Command(
    name = "emotion",
    description = {
      "Measures how expressions acted in clips are told over time.",
      "Prints a table, and as the last line one JSON object."
    },
    mixinStandardHelpOptions = true)
final class EmotionCommand implements Runnable {
  private static final String ROW = "%-28s %-9s %-9s %9.1f %% %9.1f %% %9.2f %9.2f";

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      required = true,
      description = "Clips whose names end in the acted expression: person7_happy.mp4.")
  private Path folder = Path.of("");

  @Option(
      names = "--smoothing",
      paramLabel = "MS",
      description = "Time constant of smoothing, in milliseconds. Default: as in a report.")
  private @Nullable Integer smoothingMillis;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (smoothingMillis != null && smoothingMillis < 0) {
      throw new UsageException("--smoothing must be at least 0, but is " + smoothingMillis + ".");
    }
    Duration smoothing =
        smoothingMillis == null
            ? EmotionOptions.defaults().smoothing()
            : Duration.ofMillis(smoothingMillis);
    try (ClipEvaluation evaluation = new ClipEvaluation(ModelStore.ofClassPath(), smoothing)) {
      ClipsResult result = evaluation.judge(folder);
      Console console = new Console(spec);
      print(result, console);
      console.out().println(JsonLine.of(result));
    }
  }

  private static void print(ClipsResult result, Console console) {
    console.line(
        "%-28s %-9s %-9s %11s %11s %9s %9s",
        "clip", "acted", "told", "agreement", "probability", "changes/s", "raw");
    for (ClipScores clip : result.perClip()) {
      console.line(
          ROW,
          clip.name(),
          clip.truth(),
          clip.dominant(),
          100 * clip.agreement(),
          100 * clip.meanProbability(),
          clip.labelChangesPerSecond(),
          clip.rawLabelChangesPerSecond());
    }
    console.line(
        ROW,
        "mean of " + result.clips(),
        "",
        "",
        100 * result.agreement(),
        100 * result.meanProbability(),
        result.labelChangesPerSecond(),
        result.rawLabelChangesPerSecond());
    result
        .notJudged()
        .forEach(file -> console.line("not judged: %s: %s", file.name(), file.reason()));
  }
}
