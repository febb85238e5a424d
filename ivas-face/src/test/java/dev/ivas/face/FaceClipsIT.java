package dev.ivas.face;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.face.FaceObservation;
import dev.ivas.core.media.Frame;
import dev.ivas.core.media.MediaSink;
import dev.ivas.core.media.MediaSource;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.core.report.FaceSection;
import dev.ivas.core.testdata.TestData;
import dev.ivas.media.MediaFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceClipsIT {
  private static FaceModels models;

  @BeforeAll
  static void open() {
    models = FaceModels.open();
  }

  @AfterAll
  static void close() {
    models.close();
  }

  private static FaceSection section(String clip) {
    try (MediaSource source = MediaFile.open(TestData.require("video/talking/" + clip));
        FaceTracker tracker = models.newTracker(FaceTrackerOptions.defaults());
        FaceTimeline timeline = new FaceTimeline()) {
      MediaSink sink =
          new MediaSink() {
            @Override
            public void accept(Frame frame) {
              FaceObservation seen = tracker.track(frame);
              timeline.accept(seen);
            }

            @Override
            public void accept(PcmBuffer pcm) {}
          };
      while (source.next(sink)) {
        // The sink does the work.
      }
      return timeline.finish();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pyfeat_single_face.mp4", "retalk_3.mp4", "w2lhd_kennedy_low.mp4"})
  void talkingPersonIsSeenAllTheTime(String clip) {
    FaceSection section = section(clip);

    assertThat(section.detectedShare()).isGreaterThan(0.99);
    assertThat(section.multipleFacesShare()).isZero();
  }

  /** A hand passes before the face, which looks up, aside and down. */
  @Test
  void handBeforeTheFaceDoesNotHideThePerson() {
    assertThat(section("pyfeat_WolfgangLanger_Pexels.mp4").detectedShare()).isGreaterThan(0.95);
  }

  @Test
  void headThatTurnsFarIsFollowed() {
    FaceSection section = section("../interview/openvino_man_headmoves_20s_silent.mp4");

    assertThat(section.detectedShare()).isGreaterThan(0.95);
    assertThat(section.multipleFacesShare()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pyfeat_no_face.mp4", "lc4j_example-video.mp4"})
  void clipsWithoutAFaceHaveNone(String clip) {
    assertThat(section(clip).detectedShare()).isZero();
  }

  @Test
  void faceThatLeavesIsSeenUntilItLeaves() {
    // The face is cut away after 2.4 of 6.4 seconds: 72 of 169 frames, for those after it are
    // slower.
    assertThat(section("pyfeat_face_noface.mov").detectedShare()).isBetween(0.36, 0.39);
  }

  @Test
  void groupHasSeveralFaces() {
    assertThat(section("hysts_video03.mp4").otherFaces()).isNotEmpty();
  }
}
