package dev.ivas.accuracy.blink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlinkMatchesTest {
  private static final FrameRange TRUE_BLINK = new FrameRange(10, 20);

  @Test
  void oneSharedFrameIsEnoughAndTouchingIsNot() {
    assertThat(matched(List.of(TRUE_BLINK), List.of(new FrameRange(19, 30)))).isEqualTo(1);
    assertThat(matched(List.of(TRUE_BLINK), List.of(new FrameRange(20, 30)))).isZero();
    assertThat(matched(List.of(TRUE_BLINK), List.of(new FrameRange(0, 10)))).isZero();
  }

  @Test
  void oneTrueBlinkMatchesOneFoundOneOnly() {
    FrameRange first = new FrameRange(8, 12);
    FrameRange second = new FrameRange(15, 18);
    BlinkMatches matches = BlinkMatches.of(List.of(TRUE_BLINK), List.of(first, second));
    assertThat(matches.matched()).isEqualTo(1);
    assertThat(matches.missed()).isEmpty();
    assertThat(matches.falseOnes()).containsExactly(second);
  }

  @Test
  void oneLongFoundBlinkMissesAllButOneTrueOne() {
    FrameRange other = new FrameRange(25, 30);
    BlinkMatches matches =
        BlinkMatches.of(List.of(TRUE_BLINK, other), List.of(new FrameRange(5, 40)));
    assertThat(matches.missed()).containsExactly(other);
    assertThat(matches.falseOnes()).isEmpty();
  }

  /** Whatever is matched first is never paid for later. */
  @Test
  void asManyMatchAsCanBe() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<FrameRange> truth = ranges(random);
      List<FrameRange> found = ranges(random);
      assertThat(matched(truth, found)).isEqualTo(most(truth, found));
      assertThat(matched(found, truth)).isEqualTo(matched(truth, found));
    }
  }

  private static int matched(List<FrameRange> truth, List<FrameRange> found) {
    return BlinkMatches.of(truth, found).matched();
  }

  private static int most(List<FrameRange> truth, List<FrameRange> found) {
    if (found.isEmpty()) {
      return 0;
    }
    List<FrameRange> rest = found.subList(1, found.size());
    int best = most(truth, rest);
    for (FrameRange each : truth) {
      if (each.meets(found.get(0))) {
        List<FrameRange> others = new ArrayList<>(truth);
        others.remove(each);
        best = Math.max(best, 1 + most(others, rest));
      }
    }
    return best;
  }

  private static List<FrameRange> ranges(Random random) {
    return FrameRange.where(frame -> random.nextInt(3) > 0, 18);
  }
}
