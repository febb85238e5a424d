package dev.ivas.gaze;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.time.TimeSpan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EyeContactTest {
  private static final int FRAME_MILLIS = 20;

  private final EyeContact contact = new EyeContact();
  private long now;

  @Test
  void isALookAtTheCameraOrJustAboveIt() {
    look(0, 0, 600).look(20, 0, 600).look(6, 8, 600).look(-6, -3, 600);
    assertThat(contact.micros()).isEqualTo(1_800_000);
  }

  @Test
  void isNoLookAsideOrAtTheScreenBelow() {
    look(8, 0, 600).look(-8, 0, 600).look(0, -4, 600).look(0, 10, 600);
    assertThat(contact.micros()).isZero();
  }

  @Test
  void goesOnThroughABlinkWhoseTimeDoesNotCount() {
    look(0, 0, 300).unknown(200).look(0, 0, 300);
    assertThat(contact.micros()).isEqualTo(600_000);
  }

  @Test
  void isNoPassingGlance() {
    look(0, 0, 300).look(20, 0, 200).look(0, 0, 300).unknown(900).look(0, 0, 300);
    assertThat(contact.micros()).isZero();
  }

  @Test
  void doesNotFlickerOnTheLimit() {
    look(6.5, 0, 300);
    for (int i = 0; i < 20; i++) {
      look(i % 2 == 0 ? 7.2 : 6.8, 0, 40);
    }
    assertThat(contact.micros()).isEqualTo(1_100_000);
  }

  @Test
  void isTheSameInAMirror() {
    EyeContact mirrored = new EyeContact();
    for (int i = 0; i < 400; i++) {
      double yaw = 9 * Math.sin(i / 30.0);
      double pitch = 12 * Math.cos(i / 47.0);
      TimeSpan shown = new TimeSpan(i * 20_000L, (i + 1) * 20_000L);
      contact.add(shown, gaze(yaw, pitch));
      mirrored.add(shown, gaze(-yaw, pitch));
    }
    assertThat(contact.micros()).isPositive().isEqualTo(mirrored.micros());
  }

  private EyeContactTest look(double yaw, double pitch, int millis) {
    return show(gaze(yaw, pitch), millis);
  }

  private EyeContactTest unknown(int millis) {
    return show(null, millis);
  }

  private EyeContactTest show(@Nullable GazeAngles gaze, int millis) {
    for (int shown = 0; shown < millis; shown += FRAME_MILLIS) {
      contact.add(new TimeSpan(now, now + 1000 * FRAME_MILLIS), gaze);
      now += 1000 * FRAME_MILLIS;
    }
    return this;
  }

  private static GazeAngles gaze(double yaw, double pitch) {
    return new GazeAngles(Math.toRadians(yaw), Math.toRadians(pitch));
  }
}
