package dev.ivas.examples.cli.eval;

import dev.ivas.accuracy.JsonLine;
import dev.ivas.accuracy.voice.SnrEvaluation;
import dev.ivas.accuracy.voice.SnrResult;
import dev.ivas.examples.cli.console.Console;
import dev.ivas.models.ModelStore;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ivas eval snr}: the level of speech over noise, on which the quality gate rests. */
@Command(
    name = "snr",
    description = {
      "Mixes clean speech with white noise at 0 to 30 dB and compares what is told of it.",
      "Prints a table, and as the last line one JSON object."
    },
    mixinStandardHelpOptions = true)
final class SnrCommand implements Runnable {
  @Option(
      names = "--dir",
      paramLabel = "DIR",
      required = true,
      description = "A folder with recordings of clean speech (.wav, .flac, .mp3, .m4a, .ogg).")
  private Path folder = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    SnrResult result = SnrEvaluation.judge(ModelStore.ofClassPath(), folder);
    Console console = new Console(spec);
    console.line("%d recordings mixed, %d left out", result.n(), result.leftOut().size());
    console.line("%6s %8s %8s %8s %8s %9s", "dB", "bias", "mean", "largest", "unknown", "withheld");
    for (SnrResult.Level level : result.levels()) {
      console.line(
          "%6.0f %+8.2f %8.2f %8.2f %8d %9d",
          level.snrDb(),
          level.biasDb(),
          level.meanErrorDb(),
          level.maxErrorDb(),
          level.unknown(),
          level.withheld());
    }
    console.out().println(JsonLine.of(result));
  }
}
