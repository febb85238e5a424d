package dev.ivas.examples.cli.eval;

import dev.ivas.accuracy.JsonLine;
import dev.ivas.accuracy.speech.SpeechEvaluation;
import dev.ivas.accuracy.speech.SpeechResult;
import dev.ivas.audio.recognition.SpeechRecognizer;
import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.examples.cli.console.Console;
import dev.ivas.models.ModelStore;
import dev.ivas.testkit.clips.ClipSet;
import dev.ivas.testkit.clips.MadeClip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ivas eval speech}: pauses and filled pauses in recordings whose truth is known. */
@Command(
    name = "speech",
    description = {
      "Measures how pauses of 250 ms and more, and filled pauses (um, uh), are found.",
      "Prints a table, and as the last line one JSON object."
    },
    mixinStandardHelpOptions = true)
final class SpeechCommand implements Runnable {
  private static final String ROW =
      "%-34s %5d %6.1f %6d %6.3f %6.3f %5.0f %5.0f %6d %6.3f %6.3f %6.3f %7.2f %7.2f";
  private static final int LONGEST_NAME = 34;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      required = true,
      description = {
        "Recordings, and their truth under the same name: NAME.json",
        "(pauses [[start, end]], fillers [{filler, start, end}],",
        "condition; beside it or in a folder 'truth' beside its own),",
        "NAME.TextGrid with a tier 'word', NAME.words.tsv (start,",
        "end, word), or NAME.txt where nobody says um or uh."
      })
  private Path folder = Path.of("");

  @Option(
      names = "--split",
      paramLabel = "NAME",
      defaultValue = "",
      description = "Judge only recordings whose truth names this split (development, test).")
  private String split = "";

  @Option(
      names = "--make",
      description = {
        "First make the synthetic clips in DIR: twelve speakers, ten",
        "conditions, half of the speakers for testing only."
      })
  private boolean make;

  @Option(
      names = "--words",
      paramLabel = "E",
      description = {
        "Also recognize the words, which confirm or veto filled pauses:",
        "vosk, pocketsphinx, sphinx4 or sphinx."
      })
  private @Nullable String words;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (make) {
      makeClips();
    }
    SpeechRecognizer recognizer = words == null ? null : Engine.open("--words", words);
    try (SpeechEvaluation evaluation = new SpeechEvaluation(ModelStore.ofClassPath(), recognizer)) {
      SpeechResult result = evaluation.judge(folder, split);
      Console console = new Console(spec);
      print(result, console);
      console.out().println(JsonLine.of(result));
    }
  }

  private void makeClips() {
    try {
      Files.createDirectories(folder);
      for (Iterator<MadeClip> clips = ClipSet.all().iterator(); clips.hasNext(); ) {
        clips.next().write(folder);
      }
    } catch (IOException e) {
      throw new UnreadableMediaException("No clips can be written to " + folder + ".", e);
    }
  }

  private static void print(SpeechResult result, Console console) {
    console.line(
        "%-34s %5s %6s %6s %6s %6s %5s %5s %6s %6s %6s %6s %7s %7s",
        "", "clips", "min", "pauses", "recall", "prec.", "start", "end", "filled", "recall",
        "prec.", "F1", "false/m", "fluent");
    for (SpeechResult.Clip clip : result.perClip()) {
      print(shortened(clip.name()), clip.scores(), console);
    }
    result.perCondition().forEach((name, scores) -> print(name, scores, console));
    result.perSplit().forEach((name, scores) -> print(name, scores, console));
    double minutes = result.perClip().stream().mapToDouble(one -> one.scores().minutes()).sum();
    print(
        "all",
        new SpeechResult.Scores(result.n(), minutes, result.pauses(), result.fillers()),
        console);
    console.line(
        "start, end: largest errors in ms; fluent: false alarms a minute of clips without any");
    result
        .withheld()
        .forEach(
            clip ->
                console.line(
                    "withheld: %s (%d filled pauses count as missed): %s",
                    clip.name(), clip.fillers(), clip.reason()));
    result.unreadable().forEach(why -> console.line("unreadable: %s", why));
    result.withoutTruth().forEach(name -> console.line("without truth: %s", name));
  }

  private static void print(String name, SpeechResult.Scores scores, Console console) {
    SpeechResult.Pauses pauses = scores.pauses();
    SpeechResult.Fillers fillers = scores.fillers();
    console.line(
        ROW,
        name,
        scores.clips(),
        scores.minutes(),
        pauses.n(),
        pauses.recall(),
        pauses.precision(),
        pauses.start().maxMs(),
        pauses.end().maxMs(),
        fillers.n(),
        fillers.recall(),
        fillers.precision(),
        fillers.f1(),
        fillers.falseAlarmsPerMinute(),
        fillers.fluent().falseAlarmsPerMinute());
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
  }
}
