package dev.ivas.accuracy.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.face.Emotion;
import dev.ivas.core.feature.FeatureSeriesRecorder;
import dev.ivas.core.report.EmotionSection;
import dev.ivas.core.report.EmotionSection.Segment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClipScoresTest {
  @Test
  void sharesAndRatesAreOfTheJudgedTime() {
    // Four seconds judged, with a gap of one: three of them sad.
    EmotionSection section =
        new EmotionSection(
            Map.of(Emotion.SAD, 0.5, Emotion.FEAR, 0.5),
            Emotion.FEAR,
            List.of(
                new Segment(0, 1, Emotion.FEAR, 0.8),
                new Segment(1, 3, Emotion.SAD, 0.6),
                new Segment(4, 5, Emotion.SAD, 0.6)),
            Map.of("fear>sad", 1));
    try (FeatureSeriesRecorder frames = new FeatureSeriesRecorder(List.of("fear", "sad"))) {
      frames.add(0, new float[] {0.9f, 0.1f});
      frames.add(1, new float[] {0.1f, 0.9f});
      frames.add(2, new float[] {0.9f, 0.1f});

      assertThat(ClipScores.of("one_sad.mp4", Emotion.SAD, section, frames))
          .isEqualTo(new ClipScores("one_sad.mp4", "sad", "fear", 0.75, 0.5, 0.25, 0.5));
    }
  }

  @Test
  void everyClipHasTheSameWeightInTheMeans() {
    ClipScores right = new ClipScores("a", "sad", "sad", 1, 0.8, 0, 2);
    ClipScores wrong = new ClipScores("b", "fear", "sad", 0.5, 0.2, 1, 4);

    ClipsResult result = ClipsResult.of("model", "sha", List.of(right, wrong), List.of());

    assertThat(result.clips()).isEqualTo(2);
    assertThat(result.dominantRight()).isEqualTo(0.5);
    assertThat(result.agreement()).isEqualTo(0.75);
    assertThat(result.meanProbability()).isCloseTo(0.5, within(1e-12));
    assertThat(result.labelChangesPerSecond()).isEqualTo(0.5);
    assertThat(result.rawLabelChangesPerSecond()).isEqualTo(3);
  }
}
