package dev.ivas.core.testdata;

import dev.ivas.core.analysis.ModalityStatus;
import dev.ivas.core.face.Emotion;
import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.report.AudioSection;
import dev.ivas.core.report.EmotionSection;
import dev.ivas.core.report.GazeSection;
import dev.ivas.core.report.LanguageSection;
import dev.ivas.core.report.ModalityState;
import dev.ivas.core.report.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes valid sections of a report by chance, for tests; the same seed gives the same sections. */
public final class Sections {
  private final Random random;
  private final double duration;

  /**
   * Starts a sequence of sections.
   *
   * @param seed of chance
   * @param durationSeconds of the interview
   */
  public Sections(long seed, double durationSeconds) {
    random = new Random(seed);
    duration = durationSeconds;
  }

  /** {@return the state of a modality with findings} */
  public static ModalityState present() {
    return new ModalityState(ModalityStatus.PRESENT, null);
  }

  /** {@return emotions whose timeline covers the interview} */
  public EmotionSection emotion() {
    Map<Emotion, Double> distribution = new EnumMap<>(Emotion.class);
    double[] shares = shares(7);
    for (Emotion emotion : Emotion.values()) {
      distribution.put(emotion, shares[emotion.ordinal()]);
    }
    List<EmotionSection.Segment> timeline = new ArrayList<>();
    for (Span span : tiles()) {
      Emotion label = Emotion.values()[random.nextInt(7)];
      timeline.add(
          new EmotionSection.Segment(span.start(), span.end(), label, random.nextDouble()));
    }
    return new EmotionSection(
        distribution, Emotion.values()[random.nextInt(7)], timeline, Map.of("happy>neutral", 2));
  }

  /** {@return gaze whose segments cover the interview; what may be null sometimes is} */
  public GazeSection gaze() {
    double[] shares = shares(6);
    Map<GazeDirection, Double> seconds = new EnumMap<>(GazeDirection.class);
    for (GazeDirection direction : GazeDirection.values()) {
      seconds.put(direction, duration * shares[direction.ordinal()]);
    }
    List<GazeSection.Segment> segments = new ArrayList<>();
    for (Span span : tiles()) {
      segments.add(
          new GazeSection.Segment(
              span.start(), span.end(), GazeDirection.values()[random.nextInt(6)]));
    }
    List<Span> blinks = spans(0.2);
    return new GazeSection(
        shares[1],
        shares[0],
        shares[2],
        shares[3],
        shares[4],
        shares[5],
        seconds,
        maybe(random.nextDouble()),
        maybe(random.nextDouble() * 120),
        segments,
        new GazeSection.Blinks(blinks.size(), maybe(random.nextDouble() * 60), blinks),
        maybe(random.nextDouble() * 0.4),
        maybe(random.nextDouble()));
  }

  /** {@return sound with pauses; what may be null sometimes is} */
  public AudioSection audio() {
    List<AudioSection.F0Point> contour = new ArrayList<>();
    for (double time = 0; time < duration; time += duration / 40 + 1e-3) {
      contour.add(new AudioSection.F0Point(time, 80 + 200 * random.nextDouble()));
    }
    List<Double> coefficients = random.doubles(13, 0, 100).boxed().toList();
    return new AudioSection(
        duration,
        random.nextDouble(),
        maybe(-60 * random.nextDouble()),
        random.nextDouble(),
        maybe(new AudioSection.F0(180, 70 * random.nextDouble(), 70, 400, 0.5, contour)),
        maybe(new AudioSection.Mfcc(coefficients, coefficients)),
        maybe(new AudioSection.Spectral(900, 700, 2_000, 0.1)),
        maybe(random.nextDouble() * 0.1),
        maybe(random.nextDouble() * 0.3),
        maybe(30 * random.nextDouble() - 5),
        random.nextDouble(),
        spans(2),
        List.of(new AudioSection.Filler(0, 0.3, "um", 0.8)),
        maybe(300 * random.nextDouble()),
        maybe(9 * random.nextDouble()));
  }

  /** {@return the five lines of the rubric} */
  public LanguageSection language() {
    Map<String, LanguageSection.RubricScore> scores = new LinkedHashMap<>();
    for (String line :
        List.of("confidence", "clarity", "structure", "relevance", "communication")) {
      scores.put(
          line,
          new LanguageSection.RubricScore(
              100 * random.nextDouble(), 20 * random.nextDouble(), List.of("a \"quote\"")));
    }
    return new LanguageSection("offline", scores, "A summary.");
  }

  private <T> T maybe(T value) {
    return random.nextInt(4) == 0 ? null : value;
  }

  private double[] shares(int count) {
    double[] shares = random.doubles(count).map(x -> x * x * x).toArray();
    double sum = 0;
    for (double share : shares) {
      sum += share;
    }
    for (int i = 0; i < count; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  /** Spans that touch and cover the interview. */
  private List<Span> tiles() {
    List<Span> tiles = new ArrayList<>();
    double start = 0;
    while (start < duration) {
      double end = Math.min(duration, start + 0.1 + 8 * random.nextDouble());
      tiles.add(new Span(start, end));
      start = end;
    }
    return tiles;
  }

  /** Spans in order, apart, each at most so long. */
  private List<Span> spans(double longest) {
    List<Span> spans = new ArrayList<>();
    double start = 10 * random.nextDouble();
    while (start + longest < duration) {
      double end = start + longest * random.nextDouble();
      spans.add(new Span(start, end));
      start = end + 0.1 + 10 * random.nextDouble();
    }
    return spans;
  }
}
