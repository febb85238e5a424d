package dev.ivas.examples.cli.eval;

import dev.ivas.accuracy.JsonLine;
import dev.ivas.accuracy.features.FeaturesEvaluation;
import dev.ivas.accuracy.features.FeaturesResult;
import dev.ivas.accuracy.features.SettingResult;
import dev.ivas.examples.cli.console.Console;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ivas eval features}: acoustic features beside those of librosa and Praat. */
@Command(
    name = "features",
    description = {
      "Measures how near acoustic features are to those that librosa and Praat measured.",
      "Prints a table, and as the last line one JSON object."
    },
    mixinStandardHelpOptions = true)
final class AcousticsCommand implements Runnable {
  @Option(
      names = "--dir",
      paramLabel = "DIR",
      required = true,
      description = "Holds gold/NAME.json as 'ivas features' writes it, each naming its 'file'.")
  private Path folder = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    FeaturesResult result = FeaturesEvaluation.judge(folder);
    Console console = new Console(spec);
    console.line(
        "%d clips; refused by both: %s; read otherwise: %s",
        result.n(), result.refused(), result.otherSamples());
    console.line(
        "%-42s %7s %7s  %-22s %s", "setting", "n", "outside", "worst, of allowed", "where");
    result.settings().forEach(setting -> print(setting, console));
    console.out().println(JsonLine.of(result));
  }

  private static void print(SettingResult setting, Console console) {
    console.line(
        "%-42s %7d %7d  %-9.2g = %9.2g %s %s",
        setting.setting(),
        setting.n(),
        setting.outside(),
        setting.worstDifference(),
        setting.worst(),
        setting.holds() ? " " : "!",
        setting.where());
  }
}
