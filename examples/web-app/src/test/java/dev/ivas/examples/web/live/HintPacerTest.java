package dev.ivas.examples.web.live;

import static dev.ivas.core.live.QualityHint.NO_SOUND;
import static dev.ivas.core.live.QualityHint.TOO_DARK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.live.QualityHint;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HintPacerTest {
  @Test
  void atMostOneHintComesInTwentySeconds() {
    HintPacer pacer = new HintPacer();
    List<Double> given = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      double seconds = i / 10.0;
      if (pacer.next(EnumSet.of(TOO_DARK, NO_SOUND), seconds).isPresent()) {
        given.add(seconds);
      }
    }
    assertThat(given).containsExactly(2.0, 22.0, 42.0);
  }

  @Test
  void whatPassesQuicklyIsNotWorthAHint() {
    HintPacer pacer = new HintPacer();
    for (int i = 0; i < 100; i++) {
      Set<QualityHint> hints = i % 15 == 0 ? Set.of() : Set.of(NO_SOUND);
      assertThat(pacer.next(hints, i / 10.0)).isEmpty();
    }
  }
}
