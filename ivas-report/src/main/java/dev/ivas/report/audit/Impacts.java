package dev.ivas.report.audit;

import dev.ivas.report.audit.AuditResult.GroupResult;
import dev.ivas.report.audit.AuditResult.Impact;
import dev.ivas.report.audit.AuditResult.Rate;
import dev.ivas.report.audit.Outcomes.Tally;
import dev.ivas.report.internal.statistics.Bounds;
import dev.ivas.report.internal.statistics.FisherExact;
import dev.ivas.report.internal.statistics.RatioInterval;
import dev.ivas.report.internal.statistics.RatioInterval.Share;
import dev.ivas.report.internal.statistics.Wilson;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets the groups of one grouping beside the most favoured of them. */
final class Impacts {
  /** 6 RCNY 5-301: a category of less may be left out of the impact ratios. */
  private static final int SMALLEST_PERCENT = 2;

  private final int people;
  private final Map<String, Tally> tallies;
  private final @Nullable String best;

  Impacts(int people, Map<String, Tally> tallies) {
    this.people = people;
    this.tallies = tallies;
    this.best = best();
  }

  /** The group with the highest rate; of equal ones the largest. */
  private @Nullable String best() {
    return tallies.entrySet().stream()
        .filter(group -> !isSmall(group.getValue()) && group.getValue().favourable() > 0)
        .max(
            Comparator.<Map.Entry<String, Tally>>comparingDouble(g -> share(g.getValue()).value())
                .thenComparing(g -> g.getValue().people())
                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private boolean isSmall(Tally tally) {
    return 100L * tally.people() < (long) SMALLEST_PERCENT * people;
  }

  private static Share share(Tally tally) {
    return new Share(tally.favourable(), tally.people());
  }

  List<GroupResult> groups() {
    return tallies.entrySet().stream().map(g -> group(g.getKey(), g.getValue())).toList();
  }

  private GroupResult group(String name, Tally tally) {
    Bounds bounds = Wilson.interval(tally.favourable(), tally.people());
    return new GroupResult(
        name,
        (double) tally.people() / people,
        new Rate(
            tally.favourable(), tally.people(), share(tally).value(), bounds.low(), bounds.high()),
        isSmall(tally),
        name.equals(best),
        impact(name, tally));
  }

  private @Nullable Impact impact(String name, Tally tally) {
    Tally most = best == null ? null : tallies.get(best);
    if (most == null || isSmall(tally)) {
      return null;
    }
    if (name.equals(best)) {
      return new Impact(1, null, null, false, null);
    }
    Share share = share(tally);
    Share reference = share(most);
    Bounds bounds = RatioInterval.of(share, reference);
    boolean below = 5 * share.favourable() * reference.n() < 4 * reference.favourable() * share.n();
    return new Impact(
        share.value() / reference.value(),
        bounds.low(),
        bounds.high(),
        below,
        FisherExact.pValue(share, reference));
  }
}
