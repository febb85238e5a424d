package dev.ivas.audio.quality;

/** Counts samples by their magnitude, 128 bins an octave. */
final class MagnitudeHistogram {
  /** Leaves a float's exponent and the first seven bits of its mantissa. */
  private static final int SHIFT = 16;

  private final long[] counts =
      new long[(Float.floatToRawIntBits(Float.POSITIVE_INFINITY) >>> SHIFT) + 1];
  private long total;

  void add(double sample) {
    counts[bin(Math.abs(sample))]++;
    total++;
  }

  /** {@return how many samples are at least this large, to the width of a bin} */
  long countFrom(double magnitude) {
    long count = 0;
    for (int i = bin(magnitude); i < counts.length; i++) {
      count += counts[i];
    }
    return count;
  }

  /** {@return the magnitude that a share of the samples reach, to the width of a bin} */
  double reachedBy(double share) {
    long left = (long) Math.ceil(share * total);
    int i = counts.length;
    while (i > 0 && left > 0) {
      left -= counts[--i];
    }
    return Float.intBitsToFloat(i << SHIFT);
  }

  private static int bin(double magnitude) {
    return Float.floatToRawIntBits((float) magnitude) >>> SHIFT;
  }
}
