package dev.ivas.fusion;

import dev.ivas.core.analysis.AnalysisContext;
import dev.ivas.core.face.Emotion;
import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.report.AudioSection;
import dev.ivas.core.report.EmotionSection;
import dev.ivas.core.report.GazeSection;
import dev.ivas.core.report.LanguageSection;
import dev.ivas.core.report.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sections of interviews with known numbers. */
final class Interviews {
  static final AnalysisContext COACHING = AnalysisContext.DEFAULT;

  private Interviews() {}

  static EmotionSection always(Emotion emotion) {
    return new EmotionSection(
        Map.of(emotion, 1.0),
        emotion,
        List.of(new EmotionSection.Segment(0, 60, emotion, 1)),
        Map.of());
  }

  static GazeSection gaze(
      @Nullable Double contact, @Nullable Double shifts, @Nullable Double engagement) {
    return gaze(contact, shifts, engagement, List.of());
  }

  static GazeSection gaze(
      @Nullable Double contact,
      @Nullable Double shifts,
      @Nullable Double engagement,
      List<GazeSection.Segment> segments) {
    return new GazeSection(
        0.5,
        0.2,
        0.1,
        0,
        0.1,
        0.1,
        Map.of(),
        contact,
        shifts,
        segments,
        new GazeSection.Blinks(0, null, List.of()),
        null,
        engagement);
  }

  /** Looks at the camera for about half of the time, for as long each time as chance has it. */
  static FusionInput glancing(double durationSeconds, AnalysisContext context) {
    Random random = new Random(7);
    List<GazeSection.Segment> segments = new ArrayList<>();
    double start = 0;
    while (start < durationSeconds) {
      double end = Math.min(durationSeconds, start + 1 + 6 * random.nextDouble());
      GazeDirection direction =
          segments.size() % 2 == 0 ? GazeDirection.CENTER : GazeDirection.LEFT;
      segments.add(new GazeSection.Segment(start, end, direction));
      start = end;
    }
    GazeSection gaze = gaze(0.4, 15.0, null, segments);
    return new FusionInput(null, gaze, null, null, context, durationSeconds);
  }

  static AudioSection audio(
      List<Span> pauses, @Nullable Double wordsPerMinute, @Nullable Double articulationRate) {
    return new AudioSection(
        60,
        0.1,
        -20.0,
        0.1,
        null,
        null,
        null,
        0.02,
        0.1,
        12.0,
        0.8,
        pauses,
        List.of(),
        wordsPerMinute,
        articulationRate);
  }

  static FusionInput ofLanguage(Map<String, Integer> lines) {
    Map<String, LanguageSection.RubricScore> scores = new TreeMap<>();
    lines.forEach(
        (line, value) -> scores.put(line, new LanguageSection.RubricScore(value, 4, List.of())));
    LanguageSection language = new LanguageSection("offline", scores, "");
    return new FusionInput(null, null, null, language, COACHING, 60);
  }
}
