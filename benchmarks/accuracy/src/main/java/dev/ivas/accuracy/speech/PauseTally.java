package dev.ivas.accuracy.speech;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Counts which pauses were found, and how exactly; confined to one thread. */
final class PauseTally {
  /** 250 ms, less what rounding to tenths of milliseconds takes. */
  private static final double SHORTEST_SECONDS = 0.2499;

  /** A pause told as one of 250 ms may have both edges off by 25 ms. */
  private static final double SHORTEST_TOLD_SECONDS = 0.2;

  private static final double AT_END_SECONDS = 0.02;

  private final List<Double> starts = new ArrayList<>();
  private final List<Double> ends = new ArrayList<>();
  private int wanted;
  private int found;
  private int right;
  private int matched;

  /**
   * Takes a recording.
   *
   * @param truth all silences
   * @param told pauses that were found
   * @param seconds how long it is
   */
  void add(List<LabelledSpan> truth, List<LabelledSpan> told, double seconds) {
    List<LabelledSpan> open =
        new ArrayList<>(
            truth.stream()
                .filter(one -> one.start() > 0 && one.end() < seconds - AT_END_SECONDS)
                .filter(one -> one.seconds() >= SHORTEST_TOLD_SECONDS)
                .toList());
    wanted += (int) open.stream().filter(PauseTally::isWanted).count();
    found += told.size();
    for (LabelledSpan pause : told) {
      open.stream()
          .filter(one -> one.isMetBy(pause))
          .findFirst()
          .ifPresent(
              one -> {
                open.remove(one);
                right++;
                if (isWanted(one)) {
                  matched++;
                  starts.add(1000 * (pause.start() - one.start()));
                  ends.add(1000 * (pause.end() - one.end()));
                }
              });
    }
  }

  void addAll(PauseTally other) {
    starts.addAll(other.starts);
    ends.addAll(other.ends);
    wanted += other.wanted;
    found += other.found;
    right += other.right;
    matched += other.matched;
  }

  SpeechResult.Pauses scores() {
    return new SpeechResult.Pauses(
        wanted,
        found,
        matched,
        matched / (double) wanted,
        right / (double) found,
        edges(starts),
        edges(ends));
  }

  private static boolean isWanted(LabelledSpan pause) {
    return pause.seconds() >= SHORTEST_SECONDS;
  }

  private static SpeechResult.Edges edges(Collection<Double> errors) {
    return new SpeechResult.Edges(
        errors.stream().mapToDouble(ms -> ms).average().orElse(Double.NaN),
        errors.stream().mapToDouble(Math::abs).average().orElse(Double.NaN),
        errors.stream().mapToDouble(Math::abs).max().orElse(Double.NaN),
        within(errors, 20),
        within(errors, 40));
  }

  private static double within(Collection<Double> errors, double ms) {
    return errors.stream().filter(error -> Math.abs(error) <= ms).count() / (double) errors.size();
  }
}
