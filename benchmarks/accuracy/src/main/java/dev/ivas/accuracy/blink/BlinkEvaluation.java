package dev.ivas.accuracy.blink;

import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.gaze.blink.Blink;
import dev.ivas.gaze.blink.BlinkDetector;
import dev.ivas.gaze.blink.EyeAspectRatio;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Measures the blinks that {@link BlinkDetector} finds against those that people marked. */
public final class BlinkEvaluation {
  /** Frames a second where nobody knows better: what most webcams and phones record. */
  public static final double USUAL_FPS = 30;

  /** More frames a second than this no camera for people makes. */
  public static final double MAX_FPS = 1000;

  private final List<Optional<EyeAspectRatio>> ratios;
  private final double fps;
  private final double[] openness;

  private BlinkEvaluation(List<Optional<EyeAspectRatio>> ratios, double fps) {
    this.ratios = ratios;
    this.fps = fps;
    this.openness = new double[ratios.size()];
  }

  /**
   * Finds blinks and compares them.
   *
   * @param ears a CSV file with a row a frame: {@code left_ear} and {@code right_ear} ({@code
   *     ear_left} and {@code ear_right} will do), or {@code ear} ({@code EAR_Avg}) for their mean;
   *     empty where no face was seen
   * @param truth a CSV file with a row for each of the same frames: {@code blink} ({@code
   *     closing_opening_closed}) is 1 in those of a blink, else 0; {@code looking_down} may mark
   *     looks down
   * @param fps frames a second, above 0 and at most {@link #MAX_FPS}, for the detector measures
   *     time
   * @return how well they agree
   * @throws UnreadableMediaException if a file is not such a table, or one has more rows
   */
  public static BlinkResult judge(Path ears, Path truth, double fps) {
    if (!(fps > 0 && fps <= MAX_FPS)) {
      throw new IllegalArgumentException(
          "fps must be above 0 and at most " + MAX_FPS + ", but is " + fps);
    }
    List<Optional<EyeAspectRatio>> ratios = EyeRatios.read(ears);
    BlinkTruth marked = BlinkTruth.read(truth);
    if (ratios.size() != marked.frames()) {
      throw new UnreadableMediaException(
          "%s has %d rows and %s has %d: each frame needs one row in both."
              .formatted(ears.getFileName(), ratios.size(), truth.getFileName(), marked.frames()));
    }
    return new BlinkEvaluation(ratios, fps).judge(marked);
  }

  private BlinkResult judge(BlinkTruth truth) {
    List<Blink> blinks = detect();
    List<FrameRange> found = blinks.stream().map(this::framesOf).toList();
    BlinkMatches matches = BlinkMatches.of(truth.blinks(), found);
    @Nullable List<FrameRange> down = truth.whileLookingDown(matches.falseOnes().stream());
    return new BlinkResult(
        ratios.size(),
        (int) ratios.stream().filter(Optional::isEmpty).count(),
        fps,
        truth.blinks().size(),
        found.size(),
        matches.matched(),
        matches.matched() / (double) found.size(),
        matches.matched() / (double) truth.blinks().size(),
        2.0 * matches.matched() / (found.size() + truth.blinks().size()),
        2.0 * shared(truth.blinks(), found) / (frames(truth.blinks()) + frames(found)),
        (int) blinks.stream().filter(Blink::isHalf).count(),
        down == null ? null : (Integer) down.size(),
        matches.missed().stream().map(this::event).toList(),
        matches.falseOnes().stream().map(this::event).toList());
  }

  private List<Blink> detect() {
    BlinkDetector detector = new BlinkDetector();
    Arrays.fill(openness, Double.NaN);
    for (int i = 0; i < ratios.size(); i++) {
      EyeAspectRatio ratio = ratios.get(i).orElse(null);
      if (ratio == null) {
        detector.faceMissing();
      } else {
        detector.accept(micros(i), ratio);
        openness[i] = detector.openness();
      }
    }
    return detector.blinks();
  }

  private long micros(int frame) {
    return Math.round(frame * 1e6 / fps);
  }

  /** The frames between the open ones that bound a blink. */
  private FrameRange framesOf(Blink blink) {
    int first = (int) Math.round(blink.startMicros() * fps / 1e6) + 1;
    int end = (int) Math.round(blink.endMicros() * fps / 1e6);
    return new FrameRange(first, end);
  }

  private BlinkResult.Event event(FrameRange range) {
    return new BlinkResult.Event(
        range.first(),
        range.length(),
        lowest(range, i -> ratios.get(i).map(EyeAspectRatio::mean).orElse(Double.NaN)),
        lowest(range, i -> openness[i]));
  }

  private static double lowest(FrameRange range, IntToDoubleFunction value) {
    return IntStream.range(range.first(), range.end())
        .mapToDouble(value)
        .filter(Double::isFinite)
        .min()
        .orElse(Double.NaN);
  }

  private static long shared(List<FrameRange> some, List<FrameRange> others) {
    return some.stream()
        .flatMapToInt(range -> IntStream.range(range.first(), range.end()))
        .filter(frame -> others.stream().anyMatch(range -> range.contains(frame)))
        .count();
  }

  private static int frames(List<FrameRange> ranges) {
    return ranges.stream().mapToInt(FrameRange::length).sum();
  }
}
