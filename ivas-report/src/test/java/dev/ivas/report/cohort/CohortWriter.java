package dev.ivas.report.cohort;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;

/**
 * Adds and erases until it is killed; a process of its own.
 *
 * <p>Before each step it prints {@code begin add ID} or {@code begin erase ID}, and {@code done
 * ...} when the store has acknowledged it.
 */
final class CohortWriter {
  private CohortWriter() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    CohortStore store =
        CohortStore.openOrCreate(
            Path.of(args[0]),
            CohortOptions.builder().clock(Clock.fixed(ScoredReports.NOON, ZoneOffset.UTC)).build());
    out.println("ready");
    for (int i = 0; ; i++) {
      String id = args[1] + "-" + i + "-person";
      out.println("begin add " + id);
      store.add(ScoredReports.scored(id, scoreOf(id)));
      out.println("done add " + id);
      if (i % 2 == 1) {
        String earlier = args[1] + "-" + (i - 1) + "-person";
        out.println("begin erase " + earlier);
        String receipt = store.erase(earlier).receiptId();
        out.println("done erase " + earlier + " " + receipt);
      }
    }
  }

  static double scoreOf(String id) {
    return Math.floorMod(id.hashCode(), 100_000) / 1000.0;
  }
}
