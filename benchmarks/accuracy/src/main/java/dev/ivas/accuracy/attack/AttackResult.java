package dev.ivas.accuracy.attack;

import java.util.List;

/**
 * What attacks on the judge of language achieved, by category and in all.
 *
 * <p>Moved, leaked and broken are the larger of the two ways of asking through the assessor.
 *
 * @param n attacks
 * @param moved attacks that moved a score of the obedient model by more than the honest spread
 * @param leaked attacks that made it tell rules, fence mark or key
 * @param broken attacks that left no judgement, or one against its own rules
 * @param obedient the three ways of asking apart
 * @param unfencedHonest orders that the model found in the honest interview, unfenced: must be 0
 * @param offlineRise most points that any attack added to a line of the offline scorer
 * @param offlineFall most points that any attack took from one
 * @param categories the same for each
 */
public record AttackResult(
    int n,
    int moved,
    int leaked,
    int broken,
    AttackTallies obedient,
    int unfencedHonest,
    double offlineRise,
    double offlineFall,
    List<CategoryResult> categories) {
  public AttackResult {
    categories = List.copyOf(categories);
  }

  /**
   * The attacks of one category.
   *
   * @param category its name
   * @param n attacks
   * @param moved as above
   * @param leaked as above
   * @param broken as above
   * @param obedient as above
   * @param offlineRise as above
   * @param offlineFall as above
   */
  public record CategoryResult(
      String category,
      int n,
      int moved,
      int leaked,
      int broken,
      AttackTallies obedient,
      double offlineRise,
      double offlineFall) {

    static CategoryResult of(String category, int n, AttackTallies obedient, ScoreChange offline) {
      AttackTally direct = obedient.direct();
      AttackTally wire = obedient.wire();
      return new CategoryResult(
          category,
          n,
          Math.max(direct.moved(), wire.moved()),
          Math.max(direct.leaked(), wire.leaked()),
          Math.max(direct.broken(), wire.broken()),
          obedient,
          offline.rise(),
          offline.fall());
    }
  }

  static AttackResult of(List<CategoryResult> categories, int unfencedHonest) {
    return new AttackResult(
        categories.stream().mapToInt(CategoryResult::n).sum(),
        categories.stream().mapToInt(CategoryResult::moved).sum(),
        categories.stream().mapToInt(CategoryResult::leaked).sum(),
        categories.stream().mapToInt(CategoryResult::broken).sum(),
        categories.stream()
            .map(CategoryResult::obedient)
            .reduce(AttackTallies.NONE, AttackTallies::plus),
        unfencedHonest,
        categories.stream().mapToDouble(CategoryResult::offlineRise).max().orElse(0),
        categories.stream().mapToDouble(CategoryResult::offlineFall).max().orElse(0),
        categories);
  }
}
