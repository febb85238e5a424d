package dev.ivas.converter.tflite;

/** IEEE 754 binary16 numbers; {@code Float.float16ToFloat} came with Java 20. */
final class HalfFloat {
  private static final int FRACTION_BITS = 10;
  private static final int EXPONENT_MASK = 0x1f;
  private static final int BIAS = 15;

  private HalfFloat() {}

  /** Returns the same number as a float, which every half float is exactly. */
  static float toFloat(short half) {
    int exponent = half >> FRACTION_BITS & EXPONENT_MASK;
    int fraction = half & (1 << FRACTION_BITS) - 1;
    float magnitude;
    if (exponent == EXPONENT_MASK) {
      magnitude = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
    } else if (exponent == 0) {
      magnitude = Math.scalb((float) fraction, 1 - BIAS - FRACTION_BITS);
    } else {
      int significand = fraction | 1 << FRACTION_BITS;
      magnitude = Math.scalb((float) significand, exponent - BIAS - FRACTION_BITS);
    }
    return half < 0 ? -magnitude : magnitude;
  }
}
