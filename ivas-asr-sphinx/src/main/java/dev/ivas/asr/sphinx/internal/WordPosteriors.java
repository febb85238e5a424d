package dev.ivas.asr.sphinx.internal;

import dev.ivas.core.time.TimeSpan;
import edu.cmu.sphinx.result.Edge;
import edu.cmu.sphinx.result.Lattice;
import edu.cmu.sphinx.result.Node;
import edu.cmu.sphinx.util.LogMath;
import edu.cmu.sphinx.util.TimeFrame;

/**
 * How sure a word of sphinx4's lattice is: the share of the paths through it.
 *
 * <p>Sphinx4's own confidence takes the scores as they are, by which one path wins outright, and
 * each shift of a word by 10 ms as another word. Here all scores are divided by a number that
 * flattens them, and the shares of one word are added where its times contain the middle of the
 * other. The lattice holds few rivals, so that words still look too sure: the share is cubed, by
 * which its mean over the development clips is about the share of words that are right there, as
 * {@code AsrAccuracyIT} prints them.
 *
 * <p>Source: F. Wessel, R. Schlüter, K. Macherey, H. Ney, "Confidence measures for large vocabulary
 * continuous speech recognition", IEEE Trans. Speech and Audio Processing 9 (2001), section III.
 */
final class WordPosteriors {
  /** Twice the language weight: on the development clips 8 left wrong words as sure as others. */
  private static final double FLATTENING = 16;

  /** Found among whole numbers on the development clips. */
  private static final int SOBERING = 3;

  private final Lattice lattice;

  WordPosteriors(Lattice lattice) {
    this.lattice = lattice;
    for (Edge edge : lattice.getEdges()) {
      edge.setAcousticScore(edge.getAcousticScore() / FLATTENING);
      edge.setLMScore(edge.getLMScore() / FLATTENING);
    }
    lattice.computeNodePosteriors(1);
  }

  /** {@return how sure a word around the middle of a span is, in [0, 1]} */
  double of(String spelling, TimeSpan span) {
    long middle = (span.startMicros() + span.endMicros()) / 2;
    double sum = 0;
    for (Node node : lattice.getNodes()) {
      boolean same =
          Spelling.word(node.getWord().getSpelling()).filter(spelling::equals).isPresent();
      if (same && span(node.getTimeFrame()).contains(middle)) {
        sum += LogMath.getLogMath().logToLinear((float) node.getPosterior());
      }
    }
    return Math.pow(Math.max(0, Math.min(1, sum)), SOBERING);
  }

  /** Converts sphinx4's milliseconds. */
  static TimeSpan span(TimeFrame frame) {
    long start = Math.max(0, frame.getStart() * 1000);
    return new TimeSpan(start, Math.max(start, frame.getEnd() * 1000));
  }
}
