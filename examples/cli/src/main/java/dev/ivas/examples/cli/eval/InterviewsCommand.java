package dev.ivas.examples.cli.eval;

import dev.ivas.accuracy.JsonLine;
import dev.ivas.accuracy.interview.RatingEvaluation;
import dev.ivas.accuracy.interview.RatingResult;
import dev.ivas.accuracy.interview.RatingResult.Estimate;
import dev.ivas.examples.cli.console.Console;
import dev.ivas.examples.cli.console.UsageException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ivas eval interviews}: what voice, words and face tell of raters' impressions. */
@Command(
    name = "interviews",
    description = {
      "Predicts raters' impressions of mock interviews from prosody, words and face distances, on",
      "students never seen in the fit, over and over. It tells what these features are worth, not",
      "whether anybody is fit for a job. Prints tables, and as the last line one JSON object."
    },
    mixinStandardHelpOptions = true)
final class InterviewsCommand implements Runnable {
  @Option(
      names = "--dir",
      paramLabel = "DIR",
      required = true,
      description = {
        "A folder with ratings.csv, prosody.csv, transcripts.csv and face-distances.csv, as the",
        "MIT Interview data have them."
      })
  private Path folder = Path.of("");

  @Option(
      names = "--repeats",
      paramLabel = "N",
      defaultValue = "200",
      description = "Random splits, about a second each (default: ${DEFAULT-VALUE}).")
  private int repeats;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (repeats < 1) {
      throw new UsageException("--repeats must be at least 1, but is " + repeats + ".");
    }
    RatingResult result = RatingEvaluation.judge(folder, repeats);
    Console console = new Console(spec);
    print(result, console);
    console.out().println(JsonLine.of(result));
  }

  private static void print(RatingResult result, Console console) {
    console.line(
        "%d interviews of %d students, %d splits into four fifths and one fifth; in brackets what"
            + " 95 %% of the test fifths gave",
        result.n(), result.students(), result.repeats());
    console.line(
        "%-18s %-22s %-20s %-20s %s", "unseen students", "r", "AUC", "MAE", "r, students shared");
    result
        .traits()
        .forEach(
            (name, trait) -> {
              RatingResult.Trait shared = result.sharedStudents().get(name);
              console.line(
                  "%-18s %-22s %-20s %-20s %s",
                  name,
                  text(trait.r()),
                  text(trait.auc()),
                  text(trait.mae()),
                  shared == null ? "" : text(shared.r()));
            });
    console.line("%-30s %8s %8s %10s", "unseen students", "mean r", "mean AUC", "Overall r");
    result
        .variants()
        .forEach(
            (name, variant) ->
                console.line(
                    "%-30s %8.3f %8.3f %10.3f",
                    name,
                    variant.meanR(),
                    variant.meanAuc(),
                    variant.r().getOrDefault("Overall", Double.NaN)));
  }

  private static String text(Estimate estimate) {
    return String.format(
        Locale.ROOT, "%.2f [%.2f, %.2f]", estimate.mean(), estimate.low(), estimate.high());
  }
}
