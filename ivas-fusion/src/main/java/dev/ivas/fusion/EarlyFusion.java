package dev.ivas.fusion;

import dev.ivas.core.feature.Modality;
import dev.ivas.core.report.FusionSection;
import dev.ivas.core.report.FusionSection.Score;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scores the concatenated vector of all modalities by one linear model; immutable.
 *
 * <p>It stands beside {@link LateFusion} to be compared with it: {@code ./ivas eval interviews}
 * does so on rated interviews. One linear model has no weights of modalities: each modality present
 * carries an equal share of the intercept beside its own terms. Where the sum leaves [0, 100] it is
 * held there, and the contributions shrink with it. Intervals and evidence are those of late
 * fusion, the intervals moved to these scores: the same behaviour, drawn in the same blocks.
 */
public final class EarlyFusion implements FusionStrategy {
  private final LinearModel model;
  private final LateFusion late = new LateFusion();

  /** Uses {@link LinearModel#defaults()}. */
  public EarlyFusion() {
    this(LinearModel.defaults());
  }

  /**
   * Uses the model given.
   *
   * @param model on the names of {@link FusionVector}
   */
  public EarlyFusion(LinearModel model) {
    this.model = model;
  }

  @Override
  public String name() {
    return "early";
  }

  @Override
  public FusionSection fuse(FusionInput input) {
    FusionSection parallel = late.fuse(input);
    Map<Modality, Double> terms = terms(parallel.vector());
    return new FusionSection(parallel.vector(), scores(terms, parallel), withoutEach(terms));
  }

  /** What the numbers of each modality add to the intercept. */
  private Map<Modality, Double> terms(FusionSection.Vector vector) {
    Map<Modality, Double> sums = new EnumMap<>(Modality.class);
    for (int i = 0; i < vector.names().size(); i++) {
      String name = vector.names().get(i);
      LinearModel.Term term = model.terms().get(name);
      if (term != null) {
        sums.merge(modalityOf(name), term.at(vector.values().get(i)), Double::sum);
      }
    }
    return sums;
  }

  private Map<String, Score> scores(Map<Modality, Double> terms, FusionSection parallel) {
    Map<String, Score> scores = new LinkedHashMap<>();
    double weight = 1.0 / terms.size();
    double total = total(terms);
    double shrink = total > 0 ? Math.min(1, 100 / total) : 0;
    terms.forEach(
        (modality, sum) -> {
          double contribution = shrink * (sum + weight * model.intercept());
          double value = held(model.intercept() + sum / weight);
          String label = modality.label();
          scores.put(label, score(value, weight, contribution, parallel.scores().get(label)));
        });
    if (!terms.isEmpty()) {
      double overall = held(total);
      scores.put(
          LateFusion.OVERALL,
          score(overall, 1, overall, parallel.scores().get(LateFusion.OVERALL)));
    }
    return scores;
  }

  private double total(Map<Modality, Double> terms) {
    return model.intercept() + terms.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static Modality modalityOf(String name) {
    for (Modality modality : Modality.values()) {
      if (name.startsWith(modality.label() + ".")) {
        return modality;
      }
    }
    throw new IllegalArgumentException("no modality is called as in " + name);
  }

  private Map<String, @Nullable Double> withoutEach(Map<Modality, Double> terms) {
    Map<String, @Nullable Double> without = new LinkedHashMap<>();
    for (Modality missing : terms.keySet()) {
      Map<Modality, Double> rest = new EnumMap<>(terms);
      rest.remove(missing);
      without.put(missing.label(), rest.isEmpty() ? null : held(total(rest)));
    }
    return without;
  }

  private static Score score(
      double value, double weight, double contribution, @Nullable Score parallel) {
    double below = parallel == null ? value : parallel.value() - parallel.low();
    double above = parallel == null ? 100 - value : parallel.high() - parallel.value();
    return new Score(
        value,
        Math.max(0, value - below),
        Math.min(100, value + above),
        Level.of(value).name(),
        weight,
        contribution,
        parallel == null ? List.of() : parallel.evidence());
  }

  private static double held(double score) {
    return Math.max(0, Math.min(100, score));
  }
}
