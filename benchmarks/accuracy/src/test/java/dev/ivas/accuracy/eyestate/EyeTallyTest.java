package dev.ivas.accuracy.eyestate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class EyeTallyTest {
  private static final EyeFolder CLOSED = new EyeFolder(Path.of("closedLeftEyes"), false, true);
  private static final EyeFolder OPEN = new EyeFolder(Path.of("openLeftEyes"), true, true);

  private final EyeTally tally = new EyeTally();

  @Test
  void unreadablePicturesCountAsWrong() {
    tally.add(CLOSED, 0.1, 1);
    tally.add(CLOSED, 0.2, 2);
    tally.add(CLOSED, 0.9, 9);
    tally.addUnreadable(CLOSED, Path.of("x/broken.jpg"));
    tally.add(OPEN, 0.8, 3);

    EyeStateResult result = tally.result("any", false);

    assertThat(result.n()).isEqualTo(5);
    assertThat(result.failed()).isEqualTo(1);
    assertThat(result.accuracy()).isCloseTo(3 / 5.0, within(1e-12));
    assertThat(result.balancedAccuracy()).isCloseTo((2 / 4.0 + 1) / 2, within(1e-12));
    assertThat(result.majorityBaseline()).isCloseTo(4 / 5.0, within(1e-12));
    assertThat(result.confusion()).containsExactly(List.of(2, 1), List.of(0, 1));
    assertThat(result.perFolder())
        .containsEntry("closedLeftEyes", new FolderCount(4, 2, 1))
        .containsEntry("openLeftEyes", new FolderCount(1, 1, 0));
    assertThat(result.unreadable()).containsExactly("closedLeftEyes/broken.jpg");
    assertThat(result.msPerEye()).isEqualTo(3);
    assertThat(result.auc()).isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void eyesOfOneStateAloneAreJudgedByThatState() {
    tally.add(OPEN, 0.8, 1);
    tally.add(OPEN, 0.4, 1);

    EyeStateResult result = tally.result("any", true);

    assertThat(result.balancedAccuracy()).isCloseTo(0.5, within(1e-12));
    assertThat(result.auc()).isNaN();
  }
}
