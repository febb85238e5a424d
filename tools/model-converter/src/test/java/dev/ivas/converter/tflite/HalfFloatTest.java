package dev.ivas.converter.tflite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the encodings that IEEE 754-2019, table 3.5, gives for binary16. */
class HalfFloatTest {
  @ParameterizedTest
  @CsvSource({
    "0x3c00, 1",
    "0xc000, -2",
    "0x7bff, 65504",
    "0x3555, 0.333251953125",
    "0x0400, 6.103515625e-5",
    "0x03ff, 6.097555160522461e-5",
    "0x0001, 5.960464477539063e-8",
    "0x0000, 0",
    "0x7c00, Infinity",
    "0xfc00, -Infinity",
    "0x7e00, NaN"
  })
  void knownEncodingsHaveTheirValues(int bits, float value) {
    assertThat(HalfFloat.toFloat((short) bits)).isEqualTo(Float.valueOf(value));
  }

  @Test
  void negativeZeroKeepsItsSign() {
    assertThat(1 / HalfFloat.toFloat((short) 0x8000)).isEqualTo(Float.NEGATIVE_INFINITY);
  }

  @Test
  void numbersGrowWithTheirEncoding() {
    for (int bits = 1; bits <= 0x7c00; bits++) {
      float larger = HalfFloat.toFloat((short) bits);
      assertThat(larger).isGreaterThan(HalfFloat.toFloat((short) (bits - 1)));
      assertThat(HalfFloat.toFloat((short) (bits | 0x8000))).isEqualTo(-larger);
    }
  }
}
