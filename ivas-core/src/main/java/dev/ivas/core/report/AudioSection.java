package dev.ivas.core.report;

import dev.ivas.core.analysis.Findings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sound of the interview apart from its words.
 *
 * @param durationSeconds of sound analysed
 * @param rms root mean square of all samples, in [0, 1]
 * @param loudnessDb level of the speech, in dB relative to full scale; null in digital silence
 * @param zeroCrossingRate mean share of samples that change sign, in [0, 1]
 * @param f0 fundamental frequency; null where no voice was found
 * @param mfcc mel-frequency cepstral coefficients; null where the sound is too short
 * @param spectral shape of the spectrum; null where the sound is too short or silent
 * @param jitter local jitter, a ratio; null where no voice was found or the sound is clipped
 * @param shimmer local shimmer, a ratio; null where no voice was found or the sound is clipped
 * @param hnrDb mean harmonics-to-noise ratio, in dB; null where no voice was found or the sound is
 *     clipped
 * @param speechShare share of the duration in which speech is heard
 * @param pauses silences of 250 ms and more between stretches of speech
 * @param fillers filled pauses such as "um", from the sound
 * @param wordsPerMinute of the whole answer; null without a transcript
 * @param articulationRate syllables a second of speech, pauses and filled pauses left out; null
 *     where not measured or the sound is clipped
 */
public record AudioSection(
    double durationSeconds,
    double rms,
    @Nullable Double loudnessDb,
    double zeroCrossingRate,
    @Nullable F0 f0,
    @Nullable Mfcc mfcc,
    @Nullable Spectral spectral,
    @Nullable Double jitter,
    @Nullable Double shimmer,
    @Nullable Double hnrDb,
    double speechShare,
    List<Span> pauses,
    List<Filler> fillers,
    @Nullable Double wordsPerMinute,
    @Nullable Double articulationRate)
    implements Findings {
  public AudioSection {
    pauses = List.copyOf(pauses);
    fillers = List.copyOf(fillers);
  }

  /**
   * Returns the same section with the pace of the words, which only a transcript tells.
   *
   * @param rate in words a minute, or null
   * @return a copy
   */
  public AudioSection withWordsPerMinute(@Nullable Double rate) {
    return new AudioSection(
        durationSeconds,
        rms,
        loudnessDb,
        zeroCrossingRate,
        f0,
        mfcc,
        spectral,
        jitter,
        shimmer,
        hnrDb,
        speechShare,
        pauses,
        fillers,
        rate,
        articulationRate);
  }

  /**
   * Returns the same section with other filled pauses, such as those that a transcript confirms.
   *
   * @param others in order
   * @return a copy
   */
  public AudioSection withFillers(List<Filler> others) {
    return new AudioSection(
        durationSeconds,
        rms,
        loudnessDb,
        zeroCrossingRate,
        f0,
        mfcc,
        spectral,
        jitter,
        shimmer,
        hnrDb,
        speechShare,
        pauses,
        others,
        wordsPerMinute,
        articulationRate);
  }

  /**
   * Returns the same section without fundamental frequency and voice quality, for where a policy
   * forbids scores from them.
   *
   * @return a copy
   */
  public AudioSection withoutVoice() {
    return new AudioSection(
        durationSeconds,
        rms,
        loudnessDb,
        zeroCrossingRate,
        null,
        mfcc,
        spectral,
        null,
        null,
        null,
        speechShare,
        pauses,
        fillers,
        wordsPerMinute,
        articulationRate);
  }

  /**
   * Fundamental frequency of the voice.
   *
   * @param meanHz over voiced windows
   * @param sdHz standard deviation over voiced windows
   * @param minHz lowest
   * @param maxHz highest
   * @param voicedShare share of windows that are voiced
   * @param contour its course, voiced points only
   */
  public record F0(
      double meanHz,
      double sdHz,
      double minHz,
      double maxHz,
      double voicedShare,
      List<F0Point> contour) {
    public F0 {
      contour = List.copyOf(contour);
    }
  }

  /**
   * One point of the contour.
   *
   * @param time in seconds
   * @param hz fundamental frequency
   */
  public record F0Point(double time, double hz) {}

  /**
   * Statistics of the 13 coefficients.
   *
   * @param mean of each
   * @param sd standard deviation of each
   */
  public record Mfcc(List<Double> mean, List<Double> sd) {
    public Mfcc {
      mean = List.copyOf(mean);
      sd = List.copyOf(sd);
    }
  }

  /**
   * Mean shape of the spectrum.
   *
   * @param centroidHz centre of gravity
   * @param bandwidthHz spread around it
   * @param rolloffHz frequency below which 85 % of the magnitude lies
   * @param flatness geometric by arithmetic mean of the power, in [0, 1]
   */
  public record Spectral(
      double centroidHz, double bandwidthHz, double rolloffHz, double flatness) {}

  /**
   * A filled pause.
   *
   * @param start in seconds
   * @param end in seconds
   * @param label such as {@code um}
   * @param confidence in [0, 1]
   */
  public record Filler(double start, double end, String label, double confidence) {}
}
