package dev.ivas.audio.speech;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Weighs the evidence for a filled pause: a network of one hidden layer, and what slow speech takes
 * off.
 *
 * <pre>
 * confidence = 1 / (1 + exp(-z))
 * z = b + sum over units j of v[j] tanh(c[j] + sum over k of w[j][k] x[k]) - d drawl
 * </pre>
 *
 * <p>The drawl is no x[k], for the units would learn how synthesisers speak slowly, and so lose the
 * filled pauses of people who do. The weights are fitted by {@code training/filler}, whose README
 * is their card: it says on what they were fitted and how often they are right. Immutable.
 */
final class FilledPauseJudge {
  private static final String WEIGHTS = "filled-pauses.csv";
  private static final Pattern COMMA = Pattern.compile(",");

  /** The judge with the weights of this version. */
  static final FilledPauseJudge DEFAULT = load();

  private final double bias;
  private final double drawlWeight;
  private final List<double[]> units;

  /**
   * Creates a judge.
   *
   * @param bias b
   * @param drawlWeight d
   * @param units of each unit j: c[j], all w[j][k], v[j]
   */
  FilledPauseJudge(double bias, double drawlWeight, List<double[]> units) {
    this.bias = bias;
    this.drawlWeight = drawlWeight;
    this.units = List.copyOf(units);
  }

  /** Returns the probability of a filled pause by this evidence, in [0, 1]. */
  double confidence(FilledPauseEvidence evidence) {
    double[] values = evidence.values();
    double sum = bias - drawlWeight * evidence.drawl();
    for (double[] unit : units) {
      double inner = unit[0];
      for (int k = 0; k < values.length; k++) {
        inner += unit[k + 1] * values[k];
      }
      sum += unit[values.length + 1] * Math.tanh(inner);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private static FilledPauseJudge load() {
    try (InputStream weights = FilledPauseJudge.class.getResourceAsStream(WEIGHTS)) {
      if (weights == null) {
        throw new IllegalStateException("the weights " + WEIGHTS + " are not on the class path");
      }
      List<double[]> rows =
          new BufferedReader(new InputStreamReader(weights, StandardCharsets.US_ASCII))
              .lines()
              .map(line -> COMMA.splitAsStream(line).mapToDouble(Double::parseDouble).toArray())
              .toList();
      return new FilledPauseJudge(rows.get(0)[0], rows.get(0)[1], rows.subList(1, rows.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
