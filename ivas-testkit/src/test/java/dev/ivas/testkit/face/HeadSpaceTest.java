package dev.ivas.testkit.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.face.HeadPose;
import org.junit.jupiter.api.Test;

class HeadSpaceTest {
  private static final double TURN = 0.25;

  @Test
  void aHeadThatFacesTheCameraIsSeenAsItIs() {
    HeadSpace head = new HeadSpace(new HeadPose(0, 0, 0));
    assertThat(head.at(12, -34, 56).getX()).isEqualTo(12);
    assertThat(head.at(12, -34, 56).getY()).isEqualTo(-34);
  }

  @Test
  void aTurnToTheOwnLeftCarriesTheNoseToTheRightOfThePicture() {
    HeadSpace head = new HeadSpace(new HeadPose(TURN, 0, 0));
    assertThat(head.onFace(0, 30, 20).getX()).isGreaterThan(20);
    assertThat(head.at(0, 30, -50).getX()).isNegative();
  }

  @Test
  void aLiftedHeadCarriesTheNoseUp() {
    HeadSpace head = new HeadSpace(new HeadPose(0, TURN, 0));
    assertThat(head.onFace(0, 30, 20).getY()).isLessThan(30 - 15);
  }

  @Test
  void pointsOnTheAxisStayWhereTheyAre() {
    HeadSpace head = new HeadSpace(new HeadPose(TURN, TURN, 0));
    assertThat(head.at(0, 60, 0).getX()).isCloseTo(0, within(1e-12));
    assertThat(head.at(0, 60, 0).getY()).isCloseTo(60, within(1e-12));
  }
}
