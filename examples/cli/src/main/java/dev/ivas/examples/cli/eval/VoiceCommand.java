package dev.ivas.examples.cli.eval;

import dev.ivas.accuracy.JsonLine;
import dev.ivas.accuracy.voice.SyllableEvaluation;
import dev.ivas.accuracy.voice.SyllableResult;
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

  @Option(
      names = "--syllables",
      paramLabel = "CSV",
      description = {
        "Count syllables only, in the recordings that this file lists:",
        "recording (a path below the folder), syllables, set."
      })
  private @Nullable Path syllables;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    Console console = new Console(spec);
    if (syllables != null) {
      SyllableResult result = SyllableEvaluation.judge(folder, syllables);
      print(result, console);
      console.out().println(JsonLine.of(result));
      return;
    }
    VoiceResult result = VoiceEvaluation.judge(folder);
    print(result, console);
    console.out().println(JsonLine.of(result));
  }

  private static void print(SyllableResult result, Console console) {
    console.line("%-40s %8s %8s", "syllables", "counted", "true");
    for (SyllableResult.Clip clip : result.clips()) {
      console.line("%-40s %8d %8d", clip.name(), clip.syllables(), clip.truth());
    }
    result.perSet().forEach((name, count) -> print(name, count, console));
    print("all", result.all(), console);
  }

  private static void print(String name, SyllableResult.Count count, Console console) {
    console.line(
        "%s: %d of %d in %d recordings (%+.1f %%; each %.1f %% off on average)",
        name,
        count.syllables(),
        count.truth(),
        count.n(),
        100 * count.error(),
        100 * count.meanError());
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
