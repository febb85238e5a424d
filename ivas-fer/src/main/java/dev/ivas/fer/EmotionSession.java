package dev.ivas.fer;

import dev.ivas.core.analysis.ModalityMissing;
import dev.ivas.core.analysis.ModalityPresent;
import dev.ivas.core.analysis.ModalityResult;
import dev.ivas.core.analysis.ModalitySession;
import dev.ivas.core.analysis.ModalityStatus;
import dev.ivas.core.face.Emotion;
import dev.ivas.core.face.FaceFound;
import dev.ivas.core.face.FaceObservation;
import dev.ivas.core.face.FaceQuality;
import dev.ivas.core.feature.FeatureSeriesRecorder;
import dev.ivas.core.live.LiveFindings;
import dev.ivas.core.media.Frame;
import dev.ivas.core.report.EmotionSection;
import dev.ivas.core.time.TimeSpan;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One interview: judges faces as they come, keeps their probabilities and nothing of the faces. */
final class EmotionSession implements ModalitySession {
  /** py-feat's names, in the order of {@link Emotion}. */
  static final List<String> COLUMNS =
      List.of("anger", "disgust", "fear", "happiness", "sadness", "surprise", "neutral");

  /** As everywhere: a frame is shown for half a second at most, and a lone one for 40 ms. */
  private static final long LONGEST_SHOWN_MICROS = 500_000;

  private static final long LONE_FRAME_MICROS = 40_000;
  private static final double NOTICE_BELOW_SHARE = 0.5;

  private final EmotionOptions options;
  private final Function<FaceCrop, EmotionProbabilities> network;
  private final FaceCropper cropper = new FaceCropper();
  private final EmotionTimeline timeline;
  private final FeatureSeriesRecorder series = new FeatureSeriesRecorder(COLUMNS);

  private long frames;
  private long framesWithFace;
  private long framesJudged;
  private long lastMicros;
  private long shownMicros = LONE_FRAME_MICROS;

  private @Nullable EmotionProbabilities latest;
  private long latestMicros;
  private int latestTrack;
  private boolean handedOver;

  EmotionSession(EmotionOptions options, Function<FaceCrop, EmotionProbabilities> network) {
    this.options = options;
    this.network = network;
    this.timeline = new EmotionTimeline(options);
  }

  @Override
  public void accept(Frame frame, FaceObservation face) {
    long micros = frame.timestampMicros();
    passTime(micros);
    FaceFound found = face.found().orElse(null);
    if (found != null) {
      framesWithFace++;
    }
    if (found != null && judgeable(found.quality())) {
      framesJudged++;
      record(micros, judge(frame, found));
    } else {
      forget(micros);
      record(micros, null);
    }
  }

  @Override
  public Optional<LiveFindings> soFar() {
    return timeline.now().map(LiveFindings.class::cast);
  }

  @Override
  public ModalityResult finish() {
    forget(lastMicros + shownMicros);
    if (framesWithFace == 0) {
      return new ModalityMissing(
          ModalityStatus.ABSENT,
          frames == 0
              ? "There was no picture in which a face could be seen."
              : "No face was found in any of " + frames + " frames.");
    }
    double judgedSeconds = TimeSpan.toSeconds(timeline.judgedMicros());
    double neededSeconds = options.minimalJudged().toNanos() / 1e9;
    if (judgedSeconds < neededSeconds || judgedSeconds == 0) {
      return new ModalityMissing(
          ModalityStatus.WITHHELD,
          String.format(
              Locale.ROOT,
              "A face clear enough to judge its apparent expression was seen for %.2f s only;"
                  + " %.2f s are needed.",
              judgedSeconds,
              neededSeconds));
    }
    handedOver = true;
    return new ModalityPresent(section(), series, notices());
  }

  @Override
  public void close() {
    if (!handedOver) {
      series.close();
    }
  }

  private void passTime(long micros) {
    if (frames > 0) {
      long passed = micros - lastMicros;
      shownMicros = Math.min(passed, LONGEST_SHOWN_MICROS);
      if (passed > LONGEST_SHOWN_MICROS) {
        forget(lastMicros + shownMicros);
      }
    }
    frames++;
    lastMicros = micros;
  }

  private boolean judgeable(FaceQuality quality) {
    double seen = Math.min(quality.size(), quality.light());
    double shown = Math.min(quality.frontality(), quality.visibility());
    return Math.min(seen, shown) >= options.minimalQuality();
  }

  private EmotionProbabilities judge(Frame frame, FaceFound face) {
    long micros = frame.timestampMicros();
    if (latest != null && latestTrack != face.trackId()) {
      forget(micros);
    }
    EmotionProbabilities known = latest;
    if (known != null && micros - latestMicros < options.evaluationInterval().toNanos() / 1000) {
      return known;
    }
    EmotionProbabilities fresh = network.apply(cropper.crop(frame, face.landmarks()));
    timeline.add(micros, fresh);
    latest = fresh;
    latestMicros = micros;
    latestTrack = face.trackId();
    return fresh;
  }

  private void forget(long micros) {
    if (latest != null) {
      timeline.interrupt(micros);
      latest = null;
    }
  }

  private void record(long micros, @Nullable EmotionProbabilities probabilities) {
    float[] row = new float[COLUMNS.size()];
    Arrays.fill(row, Float.NaN);
    if (probabilities != null) {
      double[] values = probabilities.toArray();
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) values[i];
      }
    }
    series.add(micros, row);
  }

  private EmotionSection section() {
    EmotionProbabilities mean = timeline.distribution();
    Map<Emotion, Double> distribution = new EnumMap<>(Emotion.class);
    for (Emotion emotion : Emotion.values()) {
      distribution.put(emotion, mean.of(emotion));
    }
    return new EmotionSection(
        distribution, mean.dominant(), timeline.segments(), timeline.transitions());
  }

  private List<String> notices() {
    double share = framesJudged / (double) frames;
    if (share >= NOTICE_BELOW_SHARE) {
      return List.of();
    }
    return List.of(
        String.format(
            Locale.ROOT,
            "Apparent expression could be judged in only %.0f %% of the frames.",
            100 * share));
  }
}
