package dev.ivas.examples.cli.eval;

import dev.ivas.accuracy.blink.BlinkResult;
import dev.ivas.examples.cli.console.Console;
import java.util.List;

/** Writes for people how well blinks were found over time. */
final class BlinkTable {
  private BlinkTable() {}

  static void print(BlinkResult result, Console console) {
    console.line(
        "%d frames, %.4g a second, %d without a face",
        result.frames(), result.fps(), result.framesWithoutFace());
    console.line(
        "%d blinks marked, %d found, %d of them right",
        result.n(), result.detected(), result.matched());
    console.line("%-34s %6.3f", "precision", result.precision());
    console.line("%-34s %6.3f", "recall", result.recall());
    console.line("%-34s %6.3f", "F1 of blinks", result.f1());
    console.line("%-34s %6.3f", "F1 of frames", result.frameF1());
    if (result.falseWhileLookingDown() != null) {
      console.line("%-34s %6d", "false while looking down", result.falseWhileLookingDown());
    }
    print("missed", result.missed(), console);
    print("not marked", result.falseOnes(), console);
  }

  private static void print(String what, List<BlinkResult.Event> events, Console console) {
    for (BlinkResult.Event event : events) {
      console.line(
          "%s: %d frames from %d, lowest ratio %.3f, eyes %.0f %% open",
          what,
          event.frames(),
          event.firstFrame(),
          event.lowestRatio(),
          100 * event.lowestOpenness());
    }
  }
}
