package dev.ivas.fusion.internal;

import dev.ivas.core.face.Emotion;
import dev.ivas.core.report.AudioSection;
import dev.ivas.core.report.EmotionSection;
import dev.ivas.core.report.EmotionSection.Segment;
import dev.ivas.core.report.FusionSection.Evidence;
import dev.ivas.core.report.GazeSection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Moves probability between expressions that faces alone confuse, by gaze and voice.
 *
 * <pre>
 * log(fear' / surprise') = log(fear / surprise) + STRENGTH * mean(eyes away, voice even)
 * log(fear' / sad')      = log(fear / sad)      + STRENGTH * mean(eyes not down, voice high)
 * </pre>
 *
 * <p>Each stretch that looks like fear, surprise or sadness is judged by itself, each cue against
 * the person's own interview ({@link Cues}); a cue that is not told is left out, and without any
 * nothing moves. The sum of a pair never changes.
 *
 * <p>Sources: eyes turned away strengthen the look of fear (Adams and Kleck, "Perceived gaze
 * direction and the processing of facial displays of emotion", Psychological Science 14(6), 2003);
 * eyes cast down belong to sadness (Ekman and Friesen, "Unmasking the Face", 1975); a high voice to
 * fear, a low one to sadness, an even one to fear (Banse and Scherer, "Acoustic profiles in vocal
 * emotion expression", JPSP 70(3), 1996; Juslin and Laukka, Psychological Bulletin 129(5), 2003).
 * The strength is a choice: no labelled data with face, gaze and voice was at hand to fit it.
 */
public final class Disambiguation {
  /** Cues that all point one way triple the odds: enough to decide near ties, not more. */
  private static final double STRENGTH = Math.log(3);

  private static final int MOST_EVIDENCE = 3;

  /** What a look may be taken for, itself included. */
  private static final Map<Emotion, List<Emotion>> RIVALS =
      Map.of(
          Emotion.FEAR, List.of(Emotion.FEAR, Emotion.SURPRISE, Emotion.SAD),
          Emotion.SURPRISE, List.of(Emotion.SURPRISE, Emotion.FEAR),
          Emotion.SAD, List.of(Emotion.SAD, Emotion.FEAR));

  private final EmotionSection seen;
  private final Cues cues;
  private final List<Segment> segments = new ArrayList<>();
  private final List<Evidence> moved = new ArrayList<>();
  private final Map<Emotion, Double> distribution;

  private Disambiguation(EmotionSection seen, Cues cues) {
    this.seen = seen;
    this.cues = cues;
    this.distribution = new EnumMap<>(seen.distribution());
    double seconds = seen.timeline().stream().mapToDouble(s -> s.end() - s.start()).sum();
    seen.timeline().forEach(segment -> settle(segment, seconds));
  }

  /**
   * Reads apparent expressions together with gaze and voice.
   *
   * @param seen what the face tells
   * @param gaze where the candidate looked, or null
   * @param audio how the candidate sounded, or null
   * @return what face, gaze and voice tell
   */
  public static Disambiguation of(
      EmotionSection seen, @Nullable GazeSection gaze, @Nullable AudioSection audio) {
    return new Disambiguation(seen, new Cues(gaze, audio));
  }

  /** {@return the section with the probabilities moved; transitions stay as the face told them} */
  public EmotionSection section() {
    double sum = distribution.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<Emotion, Double> shares = new EnumMap<>(Emotion.class);
    distribution.forEach((emotion, value) -> shares.put(emotion, value / sum));
    Emotion dominant =
        shares.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(seen.dominant());
    return new EmotionSection(shares, dominant, segments, seen.transitions());
  }

  /** {@return the longest stretches whose name changed} */
  public List<Evidence> evidence() {
    return Moments.longest(moved.stream(), MOST_EVIDENCE);
  }

  private void settle(Segment segment, double allSeconds) {
    Map<Emotion, Double> before = probabilities(segment);
    Map<Emotion, Double> after = new EnumMap<>(before);
    List<Emotion> rivals = RIVALS.getOrDefault(segment.label(), List.of());
    if (rivals.contains(Emotion.SURPRISE)) {
      shift(after, Emotion.SURPRISE, fearNotSurprise(segment));
    }
    if (rivals.contains(Emotion.SAD)) {
      shift(after, Emotion.SAD, fearNotSad(segment));
    }
    double share = allSeconds > 0 ? (segment.end() - segment.start()) / allSeconds : 0;
    for (Emotion rival : rivals) {
      double change = share * (after.getOrDefault(rival, 0.0) - before.getOrDefault(rival, 0.0));
      distribution.computeIfPresent(rival, (emotion, value) -> Math.max(0, value + change));
    }
    rename(segment, rivals, after);
  }

  /** What the label of a stretch leaves is shared out as in the whole interview. */
  private Map<Emotion, Double> probabilities(Segment segment) {
    Map<Emotion, Double> all = new EnumMap<>(Emotion.class);
    double others = 1 - seen.distribution().getOrDefault(segment.label(), 0.0);
    for (Emotion emotion : Emotion.values()) {
      double share = seen.distribution().getOrDefault(emotion, 0.0);
      all.put(emotion, others > 0 ? (1 - segment.probability()) * share / others : 0);
    }
    all.put(segment.label(), segment.probability());
    return all;
  }

  private double fearNotSurprise(Segment at) {
    return mean(cues.away(at.start(), at.end()), negated(cues.voiceRange(at.start(), at.end())));
  }

  private double fearNotSad(Segment at) {
    return mean(negated(cues.down(at.start(), at.end())), cues.voiceLevel(at.start(), at.end()));
  }

  private static OptionalDouble negated(OptionalDouble cue) {
    return cue.isEmpty() ? cue : OptionalDouble.of(-cue.getAsDouble());
  }

  private static double mean(OptionalDouble... cues) {
    return Stream.of(cues).flatMapToDouble(OptionalDouble::stream).average().orElse(0);
  }

  private static void shift(Map<Emotion, Double> all, Emotion other, double towardsFear) {
    double fear = all.getOrDefault(Emotion.FEAR, 0.0);
    double sum = fear + all.getOrDefault(other, 0.0);
    if (fear > 0 && fear < sum && towardsFear != 0) {
      double odds = fear / (sum - fear) * Math.exp(STRENGTH * towardsFear);
      all.put(Emotion.FEAR, sum * odds / (1 + odds));
      all.put(other, sum / (1 + odds));
    }
  }

  private void rename(Segment segment, List<Emotion> rivals, Map<Emotion, Double> after) {
    Emotion label = segment.label();
    for (Emotion rival : rivals) {
      if (after.getOrDefault(rival, 0.0) > after.getOrDefault(label, 0.0)) {
        label = rival;
      }
    }
    double probability = after.getOrDefault(label, 0.0);
    segments.add(new Segment(segment.start(), segment.end(), label, probability));
    if (label != segment.label()) {
      String why =
          String.format(
              Locale.ROOT,
              "apparent %s, read with gaze and voice as %s",
              segment.label().label(),
              label.label());
      moved.add(new Evidence(segment.start(), segment.end(), why));
    }
  }
}
