package dev.ivas.report.html;

import dev.ivas.core.analysis.ModelCard;
import dev.ivas.core.face.Emotion;
import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.feature.FeatureSeries;
import dev.ivas.core.feature.FeatureSeriesRecorder;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.policy.Consent;
import dev.ivas.core.policy.Policy;
import dev.ivas.core.report.AudioSection;
import dev.ivas.core.report.BenchmarkSection;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.EmotionSection;
import dev.ivas.core.report.FaceSection;
import dev.ivas.core.report.FusionSection;
import dev.ivas.core.report.GazeSection;
import dev.ivas.core.report.LanguageSection;
import dev.ivas.core.report.MediaSection;
import dev.ivas.core.report.ModalityState;
import dev.ivas.core.report.ProvenanceSection;
import dev.ivas.core.report.Span;
import dev.ivas.core.report.Subject;
import dev.ivas.core.report.TranscriptSection;
import dev.ivas.core.report.TranscriptSection.TimedWord;
import dev.ivas.core.testdata.Sections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An interview as it could be, of any length: all sections agree with each other and the series.
 *
 * <p>The candidate looks away for 2 of every 10 seconds, blinks every 4 seconds, smiles every 15
 * and pauses after every sentence.
 */
final class SampleInterview {
  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final String[] SENTENCES = {
    "I joined the team two years ago as an engineer",
    "we had um a service that fell over every Monday morning",
    "so I measured it first and then I moved the reports to the night",
    "what I learned is that you talk to the people who wait for the numbers",
    "since then it has been quiet"
  };

  private final double duration;
  private final String text;

  private SampleInterview(double duration, String text) {
    this.duration = duration;
    this.text = text;
  }

  static SampleInterview lasting(double seconds) {
    return new SampleInterview(seconds, "");
  }

  /** Every text from outside carries something that must stay text. */
  static SampleInterview hostile(String text) {
    return new SampleInterview(60, text);
  }

  CandidateReport report() {
    return report(Policy.COACHING);
  }

  CandidateReport report(Policy policy) {
    Map<Modality, ModalityState> states = new EnumMap<>(Modality.class);
    for (Modality modality : Modality.values()) {
      states.put(modality, Sections.present());
    }
    return new CandidateReport(
        CandidateReport.SCHEMA_VERSION,
        NOON,
        policy,
        subject(),
        new MediaSection(duration, 1280, 720, 0, (long) (duration * 25), 2, 0.08, true, true),
        states,
        new FaceSection(0.98, 0.9, 0.01, new FaceSection.HeadPoseDegrees(-2.4, 1.2, 0), List.of()),
        emotion(),
        gaze(),
        audio(),
        transcript(),
        language(),
        fusion(),
        new BenchmarkSection(
            24,
            Map.of("overall", 61.0),
            Map.of("overall", new BenchmarkSection.Interval(41, 78, 24))),
        provenance(),
        List.of("This report describes what was seen and heard.", "2 pictures were lost." + text));
  }

  List<FeatureSeries> series() {
    return Stream.of(frameSeries(), windowSeries()).flatMap(List::stream).toList();
  }

  private List<FeatureSeries> frameSeries() {
    FeatureSeriesRecorder face =
        new FeatureSeriesRecorder(List.of("confidence", "success", "Pitch", "Roll", "Yaw"));
    FeatureSeriesRecorder emotion =
        new FeatureSeriesRecorder(
            List.of("anger", "disgust", "fear", "happiness", "sadness", "surprise", "neutral"));
    FeatureSeriesRecorder gaze =
        new FeatureSeriesRecorder(List.of("ear_left", "ear_right", "blink", "gaze_direction"));
    for (int frame = 0; frame < duration * 25; frame++) {
      double t = frame / 25.0;
      long micros = frame * 40_000L;
      float yaw = (float) (looksAway(t) ? 18 + 2 * Math.sin(t) : -4 + 3 * Math.sin(t / 3));
      face.add(micros, 1, 1, (float) (4 * Math.cos(t / 5)), (float) (2 * Math.sin(t / 7)), yaw);
      float happy = (float) (smiles(t) ? 0.8 : 0.1 + 0.05 * Math.sin(t));
      float sad = 0.08f;
      emotion.add(micros, 0.02f, 0.01f, 0.02f, happy, sad, 0.03f, 0.84f - happy);
      float open = (float) (blinks(t) ? 0.08 : 0.3 + 0.01 * Math.sin(9 * t));
      gaze.add(micros, open, open, blinks(t) ? 1 : 0, looksAway(t) ? 0 : 1);
    }
    return List.of(face, emotion, gaze);
  }

  private List<FeatureSeries> windowSeries() {
    List<String> columns = new ArrayList<>(List.of("f0_hz", "rms", "speech"));
    IntStream.rangeClosed(1, 13).forEach(k -> columns.add("mfcc_" + k));
    FeatureSeriesRecorder sound = new FeatureSeriesRecorder(columns);
    float[] row = new float[columns.size()];
    for (int window = 0; window < duration * 100; window++) {
      double t = window / 100.0;
      boolean speech = speaks(t);
      boolean voiced = speech && t % 0.4 < 0.3;
      float hz = voiced ? (float) (120 + 25 * Math.sin(2 * t) + 8 * Math.sin(11 * t)) : Float.NaN;
      float rms = (float) (speech ? 0.06 + 0.04 * Math.abs(Math.sin(8 * t)) : 0.0008);
      row[0] = hz;
      row[1] = rms;
      row[2] = speech ? 1 : 0;
      for (int k = 1; k <= 13; k++) {
        row[2 + k] = (float) ((speech ? 30 : -30) / k + 5 * Math.sin(k * t));
      }
      sound.add(window * 10_000L, row);
    }
    return List.of(sound);
  }

  private static boolean looksAway(double t) {
    return t % 10 >= 6 && t % 10 < 8;
  }

  private static boolean blinks(double t) {
    return t % 4 >= 3 && t % 4 < 3.2;
  }

  private static boolean smiles(double t) {
    return t % 15 >= 9 && t % 15 < 12;
  }

  private static boolean speaks(double t) {
    return t % 6 < 5;
  }

  /** Names of subjects hold no line separators: {@link Subject} refuses them. */
  private Subject subject() {
    String name = text.replaceAll("[\u2028\u2029]", "");
    return new Subject(
        "Candidate 17" + name,
        "Practice 3" + name,
        "behavioural-1",
        new Consent(NOON, "practice" + text));
  }

  private EmotionSection emotion() {
    Map<Emotion, Double> distribution = new EnumMap<>(Emotion.class);
    distribution.put(Emotion.ANGRY, 0.02);
    distribution.put(Emotion.DISGUST, 0.01);
    distribution.put(Emotion.FEAR, 0.02);
    distribution.put(Emotion.HAPPY, 0.24);
    distribution.put(Emotion.SAD, 0.08);
    distribution.put(Emotion.SURPRISE, 0.03);
    distribution.put(Emotion.NEUTRAL, 0.60);
    List<EmotionSection.Segment> timeline = new ArrayList<>();
    for (double t = 0; t < duration; t += 15) {
      addExpression(timeline, t, t + 9, Emotion.NEUTRAL);
      addExpression(timeline, t + 9, t + 12, Emotion.HAPPY);
      addExpression(timeline, t + 12, t + 15, Emotion.NEUTRAL);
    }
    Map<String, Integer> transitions = new LinkedHashMap<>();
    transitions.put("happy>neutral", 6);
    transitions.put("neutral>happy", 6);
    return new EmotionSection(distribution, Emotion.NEUTRAL, timeline, transitions);
  }

  private void addExpression(
      List<EmotionSection.Segment> timeline, double start, double end, Emotion label) {
    if (start < duration) {
      timeline.add(
          new EmotionSection.Segment(
              start, Math.min(end, duration), label, label == Emotion.HAPPY ? 0.8 : 0.7));
    }
  }

  private GazeSection gaze() {
    List<GazeSection.Segment> segments = new ArrayList<>();
    for (double t = 0; t < duration; t += 10) {
      addDirection(segments, t, t + 6, GazeDirection.CENTER);
      addDirection(segments, t + 6, t + 8, t % 20 < 10 ? GazeDirection.LEFT : GazeDirection.DOWN);
      addDirection(segments, t + 8, t + 10, GazeDirection.CENTER);
    }
    Map<GazeDirection, Double> seconds = new EnumMap<>(GazeDirection.class);
    for (GazeDirection direction : GazeDirection.values()) {
      seconds.put(direction, 0.0);
    }
    segments.forEach(s -> seconds.merge(s.direction(), s.end() - s.start(), Double::sum));
    List<Span> blinks =
        IntStream.iterate(0, i -> 4 * i + 3.2 < duration, i -> i + 1)
            .mapToObj(i -> new Span(4 * i + 3, 4 * i + 3.2))
            .toList();
    return new GazeSection(
        seconds.get(GazeDirection.CENTER) / duration,
        seconds.get(GazeDirection.LEFT) / duration,
        0,
        0,
        seconds.get(GazeDirection.DOWN) / duration,
        0,
        seconds,
        0.74,
        12.0,
        segments,
        new GazeSection.Blinks(blinks.size(), 15.0, blinks),
        0.29,
        0.71);
  }

  private void addDirection(
      List<GazeSection.Segment> segments, double start, double end, GazeDirection direction) {
    if (start < duration) {
      segments.add(new GazeSection.Segment(start, Math.min(end, duration), direction));
    }
  }

  private AudioSection audio() {
    List<Span> pauses = new ArrayList<>();
    List<AudioSection.Filler> fillers = new ArrayList<>();
    for (double t = 0; t + 6 <= duration; t += 6) {
      pauses.add(new Span(t + 5, t + 6));
      if (t % 30 == 6) {
        fillers.add(new AudioSection.Filler(t + 0.9, t + 1.4, "um" + text, 0.83));
      }
    }
    List<Double> coefficients = IntStream.range(0, 13).mapToObj(i -> 10.0 - i).toList();
    return new AudioSection(
        duration,
        0.07,
        -23.4,
        0.08,
        new AudioSection.F0(121.4, 18.2, 84, 171, 0.62, List.of()),
        new AudioSection.Mfcc(coefficients, coefficients),
        new AudioSection.Spectral(1480, 1320, 2900, 0.04),
        0.0113,
        0.062,
        14.2,
        0.83,
        pauses,
        fillers,
        118.0,
        4.4);
  }

  private TranscriptSection transcript() {
    List<TimedWord> words = new ArrayList<>();
    int sentence = 0;
    for (double t = 0; t + 5 <= duration; t += 6) {
      String[] all = SENTENCES[sentence++ % SENTENCES.length].split(" ");
      for (int i = 0; i < all.length; i++) {
        double start = t + 4.9 * i / all.length;
        double confidence = all[i].equals("reports") ? 0.31 : 0.92;
        words.add(new TimedWord(all[i] + text, start, start + 4.5 / all.length, confidence));
      }
    }
    String joined = String.join(" ", words.stream().map(TimedWord::word).toList());
    return new TranscriptSection("vosk 0.3.45" + text, "en-US" + text, joined, 0.88, words);
  }

  private LanguageSection language() {
    Map<String, LanguageSection.RubricScore> scores = new LinkedHashMap<>();
    scores.put("confidence", rubric(66, 4, "I measured it first"));
    scores.put("clarity", rubric(72, 0, "I moved the reports to the night"));
    scores.put("structure", rubric(58, 8, "what I learned is"));
    scores.put("relevance", rubric(70, 5, "a service that fell over every Monday morning"));
    scores.put("communication", rubric(68, 3, "you talk to the people"));
    return new LanguageSection(
        "offline" + text, scores, "A clear example with a result; the end comes quickly." + text);
  }

  private LanguageSection.RubricScore rubric(double value, double spread, String quote) {
    return new LanguageSection.RubricScore(value, spread, List.of(quote + text));
  }

  private FusionSection fusion() {
    Map<String, FusionSection.Score> scores = new LinkedHashMap<>();
    scores.put("emotion", score(71, 0.20, 9, 12, "apparent expression: happy for 3.0 s"));
    scores.put("gaze", score(64, 0.25, 0, 6, "looks at the camera for 6.0 s"));
    scores.put("audio", score(58, 0.25, 5, 6, "silence of 1.0 s between words"));
    scores.put("language", score(67, 0.30, 12, 17, "\u201cI measured it first\u201d"));
    double overall = scores.values().stream().mapToDouble(s -> s.value() * s.weight()).sum();
    scores.put("overall", score(overall, 1, 0, 6, "looks at the camera for 6.0 s"));
    Map<String, @Nullable Double> without = new LinkedHashMap<>();
    without.put("emotion", 63.1);
    without.put("gaze", 65.3);
    without.put("audio", 67.0);
    without.put("language", 63.8);
    return new FusionSection(
        new FusionSection.Vector(List.of("gaze.center"), List.of(0.8)), scores, without);
  }

  private FusionSection.Score score(
      double value, double weight, double start, double end, String why) {
    return new FusionSection.Score(
        value,
        value - 8,
        value + 7,
        "GOOD",
        weight,
        value * weight,
        List.of(new FusionSection.Evidence(start, end, why + text)));
  }

  private ProvenanceSection provenance() {
    return new ProvenanceSection(
        "0.1.0",
        List.of(
            new ModelCard(
                "face-mesh" + text,
                "1" + text,
                "0f".repeat(32),
                "Apache-2.0" + text,
                "Trained by its authors on data of their own." + text)),
        Map.of("modalities", "all" + text),
        0);
  }
}
