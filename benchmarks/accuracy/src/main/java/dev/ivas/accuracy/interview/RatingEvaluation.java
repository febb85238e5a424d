package dev.ivas.accuracy.interview;

import static java.util.Objects.requireNonNull;

import dev.ivas.accuracy.interview.FeatureBlock.Source;
import dev.ivas.accuracy.interview.NestedRidge.Forecast;
import dev.ivas.accuracy.interview.RatingResult.Trait;
import dev.ivas.accuracy.interview.RatingResult.Variant;
import dev.ivas.core.error.UnreadableMediaException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Predicts what raters said of mock interviews, over and over on students never seen.
 *
 * <p>Early fusion, one ridge over all features, is the main row; late fusion weights the
 * modalities' own predictions by the variance that each explains within the training rows. Nothing
 * of the test rows is used in a fit but the features that are predicted from.
 */
public final class RatingEvaluation {
  private static final String ALL = "all modalities, early fusion";
  private static final String LATE = "all modalities, late fusion";
  private static final long SEED = 20150504;
  private static final int FEWEST = 30;

  private final InterviewFolder folder;
  private final List<String> students;
  private final List<double[]> targets;
  private final List<FeatureBlock> blocks;
  private final NestedRidge ridge;

  private RatingEvaluation(InterviewFolder folder) {
    this.folder = folder;
    this.students = folder.interviews().stream().map(RatedInterview::student).toList();
    this.targets = new ArrayList<>();
    for (int trait = 0; trait < folder.traits().size(); trait++) {
      int column = trait;
      targets.add(
          folder.interviews().stream().mapToDouble(each -> each.ratings().get(column)).toArray());
    }
    this.blocks = FeatureBlock.of(folder.interviews());
    this.ridge = new NestedRidge(students, targets);
  }

  /**
   * Judges the interviews of a folder.
   *
   * @param folder with ratings.csv, prosody.csv, transcripts.csv and face-distances.csv
   * @param repeats splits to be drawn, at least 1
   * @return how well they are predicted; the same for the same folder and number of splits
   * @throws UnreadableMediaException if a file cannot be read, or there are fewer than 30
   *     interviews
   */
  public static RatingResult judge(Path folder, int repeats) {
    InterviewFolder read = InterviewFolder.read(folder);
    if (read.interviews().size() < FEWEST) {
      throw new UnreadableMediaException(
          "%s has %d interviews, but at least %d are needed to learn from some and test on others."
              .formatted(folder, read.interviews().size(), FEWEST));
    }
    return new RatingEvaluation(read).judge(repeats);
  }

  private RatingResult judge(int repeats) {
    Map<String, List<TraitTally>> byStudent = new LinkedHashMap<>();
    Map<String, List<TraitTally>> byInterview = new LinkedHashMap<>();
    Random random = new Random(SEED);
    for (int i = 0; i < repeats; i++) {
      Split disjoint = Split.byStudent(students, random);
      Split shared = Split.byInterview(students.size(), random);
      long seed = SEED + i;
      predictions(disjoint, seed).forEach((name, told) -> add(byStudent, name, told, disjoint));
      add(byInterview, ALL, fit(source -> true, shared, seed).predictions(), shared);
    }
    Map<String, Trait> traits = named(tallies(byStudent, ALL), TraitTally::result);
    Map<String, Variant> variants = new LinkedHashMap<>();
    byStudent.forEach((name, tallies) -> variants.put(name, variant(tallies)));
    return new RatingResult(
        students.size(),
        (int) students.stream().distinct().count(),
        repeats,
        traits,
        variants,
        named(tallies(byInterview, ALL), TraitTally::result));
  }

  private Map<String, List<double[]>> predictions(Split split, long seed) {
    Map<String, List<double[]>> told = new LinkedHashMap<>();
    told.put(ALL, fit(source -> true, split, seed).predictions());
    Map<Source, Forecast> alone = new EnumMap<>(Source.class);
    for (Source source : Source.values()) {
      alone.put(source, fit(source::equals, split, seed));
    }
    told.put(LATE, late(List.copyOf(alone.values())));
    for (Source source : Source.values()) {
      String name = source.name().toLowerCase(Locale.ROOT);
      told.put("without " + name, fit(each -> each != source, split, seed).predictions());
      told.put(name + " alone", requireNonNull(alone.get(source)).predictions());
    }
    return told;
  }

  private Forecast fit(Predicate<Source> used, Split split, long seed) {
    List<FeatureBlock> kept = blocks.stream().filter(block -> used.test(block.source())).toList();
    return ridge.fit(kept, split.train(), seed);
  }

  private List<double[]> late(List<Forecast> alone) {
    List<double[]> fused = new ArrayList<>();
    for (int trait = 0; trait < targets.size(); trait++) {
      double[] sum = new double[students.size()];
      double weights = 0;
      for (Forecast forecast : alone) {
        double weight = forecast.explained().get(trait) + 1e-6;
        weights += weight;
        for (int row = 0; row < sum.length; row++) {
          sum[row] += weight * forecast.predictions().get(trait)[row];
        }
      }
      for (int row = 0; row < sum.length; row++) {
        sum[row] /= weights;
      }
      fused.add(sum);
    }
    return fused;
  }

  private void add(
      Map<String, List<TraitTally>> all, String name, List<double[]> told, Split split) {
    List<TraitTally> tallies =
        all.computeIfAbsent(name, first -> targets.stream().map(TraitTally::new).toList());
    for (int trait = 0; trait < tallies.size(); trait++) {
      tallies.get(trait).add(told.get(trait), split.test());
    }
  }

  private static List<TraitTally> tallies(Map<String, List<TraitTally>> all, String name) {
    return all.getOrDefault(name, List.of());
  }

  private <T> Map<String, T> named(List<TraitTally> tallies, Function<TraitTally, T> value) {
    Map<String, T> named = new LinkedHashMap<>();
    for (int trait = 0; trait < tallies.size(); trait++) {
      named.put(folder.traits().get(trait), value.apply(tallies.get(trait)));
    }
    return named;
  }

  private Variant variant(List<TraitTally> tallies) {
    List<Trait> results = tallies.stream().map(TraitTally::result).toList();
    return new Variant(
        named(tallies, tally -> tally.result().r().mean()),
        results.stream().mapToDouble(trait -> trait.r().mean()).average().orElse(Double.NaN),
        results.stream().mapToDouble(trait -> trait.auc().mean()).average().orElse(Double.NaN));
  }
}
