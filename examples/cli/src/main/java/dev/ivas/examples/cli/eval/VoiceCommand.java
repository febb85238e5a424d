package dev.ivas.examples.cli.eval;

import dev.ivas.accuracy.JsonLine;
import dev.ivas.accuracy.voice.VoiceEvaluation;
import dev.ivas.accuracy.voice.VoiceResult;
import dev.ivas.examples.cli.console.Console;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ivas eval voice}: pitch, intensity, jitter, shimmer, HNR and syllables. */
@Command(
    name = "voice",
    description = {
      "Measures how near pitch, intensity and voice quality come to Praat's, and syllables to",
      "the truth. Prints a table, and as the last line one JSON object."
    },
    mixinStandardHelpOptions = true)
final class VoiceCommand implements Runnable {
  @Option(
      names = "--dir",
      paramLabel = "DIR",
      required = true,
      description = {
        "A folder with gold/NAME.json (Praat's numbers under 'praat', the recording's path below",
        "the folder under 'file') and, where syllables are known, truth/NAME.json (n_syllables,",
        "articulation_rate_syl_per_s)."
      })
  private Path folder = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    VoiceResult result = VoiceEvaluation.judge(folder);
    Console console = new Console(spec);
    print(result, console);
    console.out().println(JsonLine.of(result));
  }

  private static void print(VoiceResult result, Console console) {
    console.line("%d recordings measured, %d left out", result.n(), result.leftOut().size());
    console.line("%-28s %8s  %s", "", "near", "farthest off");
    for (VoiceResult.Measure measure : result.measures()) {
      VoiceResult.Deviation worst = measure.worst();
      String farthest =
          worst == null
              ? ""
              : String.format(
                  Locale.ROOT,
                  "%s: %.6g, Praat %.6g (%.3g of what is allowed)",
                  worst.clip(),
                  worst.ours(),
                  worst.praat(),
                  worst.ofAllowed());
      console.line("%-28s %3d / %-3d %s", measure.path(), measure.within(), measure.n(), farthest);
    }
    console.line("%-28s %8s %8s %8s %8s", "syllables", "counted", "true", "a second", "true");
    for (VoiceResult.Syllables clip : result.clips()) {
      console.line(
          "%-28s %8d %8d %8.2f %8.2f",
          clip.clip(), clip.syllables(), clip.truth(), clip.rate(), clip.trueRate());
    }
    console.line(
        "all: %d of %d (%+.1f %%); articulation rates are off by %.1f %% on average",
        result.syllables(),
        result.trueSyllables(),
        100 * result.syllableError(),
        100 * result.meanRateError());
  }
}
