package dev.ivas.report.html.internal.chart;

import dev.ivas.core.face.Emotion;
import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.feature.FeatureSeries;
import dev.ivas.core.report.AudioSection;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.EmotionSection;
import dev.ivas.core.report.GazeSection;
import dev.ivas.core.report.Span;
import dev.ivas.report.html.internal.chart.LaneChart.Lane;
import dev.ivas.report.html.internal.chart.LineChart.Shade;
import dev.ivas.report.html.internal.chart.LineChart.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All charts of one report; a chart is null where there is nothing to draw.
 *
 * @param expression lanes of apparent expressions
 * @param gaze lanes of directions
 * @param eyes eye aspect ratio with blinks
 * @param head yaw, pitch and roll of the head
 * @param pitch fundamental frequency with pauses and fillers
 * @param loudness level with pauses and fillers
 * @param mfcc mel-frequency cepstral coefficients
 */
public record Charts(
    @Nullable LaneChart expression,
    @Nullable LaneChart gaze,
    @Nullable LineChart eyes,
    @Nullable LineChart head,
    @Nullable LineChart pitch,
    @Nullable LineChart loudness,
    @Nullable HeatChart mfcc) {
  private static final double SILENCE_DB = -80;

  /** From top to bottom. */
  private static final List<Emotion> EMOTIONS =
      List.of(
          Emotion.HAPPY,
          Emotion.SURPRISE,
          Emotion.FEAR,
          Emotion.DISGUST,
          Emotion.ANGRY,
          Emotion.SAD,
          Emotion.NEUTRAL);

  /** Directions from the most to the least usual, as charts and tables list them. */
  public static final List<GazeDirection> DIRECTIONS =
      List.of(
          GazeDirection.CENTER,
          GazeDirection.LEFT,
          GazeDirection.RIGHT,
          GazeDirection.UP,
          GazeDirection.DOWN,
          GazeDirection.UNKNOWN);

  /**
   * Draws up the charts of a report.
   *
   * @param report whose sections say what may be shown: no section, no chart
   * @param series the numbers it rests on; each is read at most once a chart
   * @return the charts
   */
  public static Charts of(CandidateReport report, SeriesSet series) {
    double duration = report.media().durationSeconds();
    EmotionSection emotion = report.emotion();
    GazeSection gaze = report.gaze();
    AudioSection audio = report.audio();
    return new Charts(
        emotion == null ? null : expression(emotion, series, duration),
        gaze == null ? null : directions(gaze, duration),
        gaze == null ? null : eyes(gaze, series, duration),
        report.face() == null ? null : head(series),
        audio == null || audio.f0() == null ? null : pitch(audio, audio.f0(), series),
        audio == null ? null : loudness(audio, series),
        audio == null || audio.mfcc() == null ? null : mfcc(audio.mfcc(), series));
  }

  private static LaneChart expression(EmotionSection emotion, SeriesSet series, double duration) {
    List<Lane> lanes = EMOTIONS.stream().map(e -> new Lane(e.label(), e.label())).toList();
    List<Stretch> stretches =
        emotion.timeline().stream()
            .map(s -> new Stretch(s.start(), s.end(), EMOTIONS.indexOf(s.label())))
            .toList();
    LaneChart chart = LaneChart.of(lanes, stretches, duration);
    return series
        .course("happiness", "surprise", "fear", "disgust", "anger", "sadness", "neutral")
        .map(chart::withLevels)
        .orElse(chart);
  }

  private static LaneChart directions(GazeSection gaze, double duration) {
    List<Lane> lanes =
        DIRECTIONS.stream()
            .map(direction -> new Lane(direction.label(), label(direction)))
            .toList();
    List<Stretch> stretches =
        gaze.segments().stream()
            .map(s -> new Stretch(s.start(), s.end(), DIRECTIONS.indexOf(s.direction())))
            .toList();
    return LaneChart.of(lanes, stretches, duration);
  }

  private static String label(GazeDirection direction) {
    return direction == GazeDirection.CENTER ? "camera" : direction.label();
  }

  private static @Nullable LineChart eyes(GazeSection gaze, SeriesSet series, double duration) {
    FeatureSeries found = series.find("ear_left", "ear_right").orElse(null);
    if (found == null) {
      return null;
    }
    int left = found.columns().indexOf("ear_left");
    int right = found.columns().indexOf("ear_right");
    Course course = Course.read(found, List.of(row -> (row[left] + row[right]) / 2.0));
    return shown(
        new LineChart(
            "",
            Decimals.round(course.seconds(), 3),
            List.of(Trace.range("ear", "eye aspect ratio", course.line(0), 3)),
            List.of(Shade.of("blink", "blink", marks(gaze.blinks().events()), duration)),
            LineChart.atLeast(0, 0.4)));
  }

  private static @Nullable LineChart head(SeriesSet series) {
    Course course = series.course("Yaw", "Pitch", "Roll").orElse(null);
    if (course == null) {
      return null;
    }
    return shown(
        new LineChart(
            "°",
            Decimals.round(course.seconds(), 3),
            List.of(
                Trace.mean("yaw", "yaw (+ to their left)", course.line(0), 1),
                Trace.mean("pitch", "pitch (+ up)", course.line(1), 1),
                Trace.mean("roll", "roll (+ to their left shoulder)", course.line(2), 1)),
            List.of(),
            LineChart.atLeast(-20, 20)));
  }

  private static @Nullable LineChart pitch(
      AudioSection audio, AudioSection.F0 f0, SeriesSet series) {
    Course course = series.course("f0_hz").orElse(null);
    List<Double> contour = f0.contour().stream().map(AudioSection.F0Point::hz).toList();
    List<Double> times = f0.contour().stream().map(AudioSection.F0Point::time).toList();
    Course.Line line = course == null ? new Course.Line(contour, contour, contour) : course.line(0);
    return shown(
        new LineChart(
            "Hz",
            Decimals.round(course == null ? times : course.seconds(), 3),
            List.of(Trace.mean("f0", "fundamental frequency", line, 1)),
            speechMarks(audio),
            LineChart.atLeast(f0.meanHz() / 2, f0.meanHz() * 1.5)));
  }

  private static @Nullable LineChart loudness(AudioSection audio, SeriesSet series) {
    FeatureSeries found = series.find("rms").orElse(null);
    if (found == null) {
      return null;
    }
    int rms = found.columns().indexOf("rms");
    Course course = Course.read(found, List.of(row -> decibels(row[rms])));
    return shown(
        new LineChart(
            "dB",
            Decimals.round(course.seconds(), 3),
            List.of(Trace.mean("loudness", "level", course.line(0), 1)),
            speechMarks(audio),
            LineChart.atLeast(-60, 0)));
  }

  /** The first coefficient lies lowest, as in most pictures of them. */
  private static @Nullable HeatChart mfcc(AudioSection.Mfcc mfcc, SeriesSet series) {
    int count = mfcc.mean().size();
    List<String> numbers =
        IntStream.range(0, count).mapToObj(row -> String.valueOf(count - row)).toList();
    HeatChart chart =
        series
            .course(numbers.stream().map(number -> "mfcc_" + number).toArray(String[]::new))
            .map(course -> HeatChart.of(numbers, course))
            .orElse(null);
    return chart != null && chart.hasValues() ? chart : null;
  }

  private static double decibels(float rms) {
    return Float.isNaN(rms) ? Double.NaN : Math.max(SILENCE_DB, 20 * Math.log10(rms));
  }

  private static List<Shade> speechMarks(AudioSection audio) {
    List<Stretch> fillers = new ArrayList<>();
    audio.fillers().forEach(filler -> fillers.add(new Stretch(filler.start(), filler.end(), 0)));
    return Stream.of(
            Shade.of("pause", "pause", marks(audio.pauses()), audio.durationSeconds()),
            Shade.of("filler", "filled pause", fillers, audio.durationSeconds()))
        .filter(shade -> !shade.spans().isEmpty())
        .toList();
  }

  private static List<Stretch> marks(List<Span> spans) {
    return spans.stream().map(span -> new Stretch(span.start(), span.end(), 0)).toList();
  }

  private static @Nullable LineChart shown(LineChart chart) {
    return chart.hasValues() ? chart : null;
  }
}
