package dev.ivas.report.html.internal.section;

import dev.ivas.core.feature.Modality;
import dev.ivas.core.report.BenchmarkSection;
import dev.ivas.core.report.BenchmarkSection.Interval;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.FusionSection;
import dev.ivas.core.report.FusionSection.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scores with what they are made of.
 *
 * @param overall all modalities together, or null where none was scored
 * @param rows a row a modality
 * @param parts what each modality brings to the overall score
 * @param without the overall score if one modality were missing
 * @param benchmark place among earlier interviews, or null without a cohort
 */
public record ScoresView(
    @Nullable Row overall,
    List<Row> rows,
    List<Part> parts,
    List<Without> without,
    @Nullable Benchmark benchmark) {

  /**
   * One score.
   *
   * @param key of the modality
   * @param label for people
   * @param missing why there is no score, else null
   * @param score the numbers, null where missing
   */
  public record Row(String key, String label, @Nullable Missing missing, @Nullable Numbers score) {}

  /**
   * The numbers of a score; those named for a drawing lie in [0, 100].
   *
   * @param value for people
   * @param interval for people
   * @param level in a word
   * @param weight for people
   * @param contribution for people
   * @param width of the bar
   * @param low where its interval starts
   * @param span how long its interval is
   */
  public record Numbers(
      String value,
      String interval,
      String level,
      String weight,
      String contribution,
      String width,
      String low,
      String span) {
    static Numbers of(Score score) {
      return new Numbers(
          Wording.number(score.value(), 0),
          Wording.number(score.low(), 0) + " to " + Wording.number(score.high(), 0),
          Wording.capital(score.level().toLowerCase(Locale.ROOT)),
          Wording.percent(score.weight()),
          Wording.number(score.contribution(), 1),
          Wording.plain(score.value()),
          Wording.plain(score.low()),
          Wording.plain(Math.max(0.4, score.high() - score.low())));
    }
  }

  /**
   * A piece of the bar that adds up to the overall score.
   *
   * @param key of the modality
   * @param label for people
   * @param points for people
   * @param x where it starts, in [0, 100]
   * @param width in [0, 100]
   */
  public record Part(String key, String label, String points, String x, String width) {}

  /**
   * The overall score without one modality.
   *
   * @param label of the modality
   * @param value for people
   * @param change for people, with its sign
   */
  public record Without(String label, String value, String change) {}

  /**
   * Place among earlier interviews.
   *
   * @param caption of the table
   * @param percentiles a row a score
   */
  public record Benchmark(String caption, List<Percentile> percentiles) {}

  /**
   * One percentile; the numbers named for a drawing lie in [0, 100].
   *
   * @param key of the modality
   * @param label for people
   * @param value for people
   * @param interval for people
   * @param others how many people it rests on
   * @param width of the bar
   * @param low where its interval starts
   * @param span how long its interval is
   */
  public record Percentile(
      String key,
      String label,
      String value,
      String interval,
      String others,
      String width,
      String low,
      String span) {
    static Percentile of(String name, double value, Interval interval) {
      return new Percentile(
          name,
          Names.modality(name),
          Wording.number(value, 0),
          Wording.number(interval.low(), 0) + " to " + Wording.number(interval.high(), 0),
          String.valueOf(interval.others()),
          Wording.plain(value),
          Wording.plain(interval.low()),
          Wording.plain(Math.max(0.4, interval.high() - interval.low())));
    }
  }

  /**
   * Collects the scores of a report.
   *
   * @param report to be shown
   * @return its scores
   */
  public static ScoresView of(CandidateReport report) {
    Score overall = report.fusion().scores().get("overall");
    List<Row> rows = new ArrayList<>();
    for (Modality modality : Modality.values()) {
      rows.add(row(report, modality));
    }
    return new ScoresView(
        overall == null ? null : new Row("overall", "Overall", null, Numbers.of(overall)),
        rows,
        parts(report.fusion()),
        overall == null ? List.of() : without(report.fusion(), overall),
        report.benchmark() == null ? null : benchmark(report.benchmark()));
  }

  /** {@return whether there is anything to leave out} */
  public boolean hasWithout() {
    return !without.isEmpty();
  }

  private static Row row(CandidateReport report, Modality modality) {
    Score score = report.fusion().scores().get(modality.label());
    String label = Names.modality(modality.label());
    return score == null
        ? new Row(modality.label(), label, Missing.of(report, modality), null)
        : new Row(modality.label(), label, null, Numbers.of(score));
  }

  private static List<Part> parts(FusionSection fusion) {
    List<Part> parts = new ArrayList<>();
    double x = 0;
    for (Modality modality : Modality.values()) {
      Score score = fusion.scores().get(modality.label());
      if (score != null && score.contribution() > 0) {
        parts.add(
            new Part(
                modality.label(),
                Names.modality(modality.label()),
                Wording.number(score.contribution(), 1),
                Wording.plain(x),
                Wording.plain(score.contribution())));
        x += score.contribution();
      }
    }
    return parts;
  }

  private static List<Without> without(FusionSection fusion, Score overall) {
    List<Without> without = new ArrayList<>();
    for (Map.Entry<String, @Nullable Double> entry : fusion.withoutModality().entrySet()) {
      Double value = entry.getValue();
      String label = Names.modality(entry.getKey());
      without.add(
          value == null
              ? new Without(label, "no score", "nothing would be left")
              : new Without(label, Wording.number(value, 0), change(value - overall.value())));
    }
    return without;
  }

  private static String change(double points) {
    String number = Wording.number(Math.abs(points), 1);
    boolean none = number.equals(Wording.number(0, 1));
    return none ? "no change" : points > 0 ? "+" + number : Wording.number(points, 1);
  }

  private static Benchmark benchmark(BenchmarkSection section) {
    List<Percentile> rows = new ArrayList<>();
    section
        .percentiles()
        .forEach(
            (name, value) -> {
              Interval interval = section.intervals().get(name);
              if (interval != null) {
                rows.add(Percentile.of(name, value, interval));
              }
            });
    return new Benchmark(
        "Percentiles among %s with the same questions: how many in a hundred score lower"
            .formatted(Wording.count(section.cohortSize(), "other person", "other people")),
        rows);
  }
}
