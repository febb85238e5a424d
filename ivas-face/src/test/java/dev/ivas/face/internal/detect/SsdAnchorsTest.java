package dev.ivas.face.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SsdAnchorsTest {
  private final SsdAnchors anchors = new SsdAnchors();

  @Test
  void fineGridComesFirstWithTwoAnchorsACell() {
    assertThat(anchors.x(0)).isEqualTo(0.5 / 16);
    assertThat(anchors.x(1)).isEqualTo(0.5 / 16);
    assertThat(anchors.x(2)).isEqualTo(1.5 / 16);
    assertThat(anchors.y(2)).isEqualTo(0.5 / 16);
    assertThat(anchors.y(2 * 16)).isEqualTo(1.5 / 16);
  }

  @Test
  void coarseGridFollowsWithSixAnchorsACell() {
    int first = 16 * 16 * 2;

    assertThat(anchors.x(first + 5)).isEqualTo(0.5 / 8);
    assertThat(anchors.x(first + 6)).isEqualTo(1.5 / 8);
    assertThat(anchors.y(SsdAnchors.COUNT - 1)).isEqualTo(7.5 / 8);
  }
}
