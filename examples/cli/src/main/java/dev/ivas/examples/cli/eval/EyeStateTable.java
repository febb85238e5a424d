package dev.ivas.examples.cli.eval;

import dev.ivas.accuracy.eyestate.EyeStateResult;
import dev.ivas.examples.cli.console.Console;

/** The table of an evaluation of open and closed eyes. */
final class EyeStateTable {
  private EyeStateTable() {}

  static void print(EyeStateResult result, Console console) {
    console.line(
        "%s: %d eyes%s, %d unreadable",
        result.model(), result.n(), result.heldOut() ? " held out" : "", result.failed());
    result
        .perFolder()
        .forEach(
            (name, count) -> console.line("  %-32s %4d of %4d", name, count.right(), count.n()));
    console.line("%-34s %6.2f %%", "accuracy", 100 * result.accuracy());
    console.line("%-34s %6.2f %%", "balanced accuracy", 100 * result.balancedAccuracy());
    console.line(
        "%-34s %6.2f %%", "always the more frequent state", 100 * result.majorityBaseline());
    console.line("%-34s %6.3f ms", "median time for one eye", result.msPerEye());
    result.unreadable().forEach(name -> console.line("unreadable: %s", name));
  }
}
