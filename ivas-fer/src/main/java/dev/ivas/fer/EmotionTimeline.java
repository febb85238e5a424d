package dev.ivas.fer;

import dev.ivas.core.face.Emotion;
import dev.ivas.core.live.LiveExpression;
import dev.ivas.core.report.EmotionSection.Segment;
import dev.ivas.core.time.TimeSpan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes stretches of one apparent expression out of probabilities over time.
 *
 * <p>Labels follow the smoothed probabilities ({@link TemporalSmoothing}) with hysteresis: another
 * class takes over once it has led by {@link EmotionOptions#switchMargin()} for {@link
 * EmotionOptions#minimalSegment()} without a break, and then from the moment that its lead began.
 * The first label after an interruption is provisional for the minimal time, and replaced, not
 * followed, by another. So stretches are shorter than the minimum only where the face was. Means
 * are of the probabilities as they came, each counted for as long as it held.
 *
 * <p>A change is counted where one stretch follows another without an interruption. Confined to one
 * thread.
 */
public final class EmotionTimeline {
  private final double switchMargin;
  private final long minimalMicros;
  private final TemporalSmoothing smoothing;
  private final List<Segment> segments = new ArrayList<>();
  private final Map<Emotion, Map<Emotion, Integer>> changes = new EnumMap<>(Emotion.class);
  private final WeightedMean total = new WeightedMean();

  private @Nullable Emotion current;
  private boolean provisional;
  private long startMicros;
  private WeightedMean kept = new WeightedMean();

  private @Nullable Emotion challenger;
  private long challengedMicros;
  private WeightedMean challenged = new WeightedMean();

  private @Nullable EmotionProbabilities held;
  private long heldMicros;

  /**
   * Starts an empty timeline.
   *
   * @param options smoothing, margin and minimal segment are used
   */
  public EmotionTimeline(EmotionOptions options) {
    this.switchMargin = options.switchMargin();
    this.minimalMicros = options.minimalSegment().toNanos() / 1000;
    this.smoothing = new TemporalSmoothing(options.smoothing());
  }

  /**
   * Takes the next judged frame; it counts until the next one or an interruption.
   *
   * @param micros its time, in microseconds, above that of the frame before
   * @param probabilities what was seen
   */
  public void add(long micros, EmotionProbabilities probabilities) {
    EmotionProbabilities smoothed = smoothing.next(micros, probabilities);
    countHeld(micros);
    held = probabilities;
    heldMicros = micros;
    label(micros, smoothed);
  }

  /**
   * Ends what is running: no face, another face, or the end of the video.
   *
   * @param micros when, in microseconds, not before the last judged frame
   */
  public void interrupt(long micros) {
    countHeld(micros);
    withdrawChallenge();
    if (current != null && kept.weight() > 0) {
      close(current, micros);
    }
    held = null;
    current = null;
    smoothing.reset();
  }

  /** {@return the stretch that is running, its probability smoothed; empty without a face} */
  public Optional<LiveExpression> now() {
    Emotion label = current;
    return label == null
        ? Optional.empty()
        : smoothing.latest().map(latest -> new LiveExpression(label, latest.of(label)));
  }

  /** {@return the stretches that have ended, in order} */
  public List<Segment> segments() {
    return List.copyOf(segments);
  }

  /** {@return how often one class followed another, by {@code from>to}, in order of the classes} */
  public Map<String, Integer> transitions() {
    Map<String, Integer> counted = new LinkedHashMap<>();
    changes.forEach(
        (from, all) ->
            all.forEach((to, count) -> counted.put(from.label() + ">" + to.label(), count)));
    return counted;
  }

  /** {@return how long faces were judged in the stretches that have ended, in microseconds} */
  public long judgedMicros() {
    return Math.round(total.weight());
  }

  /**
   * Returns the mean probability of each class over the judged time.
   *
   * @return the mean over the stretches that have ended
   * @throws IllegalStateException if {@link #judgedMicros()} is 0
   */
  public EmotionProbabilities distribution() {
    if (judgedMicros() == 0) {
      throw new IllegalStateException("nothing was judged, so there is no distribution");
    }
    return total.value();
  }

  private void countHeld(long micros) {
    if (held != null) {
      (challenger == null ? kept : challenged).add(held, (double) (micros - heldMicros));
    }
  }

  private void label(long micros, EmotionProbabilities smoothed) {
    Emotion leader = smoothed.dominant();
    if (current == null) {
      current = leader;
      provisional = true;
      startMicros = micros;
      return;
    }
    if (smoothed.of(leader) - smoothed.of(current) < switchMargin || leader == current) {
      withdrawChallenge();
      return;
    }
    if (leader != challenger) {
      withdrawChallenge();
      challenger = leader;
      challengedMicros = micros;
    }
    if (micros - challengedMicros >= minimalMicros) {
      takeOver(current, leader);
    }
  }

  private void takeOver(Emotion before, Emotion leader) {
    if (provisional && challengedMicros - startMicros < minimalMicros) {
      withdrawChallenge();
    } else {
      close(before, challengedMicros);
      changes
          .computeIfAbsent(before, from -> new EnumMap<>(Emotion.class))
          .merge(leader, 1, Integer::sum);
      kept = challenged;
      challenged = new WeightedMean();
      challenger = null;
      startMicros = challengedMicros;
    }
    provisional = false;
    current = leader;
  }

  private void withdrawChallenge() {
    kept.addAll(challenged);
    challenged = new WeightedMean();
    challenger = null;
  }

  private void close(Emotion label, long endMicros) {
    segments.add(
        new Segment(
            TimeSpan.toSeconds(startMicros),
            TimeSpan.toSeconds(endMicros),
            label,
            kept.value().of(label)));
    total.addAll(kept);
    kept = new WeightedMean();
  }
}
