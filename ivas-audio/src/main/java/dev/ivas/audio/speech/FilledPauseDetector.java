package dev.ivas.audio.speech;

import dev.ivas.audio.pitch.F0Contour;
import dev.ivas.core.speech.SpeechActivity;
import dev.ivas.core.time.TimeSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds filled pauses ("um", "uh", "er") by their sound alone, without a transcript.
 *
 * <p>A speaker who hesitates holds one vowel of the middle of the mouth, steadily and on a level or
 * slowly falling pitch that is not above the speaker's usual one; often a nasal follows, often
 * silence stands on both sides. {@link SteadyVowelFinder} finds the held vowels, {@link
 * FilledPauseEvidence} compares them with the same speaker's other vowels, pace and pitch, {@link
 * FilledPauseJudge} weighs that; what reaches a confidence of {@value #LEAST_CONFIDENCE} and lasts
 * 180 ms is reported.
 *
 * <p>Limits: made on English. A central vowel drawn out within a word ("the-e") sounds the same.
 * Short filled pauses and those that run into a neighbour are missed, above all those of a creaky
 * voice, whose spectrum is never still, and of slow speakers (below 120 words a minute), who hold
 * vowels of words as long; an echoing room makes all vowels steady. An "um" whose nasal is hidden
 * by noise is called "uh". {@code FilledPauseIT} prints how often it is right.
 *
 * <p>Source: Goto, Itou, Hayamizu, "A real-time filled pause detection system for spontaneous
 * speech recognition", Eurospeech 1999 (small transitions of pitch and envelope); Audhkhasi,
 * Kandhway, Deshmukh, Verma, "Formant-based technique for automatic filled-pause detection in
 * spontaneous spoken English", ICASSP 2009 (stable formants). Departures: steadiness relative to
 * the speaker, the vowel's place, silence around it, a fitted sum of all.
 */
public final class FilledPauseDetector {
  /** The confidence from which on a filled pause is reported. */
  public static final double LEAST_CONFIDENCE = 0.5;

  private static final long SHORTEST_MICROS = 180_000;
  private static final int FEWEST_SPEECH_WINDOWS = 30;

  private FilledPauseDetector() {}

  /**
   * Finds the filled pauses of a recording.
   *
   * @param track the sound, ended
   * @param contour its fundamental frequency on the same clock
   * @param activity when someone speaks, on the same clock
   * @param nuclei times of the syllables, in seconds, from {@link SyllableNuclei#find}
   * @return the filled pauses in order, on that clock; empty below 0.3 s of speech
   */
  public static List<FilledPause> find(
      VowelTrack track, F0Contour contour, SpeechActivity activity, double[] nuclei) {
    List<FilledPause> found = new ArrayList<>();
    for (Candidate candidate : candidates(track, contour, activity, nuclei)) {
      if (candidate.isFilledPause()) {
        boolean nasal = candidate.vowel().murmur() > 0;
        found.add(new FilledPause(candidate.span(), nasal, candidate.confidence()));
      }
    }
    return List.copyOf(found);
  }

  /** A held vowel and what it tells. */
  record Candidate(SteadyVowel vowel, FilledPauseEvidence evidence) {
    double confidence() {
      return FilledPauseJudge.DEFAULT.confidence(evidence);
    }

    boolean isFilledPause() {
      return confidence() >= LEAST_CONFIDENCE && span().durationMicros() >= SHORTEST_MICROS;
    }

    TimeSpan span() {
      return new TimeSpan(micros(vowel.start()), micros(vowel.end()));
    }
  }

  /** Returns all held vowels, filled pauses or not. */
  static List<Candidate> candidates(
      VowelTrack track, F0Contour contour, SpeechActivity activity, double[] nuclei) {
    boolean[] speech = speechWindows(activity, track.windowCount());
    int heard = 0;
    for (boolean window : speech) {
      heard += window ? 1 : 0;
    }
    if (heard < FEWEST_SPEECH_WINDOWS) {
      return List.of();
    }
    double[] hz = FilledPauseEvidence.onWindows(contour, speech.length);
    List<SteadyVowel> vowels = new SteadyVowelFinder(track, speech).find();
    SpeechPace pace = new SpeechPace(nuclei, hz, speech, vowels);
    return vowels.stream()
        .map(vowel -> new Candidate(vowel, FilledPauseEvidence.of(vowel, hz, speech, pace)))
        .toList();
  }

  private static boolean[] speechWindows(SpeechActivity activity, int count) {
    boolean[] windows = new boolean[count];
    for (TimeSpan span : activity.speech()) {
      int from = (int) Math.ceil(span.startSeconds() / VowelTrack.STEP_SECONDS);
      int to = (int) Math.ceil(span.endSeconds() / VowelTrack.STEP_SECONDS);
      Arrays.fill(windows, Math.min(from, count), Math.min(to, count), true);
    }
    return windows;
  }

  private static long micros(int window) {
    return Math.max(0, TimeSpan.toMicros((window - 0.5) * VowelTrack.STEP_SECONDS));
  }
}
