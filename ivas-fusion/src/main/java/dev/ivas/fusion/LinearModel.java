package dev.ivas.fusion;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A linear model on the names of {@link FusionVector}; immutable.
 *
 * <pre>
 * score(x) = intercept + sum over names of  points * z(x),   z(x) = (x - center) / scale
 * </pre>
 *
 * <p>z is held within {@link #LIMIT}, lest one stray number decide; a name that the interview lacks
 * counts as its center.
 *
 * @param intercept the score where every number lies at its center, in [0, 100]
 * @param terms by a name of the vector; at least one
 */
public record LinearModel(double intercept, SortedMap<String, Term> terms) {
  /** How many scales a number may count away from its center. */
  public static final double LIMIT = 3;

  public LinearModel {
    require(intercept >= 0 && intercept <= 100, "intercept must be in [0, 100]");
    require(!terms.isEmpty(), "a linear model needs at least one term");
    terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
  }

  /**
   * Returns the model used unless another is given: to each number of late fusion's scores that the
   * vector holds, the straight line through the two corners of its band, times its weight.
   *
   * <p>So the two differ only in how numbers meet: here a number beyond its corner makes up for
   * another one, there it does not. It is a choice, not a fit: no rated interviews come with all of
   * the vector's numbers.
   *
   * @return the default model
   */
  public static LinearModel defaults() {
    SortedMap<String, Term> terms = new TreeMap<>();
    terms.put("emotion.happy", Term.between(0, 0.30, 10));
    for (String tense : new String[] {"angry", "disgust", "fear", "sad"}) {
      terms.put("emotion." + tense, new Term(0.35 / 4, 0.25, -5));
    }
    terms.put("gaze.center", Term.between(0.10, 0.60, 15.625));
    terms.put("gaze.engagement", Term.between(0, 1, 9.375));
    terms.put("audio.meanPauseSeconds", Term.between(1.2, 0.55, 7.5));
    terms.put("audio.pauseShare", Term.between(0.70, 0.35, 5));
    terms.put("audio.wordsPerMinute", Term.between(80, 160, 8.75));
    terms.put("audio.f0SdSemitones", Term.between(0.845, 3.156, 3.75));
    for (String line :
        new String[] {"clarity", "communication", "confidence", "relevance", "structure"}) {
      terms.put("language." + line, Term.between(0, 100, 6));
    }
    return new LinearModel(50, terms);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  /**
   * What one number adds.
   *
   * @param center where it adds nothing, in the number's unit
   * @param scale one step away from it, above 0, in the number's unit
   * @param points of the score that a step adds, not 0; negative where more is worse
   */
  public record Term(double center, double scale, double points) {
    public Term {
      require(Double.isFinite(center), "center must be finite");
      require(scale > 0 && Double.isFinite(scale), "scale must be finite and above 0");
      require(points != 0 && Double.isFinite(points), "points must be finite and not 0");
    }

    /**
     * Returns the term that rises from one number to another.
     *
     * @param worst where the term is at its lowest
     * @param best where it is at its highest, not {@code worst}
     * @param range points from lowest to highest
     * @return the term
     */
    public static Term between(double worst, double best, double range) {
      double half = (best - worst) / 2;
      return new Term((worst + best) / 2, Math.abs(half), Math.signum(half) * range / 2);
    }

    double at(double x) {
      double z = (x - center) / scale;
      return points * Math.max(-LIMIT, Math.min(LIMIT, z));
    }
  }
}
