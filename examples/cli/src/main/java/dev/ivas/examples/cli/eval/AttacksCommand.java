package dev.ivas.examples.cli.eval;

import dev.ivas.accuracy.JsonLine;
import dev.ivas.accuracy.attack.Attack;
import dev.ivas.accuracy.attack.AttackEvaluation;
import dev.ivas.accuracy.attack.AttackResult;
import dev.ivas.accuracy.attack.AttackTallies;
import dev.ivas.accuracy.attack.AttackTally;
import dev.ivas.examples.cli.console.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ivas eval attacks}: candidates who talk to the language model. */
@Command(
    name = "attacks",
    description = {
      "Attacks the judge of language with transcripts that talk to the model.",
      "The model obeys every order that reaches it outside the fence; it is asked directly and over"
          + " chat completions on this machine. Without the fence, the same attacks must succeed.",
      "Prints a table, and as the last line one JSON object. Nothing leaves the machine."
    },
    mixinStandardHelpOptions = true)
final class AttacksCommand implements Runnable {
  private static final String HEAD = "%-14s %4s %25s %25s %25s %14s";
  private static final String ROW = "%-14s %4d %25s %25s %25s %+7.1f %+6.1f";

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    AttackResult result = new AttackEvaluation(Attack.all()).run();
    Console console = new Console(spec);
    print(result, console);
    console.out().println(JsonLine.of(result));
  }

  private static void print(AttackResult result, Console console) {
    console.line(
        "obeyed/moved/leaked/broken of n attacks, and points added to or taken from lines:");
    console.line(
        HEAD, "category", "n", "asked directly", "over the wire", "without fence", "offline");
    for (AttackResult.CategoryResult each : result.categories()) {
      row(
          console,
          each.category(),
          each.n(),
          each.obedient(),
          each.offlineRise(),
          each.offlineFall());
    }
    row(console, "all", result.n(), result.obedient(), result.offlineRise(), result.offlineFall());
    console.line(
        "orders that the model finds in the honest interview without fence: %d",
        result.unfencedHonest());
  }

  private static void row(
      Console console, String name, int n, AttackTallies obedient, double rise, double fall) {
    console.line(
        ROW,
        name,
        n,
        told(obedient.direct()),
        told(obedient.wire()),
        told(obedient.unfenced()),
        rise,
        -fall);
  }

  private static String told(AttackTally tally) {
    return "%d/%d/%d/%d".formatted(tally.obeyed(), tally.moved(), tally.leaked(), tally.broken());
  }
}
