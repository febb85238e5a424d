package dev.ivas.testkit.demo;

import static dev.ivas.core.face.GazeDirection.CENTER;
import static dev.ivas.core.face.GazeDirection.DOWN;
import static dev.ivas.core.face.GazeDirection.LEFT;
import static dev.ivas.core.face.GazeDirection.RIGHT;
import static dev.ivas.core.face.GazeDirection.UP;

import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.report.Span;
import dev.ivas.core.time.TimeSpan;
import dev.ivas.testkit.face.Expression;
import dev.ivas.testkit.voice.Speech;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that happens in the demo interview: the answer, and what the face does meanwhile.
 *
 * <p>Looks at the camera take most of the time, as in real interviews; the others last 1.5 s or
 * more but for two glances of half a second. One pair of blinks follows at once, one blink falls
 * into a look down.
 */
final class DemoScript {
  static final int WIDTH = 640;
  static final int HEIGHT = 480;
  static final int FRAMES_PER_SECOND = 25;
  private static final long FRAME_MICROS = TimeSpan.MICROS_PER_SECOND / FRAMES_PER_SECOND;

  private static final double[][] BLINKS = {
    {1.62, 0.2}, {4.37, 0.18}, {6.71, 0.22}, {11.43, 0.2}, {13.48, 0.16}, {16.12, 0.24},
    {18.53, 0.2}, {21.66, 0.18}, {22.04, 0.18}, {25.81, 0.2}, {28.36, 0.22}, {32.18, 0.2},
    {37.94, 0.2}, {40.72, 0.2},
  };
  private static final double[][] SMILES = {{0.4, 2.7}, {33.2, 34.6}, {40.3, 41.3}};
  private static final double[][] BROW_RAISES = {{3.5, 4.9}, {14.8, 16}, {30.6, 31.8}};

  private static final Performance.Mimicry MIMICRY =
      new Performance.Mimicry(spans(SMILES, false), spans(BROW_RAISES, false));

  private final Speech speech;
  private final int frames;
  private final GazePlan gaze;
  private final BlinkPlan blinks = new BlinkPlan(spans(BLINKS, true));
  private final Performance performance;

  DemoScript() {
    speech = Answer.SCRIPT.speak();
    frames = (int) (speech.durationMicros() / FRAME_MICROS);
    gaze =
        new GazePlan(
            List.of(
                look(0, CENTER),
                turn(3.4, UP),
                turn(5.2, CENTER),
                turn(8.0, LEFT),
                turn(10.0, CENTER),
                turn(12.6, RIGHT),
                turn(14.6, CENTER),
                turn(17.6, DOWN),
                turn(19.6, CENTER),
                look(20.3, LEFT),
                look(20.8, CENTER),
                look(23.0, UP),
                look(24.7, CENTER),
                look(27.2, RIGHT),
                look(29.1, CENTER),
                look(31.2, LEFT),
                look(33.0, CENTER),
                look(34.8, DOWN),
                look(36.5, RIGHT),
                look(37.0, CENTER),
                turn(38.5, UP),
                turn(40.2, CENTER)),
            durationMicros());
    performance = new Performance(gaze, blinks, MIMICRY, speech);
  }

  private static GazePlan.Fixation look(double seconds, GazeDirection direction) {
    return new GazePlan.Fixation(TimeSpan.toMicros(seconds), direction, false);
  }

  private static GazePlan.Fixation turn(double seconds, GazeDirection direction) {
    return new GazePlan.Fixation(TimeSpan.toMicros(seconds), direction, true);
  }

  /** Reads pairs of a start and an end, or of a start and a length, in seconds. */
  private static List<TimeSpan> spans(double[][] pairs, boolean lengths) {
    return Stream.of(pairs)
        .map(
            pair ->
                new TimeSpan(
                    TimeSpan.toMicros(pair[0]),
                    TimeSpan.toMicros(lengths ? pair[0] + pair[1] : pair[1])))
        .toList();
  }

  Speech speech() {
    return speech;
  }

  int frames() {
    return frames;
  }

  private long durationMicros() {
    return frames * FRAME_MICROS;
  }

  static long micros(int frame) {
    return frame * FRAME_MICROS;
  }

  Expression expressionAt(int frame) {
    return performance.at(micros(frame));
  }

  DemoTruth truth(String version) {
    return new DemoTruth(
        version,
        new DemoTruth.Video(
            WIDTH, HEIGHT, FRAMES_PER_SECOND, frames, TimeSpan.toSeconds(durationMicros())),
        gaze.segments(blinks.hidden()),
        reported(blinks.blinks()),
        reported(MIMICRY.smiles()),
        reported(speech.pauses()),
        speech.fillers().stream().map(DemoTruth.Label::of).toList(),
        speech.words().stream().map(DemoTruth.Label::of).toList());
  }

  private static List<Span> reported(List<TimeSpan> spans) {
    return spans.stream().map(Span::of).toList();
  }
}
