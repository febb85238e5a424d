package dev.ivas.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLineTest {
  record Some(int n, double share, Double boxed, List<Double> many, String name) {}

  @Test
  void numbersAreRoundedAndUndefinedOnesAreNull() {
    assertThat(JsonLine.of(new Some(3, 2 / 3.0, Double.NaN, List.of(1e-12 / 3, 1.0, 0.0), "a\nb")))
        .isEqualTo(
            "{\"n\":3,\"share\":0.666667,\"boxed\":null,\"many\":[3.33333E-13,1.0,0.0],"
                + "\"name\":\"a\\nb\"}");
  }
}
