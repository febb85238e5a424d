package dev.ivas.examples.cli.eval;

import dev.ivas.accuracy.JsonLine;
import dev.ivas.accuracy.asr.AsrEvaluation;
import dev.ivas.accuracy.asr.AsrResult;
import dev.ivas.accuracy.asr.Noise;
import dev.ivas.accuracy.asr.NoiseResult;
import dev.ivas.audio.recognition.SpeechRecognizer;
import dev.ivas.audio.recognition.VoskRecognizer;
import dev.ivas.examples.cli.console.Console;
import dev.ivas.examples.cli.console.UsageException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ivas eval asr}: the words that recognizers hear, against those that were spoken. */
@Command(
    name = "asr",
    description = {
      "Measures errors, word times, speed and memory of speech recognition.",
      "Words are compared in lower case, without punctuation and hesitations;",
      "numbers must be written as they are spoken.",
      "Prints a table, and as the last line one JSON object."
    },
    mixinStandardHelpOptions = true)
final class AsrCommand implements Runnable {
  @Option(
      names = "--dir",
      paramLabel = "DIR",
      required = true,
      description = {
        "Sound or videos, also in folders below, and the words of each",
        "under the same name (.txt, else .lab); word times, if any,",
        "in NAME.TextGrid or NAME.json."
      })
  private Path folder = Path.of("");

  @Option(
      names = "--engine",
      paramLabel = "E",
      description =
          "vosk, pocketsphinx, sphinx4, or sphinx: the better of these two that is there."
              + " Default: what 'analyze' takes.")
  private @Nullable String engine;

  @Option(names = "--model", paramLabel = "DIR", description = "A Vosk model's folder.")
  private @Nullable Path model;

  @Option(names = "--noise-reduction", description = "Take noise out of the sound before.")
  private boolean noiseReduction;

  @Option(
      names = "--noise",
      paramLabel = "KIND",
      split = ",",
      converter = NoiseConverter.class,
      description =
          "Instead, add noise and compare without and with its reduction: white, pink, fan,"
              + " babble, separated by commas.")
  private @Nullable List<Noise> noises;

  @Option(
      names = "--snr",
      paramLabel = "DB",
      split = ",",
      defaultValue = "0,10,20",
      description = "Speech over noise, in decibels. Default: ${DEFAULT-VALUE}.")
  private List<Double> levels = List.of();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    Console console = new Console(spec);
    try (AsrEvaluation evaluation = new AsrEvaluation(open())) {
      if (noises == null) {
        AsrResult result = evaluation.judge(folder, noiseReduction);
        print(result, console);
        console.out().println(JsonLine.of(result));
      } else {
        NoiseResult result = evaluation.judgeInNoise(folder, noises, levels);
        print(result, console);
        console.out().println(JsonLine.of(result));
      }
    }
  }

  private SpeechRecognizer open() {
    if (model != null) {
      if (engine != null && !engine.equals(Engine.VOSK)) {
        throw new UsageException("--model is for Vosk only: say --engine vosk, or leave it out.");
      }
      return VoskRecognizer.open(model);
    }
    return Engine.open("--engine", engine);
  }

  private static void print(AsrResult result, Console console) {
    console.line("%s, %s", result.engine(), result.language());
    console.line("%-36s %6s %7s %6s %6s", "clip", "words", "WER", "conf.", "RTF");
    for (AsrResult.Clip clip : result.perClip()) {
      Double confidence = clip.meanConfidence();
      console.line(
          "%-36s %6d %6.1f%% %6.2f %6.2f  %s",
          clip.name(),
          clip.errors().words(),
          100 * clip.errors().wer(),
          confidence == null ? Double.NaN : confidence,
          clip.realTimeFactor(),
          clip.heard());
    }
    AsrResult.Errors errors = result.errors();
    console.line(
        "%d clips, %.0f s, %d words: WER %.1f %% (%d changed, %d left out, %d added),"
            + " letters %.1f %%",
        result.n(),
        result.seconds(),
        errors.words(),
        100 * errors.wer(),
        errors.substitutions(),
        errors.deletions(),
        errors.insertions(),
        100 * errors.characterErrorRate());
    AsrResult.TimeErrors times = result.wordTimes();
    if (times.n() > 0) {
      console.line(
          "times of %d words: starts off by %.3f s (median), %.3f s (nine of ten);"
              + " ends %.3f s, %.3f s",
          times.n(), times.medianStart(), times.p90Start(), times.medianEnd(), times.p90End());
    }
    Double memory = result.peakMemoryMegabytes();
    console.line(
        "real-time factor %.2f (processor time; %.2f on the clock), peak memory %.0f MB",
        result.realTimeFactor(), result.wallTimeFactor(), memory == null ? Double.NaN : memory);
  }

  private static void print(NoiseResult result, Console console) {
    console.line("%s: %d clips, %d words", result.engine(), result.n(), result.words());
    console.line("%-10s %8s %10s %10s", "noise", "SNR", "WER", "reduced");
    console.line(
        "%-10s %8s %9.1f%% %9.1f%%",
        "none", "", 100 * result.cleanWer(), 100 * result.cleanWerReduced());
    for (NoiseResult.Level level : result.perNoise()) {
      console.line(
          "%-10s %5.0f dB %9.1f%% %9.1f%%",
          level.noise(), level.snrDb(), 100 * level.wer(), 100 * level.werReduced());
    }
  }
}
