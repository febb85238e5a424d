package dev.ivas.accuracy.speech;

/**
 * A time in which something is heard.
 *
 * @param start in seconds
 * @param end in seconds, after the start
 * @param label what; empty for silence
 */
record LabelledSpan(double start, double end, String label) {
  double seconds() {
    return end - start;
  }

  double overlap(LabelledSpan other) {
    return Math.min(end, other.end) - Math.max(start, other.start);
  }

  /** Tells whether half of the shorter is shared, or this holds the other's middle. */
  boolean isMetBy(LabelledSpan other) {
    double middle = (other.start + other.end) / 2;
    return overlap(other) >= 0.5 * Math.min(seconds(), other.seconds())
        || (start < middle && middle < end);
  }
}
