package dev.ivas.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ivas.core.face.FaceFound;
import dev.ivas.core.face.FaceObservation;
import dev.ivas.face.picture.DrawnFace;
import dev.ivas.face.picture.Pictures;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaceTrackerTest {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;
  private static final DrawnFace CANDIDATE = DrawnFace.at(180, 170, 0.6);
  private static final DrawnFace PASSER_BY = DrawnFace.at(460, 170, 0.95);
  private static final DrawnFace SMALLER = DrawnFace.at(460, 170, 0.5);

  private static FaceModels models;
  private FaceTracker tracker;
  private long millis;

  @BeforeAll
  static void open() {
    models = FaceModels.open();
  }

  @AfterAll
  static void closeModels() {
    models.close();
  }

  @BeforeEach
  void start() {
    tracker = models.newTracker(FaceTrackerOptions.defaults());
  }

  @AfterEach
  void close() {
    tracker.close();
  }

  /** Shows the same picture for a while, five frames a second. */
  private List<FaceObservation> show(int durationMillis, DrawnFace... faces) {
    BufferedImage room = Pictures.room(WIDTH, HEIGHT, faces);
    List<FaceObservation> seen = new ArrayList<>();
    for (int shown = 0; shown < durationMillis; shown += 200, millis += 200) {
      seen.add(tracker.track(Pictures.frame(room, 1000 * millis)));
    }
    return seen;
  }

  private static FaceFound last(List<FaceObservation> seen) {
    return seen.get(seen.size() - 1).found().orElseThrow();
  }

  private static boolean isAt(FaceObservation seen, DrawnFace face) {
    return seen.found()
        .filter(found -> Math.abs(found.box().centerX() - face.centerX()) < 15)
        .isPresent();
  }

  @Test
  void clearFaceIsFoundFromTheFirstFrameOn() {
    List<FaceObservation> seen = show(600, CANDIDATE);

    assertThat(seen).allMatch(one -> isAt(one, CANDIDATE));
    assertThat(seen).allMatch(one -> one.otherFaces() == 0);
    assertThat(last(seen).timestampMicros()).isEqualTo(400_000);
  }

  @Test
  void movingFaceKeepsItsTrack() {
    FaceFound start = last(show(200, CANDIDATE));
    for (int step = 1; step <= 10; step++) {
      DrawnFace moved = DrawnFace.at(180 + 8 * step, 170, 0.6 + 0.02 * step);
      List<FaceObservation> seen = show(200, moved);
      assertThat(seen).allMatch(one -> isAt(one, moved));
      assertThat(last(seen).trackId()).isEqualTo(start.trackId());
    }
  }

  @Test
  void emptyRoomHasNoFace() {
    assertThat(show(600)).noneMatch(one -> one.found().isPresent());
  }

  @Test
  void faceThatLeavesIsMissingAndKeepsItsTrackWhenItComesBackSoon() {
    int track = last(show(400, CANDIDATE)).trackId();

    assertThat(show(400)).noneMatch(one -> one.found().isPresent());
    assertThat(last(show(400, CANDIDATE)).trackId()).isEqualTo(track);
  }

  @Test
  void faceElsewhereAfterAWhileGetsAnotherTrack() {
    int track = last(show(400, CANDIDATE)).trackId();
    show(1600);

    FaceFound other = last(show(400, PASSER_BY));

    assertThat(isAt(other, PASSER_BY)).isTrue();
    assertThat(other.trackId()).isNotEqualTo(track);
  }

  @Test
  void largestFaceIsTheCandidateAndOthersAreCounted() {
    List<FaceObservation> seen = show(600, CANDIDATE, SMALLER);

    assertThat(seen).allMatch(one -> isAt(one, CANDIDATE));
    assertThat(seen).allMatch(one -> one.otherFaces() == 1);
  }

  @Test
  void largerPasserByDoesNotStealTheCandidate() {
    show(400, CANDIDATE);

    List<FaceObservation> passing = show(1800, CANDIDATE, PASSER_BY);
    List<FaceObservation> after = show(1200, CANDIDATE);

    assertThat(passing).allMatch(one -> isAt(one, CANDIDATE));
    assertThat(after).allMatch(one -> isAt(one, CANDIDATE));
    assertThat(passing.get(passing.size() - 1).otherFaces()).isEqualTo(1);
    assertThat(after.get(after.size() - 1).otherFaces()).isZero();
  }

  @Test
  void faceThatStaysMuchLargerBecomesTheCandidate() {
    int track = last(show(400, CANDIDATE)).trackId();

    FaceFound taken = last(show(5400, CANDIDATE, PASSER_BY));

    assertThat(isAt(taken, PASSER_BY)).isTrue();
    assertThat(taken.trackId()).isNotEqualTo(track);
    assertThat(taken.otherFaces()).isEqualTo(1);
  }

  @Test
  void darkPicturesWillDo() {
    BufferedImage dark = Pictures.dimmed(Pictures.room(WIDTH, HEIGHT, CANDIDATE), 0.12);

    boolean found = false;
    for (int frame = 0; frame < 4; frame++) {
      found = tracker.track(Pictures.frame(dark, 40_000L * frame)).found().isPresent();
    }

    assertThat(found).isTrue();
  }

  @Test
  void twoTrackersOfTheSameModelsDoNotDisturbEachOther() {
    try (FaceTracker other = models.newTracker(FaceTrackerOptions.defaults())) {
      show(400, CANDIDATE);
      BufferedImage elsewhere = Pictures.room(WIDTH, HEIGHT, PASSER_BY);

      assertThat(isAt(other.track(Pictures.frame(elsewhere, 0)), PASSER_BY)).isTrue();
      assertThat(show(200, CANDIDATE)).allMatch(one -> isAt(one, CANDIDATE));
    }
  }

  @Test
  void sameFramesGiveTheSameObservations() {
    List<FaceObservation> first = show(600, CANDIDATE, SMALLER);
    try (FaceTracker again = models.newTracker(FaceTrackerOptions.defaults())) {
      BufferedImage room = Pictures.room(WIDTH, HEIGHT, CANDIDATE, SMALLER);
      for (int frame = 0; frame < first.size(); frame++) {
        assertThat(again.track(Pictures.frame(room, 200_000L * frame))).isEqualTo(first.get(frame));
      }
    }
  }

  @Test
  void negativeDurationsAreRefused() {
    FaceTrackerOptions.Builder builder =
        FaceTrackerOptions.builder().lostPatience(Duration.ofMillis(-1));

    assertThatThrownBy(builder::build).isInstanceOf(IllegalArgumentException.class);
  }
}
