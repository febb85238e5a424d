package dev.ivas.audio.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.audio.activity.SileroModel;
import dev.ivas.audio.activity.SpeechActivityDetector;
import dev.ivas.audio.pitch.F0Contour;
import dev.ivas.audio.pitch.F0Options;
import dev.ivas.audio.pitch.F0Tracker;
import dev.ivas.models.ModelStore;
import dev.ivas.models.OnnxModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How well filled pauses are found in the recordings of {@link FillerClip}, on which the detector
 * was developed. Prints a line a recording and writes all held vowels with their evidence to {@code
 * target/held-vowels.csv}, from which {@code training/filler} fits the weights. Made clips in the
 * folders named by {@code -Divas.clips=A,B} give rows too.
 */
class FilledPauseIT {
  private static final List<String> ROWS = new ArrayList<>();
  private static final Count PEOPLE = new Count();
  private static final Count MADE = new Count();
  private static double minutesWithout;
  private static int foundWithout;
  private static double minutesSlow;
  private static int foundSlow;

  @BeforeAll
  static void lookIntoAllRecordings() throws IOException {
    ROWS.add("clip,split,factor,start,end,truth," + FilledPauseEvidence.NAMES);
    try (OnnxModel network = ModelStore.ofClassPath().open(SileroModel.MODEL_NAME)) {
      for (FillerClip clip : FillerClip.all()) {
        double[] samples = clip.samples();
        Count count = new Count();
        count.add(clip, rows(network, clip, samples, 1));
        (clip.made() ? MADE : PEOPLE).add(count);
        print(clip.path(), count);
        if (clip.truth().isEmpty() && !clip.made()) {
          minutesWithout += samples.length / 16_000.0 / 60;
          foundWithout += count.found;
          listenSlowly(network, samples);
        }
        for (double factor : new double[] {0.9, 1.1}) {
          rows(network, clip, FillerClip.faster(samples, factor), factor);
        }
      }
      for (FillerClip clip : FillerClip.made(System.getProperty("ivas.clips", ""))) {
        rows(network, clip, clip.samples(), 1);
      }
    }
    print("people", PEOPLE);
    print("made voices", MADE);
    System.out.printf(
        Locale.ROOT,
        "filled pauses  people without any, %.1f minutes: %d found%n",
        minutesWithout,
        foundWithout);
    System.out.printf(
        Locale.ROOT,
        "filled pauses  the same slowed down, %.1f minutes: %d found%n",
        minutesSlow,
        foundSlow);
    Files.write(Path.of("target", "held-vowels.csv"), ROWS);
  }

  @Test
  void mostFilledPausesOfPeopleAreFoundAndFewOthers() {
    assertThat(PEOPLE.truth).isEqualTo(11);
    assertThat(PEOPLE.hits).isGreaterThanOrEqualTo(9);
    assertThat(PEOPLE.found - PEOPLE.rightlyFound).isLessThanOrEqualTo(4);
  }

  @Test
  void nearlyAllOfMadeVoicesAreFoundAndFewOthers() {
    assertThat(MADE.truth).isEqualTo(20);
    assertThat(MADE.hits).isGreaterThanOrEqualTo(19);
    assertThat(MADE.found - MADE.rightlyFound).isLessThanOrEqualTo(2);
  }

  @Test
  void speechWithoutAnyHasAtMostOneInTwoMinutes() {
    assertThat(minutesWithout).isGreaterThan(2);
    assertThat(foundWithout / minutesWithout).isLessThanOrEqualTo(0.5);
  }

  @Test
  void slowSpeechOfPeopleHasAtMostOneAMinute() {
    assertThat(foundSlow / minutesSlow).isLessThanOrEqualTo(1);
  }

  private static void listenSlowly(OnnxModel network, double[] samples) {
    for (double factor : new double[] {1.3, 1.5}) {
      double[] slow = SlowedSpeech.of(samples, factor);
      minutesSlow += slow.length / 16_000.0 / 60;
      foundSlow +=
          (int)
              candidates(network, slow).stream()
                  .filter(FilledPauseDetector.Candidate::isFilledPause)
                  .count();
    }
  }

  /** Adds the recording's held vowels to the rows and returns those that are reported. */
  private static List<FilledPauseDetector.Candidate> rows(
      OnnxModel network, FillerClip clip, double[] samples, double factor) {
    List<FilledPauseDetector.Candidate> reported = new ArrayList<>();
    for (FilledPauseDetector.Candidate candidate : candidates(network, samples)) {
      double start = candidate.span().startSeconds() * factor;
      double end = candidate.span().endSeconds() * factor;
      boolean isTrue = clip.truth().stream().anyMatch(truth -> truth.isHitBy(start, end));
      ROWS.add(
          String.format(
              Locale.ROOT,
              "%s,%s,%.1f,%.3f,%.3f,%d,%s,%.4f",
              clip.path(),
              clip.split(),
              factor,
              start,
              end,
              isTrue ? 1 : 0,
              Arrays.stream(candidate.evidence().values())
                  .mapToObj(value -> String.format(Locale.ROOT, "%.4f", value))
                  .collect(Collectors.joining(",")),
              candidate.evidence().drawl()));
      if (candidate.isFilledPause()) {
        reported.add(candidate);
      }
    }
    return reported;
  }

  private static List<FilledPauseDetector.Candidate> candidates(
      OnnxModel network, double[] samples) {
    VowelTrack track = new VowelTrack(16_000);
    track.accept(samples, 0, samples.length);
    track.finish();
    F0Tracker f0 = new F0Tracker(16_000, F0Options.defaults());
    f0.accept(samples, 0, samples.length);
    try (SileroModel model = new SileroModel(network)) {
      SpeechActivityDetector activity = new SpeechActivityDetector(model);
      activity.accept(samples, 0, samples.length);
      F0Contour contour = f0.speakerContour();
      double[] nuclei = SyllableNuclei.find(samples, 16_000, f0.readyContour());
      return FilledPauseDetector.candidates(track, contour, activity.finish(contour), nuclei);
    }
  }

  private static void print(String name, Count count) {
    System.out.printf(
        Locale.ROOT,
        "filled pauses  %-48s truth %2d  found %2d  hits %2d  labels right %2d  precision %s"
            + "  recall %s  F1 %s%n",
        name,
        count.truth,
        count.found,
        count.hits,
        count.labels,
        text(count.precision()),
        text(count.recall()),
        text(count.f1()));
  }

  private static String text(double share) {
    return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.2f", share);
  }

  /** What was found of what is true. */
  private static final class Count {
    int truth;
    int found;
    int hits;
    int rightlyFound;
    int labels;

    void add(FillerClip clip, List<FilledPauseDetector.Candidate> reported) {
      truth += clip.truth().size();
      found += reported.size();
      for (FillerClip.Truth pause : clip.truth()) {
        List<FilledPauseDetector.Candidate> hitting =
            reported.stream().filter(one -> isHit(pause, one)).toList();
        hits += hitting.isEmpty() ? 0 : 1;
        rightlyFound += hitting.size();
        labels +=
            hitting.stream()
                    .anyMatch(one -> pause.label().equals(one.vowel().murmur() > 0 ? "um" : "uh"))
                ? 1
                : 0;
      }
    }

    void add(Count other) {
      truth += other.truth;
      found += other.found;
      hits += other.hits;
      rightlyFound += other.rightlyFound;
      labels += other.labels;
    }

    double precision() {
      return rightlyFound / (double) found;
    }

    double recall() {
      return hits / (double) truth;
    }

    double f1() {
      return 2 * precision() * recall() / (precision() + recall());
    }

    private static boolean isHit(FillerClip.Truth pause, FilledPauseDetector.Candidate candidate) {
      return pause.isHitBy(candidate.span().startSeconds(), candidate.span().endSeconds());
    }
  }
}
