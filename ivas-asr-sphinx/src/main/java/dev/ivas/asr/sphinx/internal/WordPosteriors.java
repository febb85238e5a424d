package dev.ivas.asr.sphinx.internal;

import dev.ivas.core.time.TimeSpan;
import edu.cmu.sphinx.result.Edge;
import edu.cmu.sphinx.result.Lattice;
import edu.cmu.sphinx.result.Node;
import edu.cmu.sphinx.util.LogMath;
import edu.cmu.sphinx.util.TimeFrame;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How sure a word of sphinx4's lattice is: the share of the paths through it.
 *
 * <p>Sphinx4's own confidence takes the scores as they are, by which one path wins outright, and
 * each shift of a word by 10 ms as another word; and it adds in an order that changes from run to
 * run, in single precision. Here all scores are divided by a number that flattens them, and the
 * shares of one word are added where its times contain the middle of the other. The lattice holds
 * few rivals, so that words still look too sure: the share is cubed, by which its mean over the
 * development clips is about the share of words that are right there, as {@code AsrAccuracyIT}
 * prints them.
 *
 * <p>Source: F. Wessel, R. Schlüter, K. Macherey, H. Ney, "Confidence measures for large vocabulary
 * continuous speech recognition", IEEE Trans. Speech and Audio Processing 9 (2001), section III.
 */
final class WordPosteriors {
  /** Twice the language weight: on the development clips 8 left wrong words as sure as others. */
  private static final double FLATTENING = 16;

  /** Found among whole numbers on the development clips. */
  private static final int SOBERING = 3;

  /** Sums of doubles in another order differ far behind this digit. */
  private static final double DIGITS = 1e4;

  private final Lattice lattice;
  private final Map<Node, Double> forward = new HashMap<>();
  private final Map<Node, Double> backward = new HashMap<>();
  private final double all;

  WordPosteriors(Lattice lattice) {
    this.lattice = lattice;
    forward.put(lattice.getInitialNode(), 0.0);
    backward.put(lattice.getTerminalNode(), 0.0);
    List<Node> order = lattice.sortNodes();
    for (Node node : order) {
      forward.merge(node, sum(node.getEnteringEdges(), Edge::getFromNode, forward), Math::max);
    }
    Collections.reverse(order);
    for (Node node : order) {
      backward.merge(node, sum(node.getLeavingEdges(), Edge::getToNode, backward), Math::max);
    }
    all = score(lattice.getTerminalNode(), forward);
  }

  /** {@return how sure a word around the middle of a span is, in [0, 1]} */
  double of(String spelling, TimeSpan span) {
    long middle = (span.startMicros() + span.endMicros()) / 2;
    double sum = 0;
    for (Node node : lattice.getNodes()) {
      boolean same =
          Spelling.word(node.getWord().getSpelling()).filter(spelling::equals).isPresent();
      if (same && span(node.getTimeFrame()).contains(middle)) {
        sum += Math.exp(score(node, forward) + score(node, backward) - all);
      }
    }
    double sober = Math.pow(Math.max(0, Math.min(1, sum)), SOBERING);
    return Math.rint(sober * DIGITS) / DIGITS;
  }

  /** Converts sphinx4's milliseconds. */
  static TimeSpan span(TimeFrame frame) {
    long start = Math.max(0, frame.getStart() * 1000);
    return new TimeSpan(start, Math.max(start, frame.getEnd() * 1000));
  }

  /** Adds the paths over edges, as natural logarithms. */
  private static double sum(
      Collection<Edge> edges, Function<Edge, Node> neighbour, Map<Node, Double> scores) {
    double[] paths =
        edges.stream()
            .mapToDouble(edge -> score(neighbour.apply(edge), scores) + score(edge))
            .sorted()
            .toArray();
    if (paths.length == 0 || paths[paths.length - 1] == Double.NEGATIVE_INFINITY) {
      return Double.NEGATIVE_INFINITY;
    }
    double best = paths[paths.length - 1];
    return best + Math.log(Arrays.stream(paths).map(path -> Math.exp(path - best)).sum());
  }

  private static double score(Node node, Map<Node, Double> scores) {
    return scores.getOrDefault(node, Double.NEGATIVE_INFINITY);
  }

  private static double score(Edge edge) {
    double scores = edge.getAcousticScore() + edge.getLMScore();
    return LogMath.getLogMath().logToLn((float) scores) / FLATTENING;
  }
}
