package dev.ivas.report.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that adds and erases, again and again on one file: what was acknowledged holds,
 * and nothing is half there.
 *
 * <p>Ten times; {@code -Divas.cohort.kills=200} for more.
 */
class CohortKillIT {
  private static final int KILLS = Integer.getInteger("ivas.cohort.kills", 10);
  private static final int PATIENCE_SECONDS = 120;

  @TempDir private Path folder;

  private final Random random = new Random(7);
  private final Set<String> kept = new TreeSet<>();
  private final Set<String> erased = new HashSet<>();
  private final Set<String> receipts = new HashSet<>();
  private int cutOff;

  @Test
  void nothingAcknowledgedIsLostAndNothingIsHalfThere() throws Exception {
    Path file = folder.resolve("cohort.mv.db");
    for (int round = 0; round < KILLS; round++) {
      String unfinished = killedWhileAt(file, "r" + round);
      check(file, unfinished);
    }
    System.out.printf(
        "%d kills, %d in the middle of a step; %d entries kept, %d erased%n",
        KILLS, cutOff, kept.size(), erased.size());
  }

  /** Runs a writer, kills it at a random moment, and returns the step it was at, or "". */
  private String killedWhileAt(Path file, String round) throws Exception {
    Process writer = start(file, round);
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    Thread reader = new Thread(() -> read(writer, lines));
    reader.start();
    List<String> told = new ArrayList<>();
    try {
      told.add(next(lines));
      long started = System.nanoTime();
      int steps = random.nextInt(6);
      while (told.stream().filter(line -> line.startsWith("done")).count() < steps) {
        told.add(next(lines));
      }
      long stepNanos = (System.nanoTime() - started) / Math.max(1, steps);
      TimeUnit.NANOSECONDS.sleep((long) (random.nextDouble() * Math.max(stepNanos, 5e7)));
    } finally {
      writer.destroyForcibly();
      writer.waitFor();
      reader.join();
    }
    lines.drainTo(told);
    return account(told);
  }

  private static Process start(Path file, String round) throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            classPath,
            CohortWriter.class.getName(),
            file.toString(),
            round)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void read(Process writer, BlockingQueue<String> lines) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      String line = in.readLine();
      while (line != null) {
        lines.add(line);
        line = in.readLine();
      }
    } catch (IOException e) {
      lines.add("broken off");
    }
  }

  private static String next(BlockingQueue<String> lines) throws InterruptedException {
    String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(line).as("the writer's next line").isNotNull();
    return line;
  }

  private String account(List<String> told) {
    String unfinished = "";
    for (String line : told) {
      String[] words = line.split(" ");
      if (words[0].equals("begin")) {
        unfinished = line.substring("begin ".length());
      } else if (words[0].equals("done")) {
        unfinished = "";
        apply(words);
      }
    }
    return unfinished;
  }

  private void apply(String[] words) {
    if (words[1].equals("add")) {
      kept.add(words[2]);
    } else {
      kept.remove(words[2]);
      erased.add(words[2]);
      receipts.add(words[3]);
    }
  }

  private void check(Path file, String unfinished) throws IOException {
    CohortStore store =
        CohortStore.openOrCreate(
            file,
            CohortOptions.builder().clock(Clock.fixed(ScoredReports.NOON, ZoneOffset.UTC)).build());
    Map<String, CohortEntry> found =
        store.entries().stream()
            .collect(Collectors.toMap(CohortEntry::candidateId, Function.identity()));
    settle(unfinished, found.keySet());
    assertThat(found.keySet()).isEqualTo(kept);
    found.forEach(
        (id, entry) -> {
          double score = CohortWriter.scoreOf(id);
          assertThat(entry.scores())
              .isEqualTo(Map.of("gaze", score, "language", score, "overall", score));
          assertThat(entry.consent()).isEqualTo(ScoredReports.CONSENT);
        });
    assertThat(store.erasures().stream().map(Erasure::receiptId).toList()).containsAll(receipts);
    for (String bytes : CohortBytes.of(folder)) {
      assertThat(erased).noneMatch(bytes::contains);
    }
  }

  /** A step cut off was made or was not; either is right, and what is found then stays. */
  private void settle(String unfinished, Set<String> found) {
    if (unfinished.isEmpty()) {
      return;
    }
    cutOff++;
    String id = unfinished.substring(unfinished.indexOf(' ') + 1);
    if (unfinished.startsWith("add") && found.contains(id)) {
      kept.add(id);
    }
    if (unfinished.startsWith("erase") && !found.contains(id)) {
      kept.remove(id);
      erased.add(id);
    }
  }
}
