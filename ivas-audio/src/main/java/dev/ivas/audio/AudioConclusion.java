package dev.ivas.audio;

import dev.ivas.audio.internal.Finite;
import dev.ivas.audio.internal.Moments;
import dev.ivas.audio.pitch.F0Contour;
import dev.ivas.audio.pitch.VoiceQuality;
import dev.ivas.audio.quality.SoundQuality;
import dev.ivas.audio.speech.Articulation;
import dev.ivas.audio.speech.FilledPause;
import dev.ivas.audio.speech.FilledPauseDetector;
import dev.ivas.audio.speech.SyllableNuclei;
import dev.ivas.core.feature.FeatureSeries;
import dev.ivas.core.feature.FeatureSeriesRecorder;
import dev.ivas.core.report.AudioSection;
import dev.ivas.core.report.Span;
import dev.ivas.core.speech.SpeechActivity;
import dev.ivas.core.time.TimeSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the report's section and the series over time of what the meters gathered. */
final class AudioConclusion {
  /** 250 ms, less the steps of 5 ms in which both ends are measured. */
  static final long SHORTEST_PAUSE_MICROS = 240_000;

  private static final int FEWEST_SYLLABLES = 5;

  private final AcousticPass pass;
  private final SampleClock clock;
  private final SpeechActivity activity;
  private final boolean[] speech;
  private final F0Contour contour;
  private final List<FilledPause> filledPauses;
  private final boolean withVoice;
  private final double[] nuclei;

  /**
   * Concludes; the pass has ended.
   *
   * @param pass what was measured
   * @param clock when it was heard
   * @param withVoice whether fundamental frequency and voice quality may be told
   */
  AudioConclusion(AcousticPass pass, SampleClock clock, boolean withVoice) {
    this.pass = pass;
    this.clock = clock;
    this.withVoice = withVoice;
    contour = pass.f0.speakerContour();
    activity = pass.activity.finish(contour);
    speech = speechWindows();
    nuclei = SyllableNuclei.find(pass.intensity, pass.f0.readyContour());
    filledPauses =
        pass.activity.isWithoutWords()
            ? List.of()
            : FilledPauseDetector.find(pass.vowels, contour, activity, nuclei);
  }

  SoundQuality quality() {
    return pass.quality.measure(activity);
  }

  /**
   * Returns the section.
   *
   * @param withShape whether the shape of the wave is good enough for voice quality and syllables
   */
  AudioSection section(boolean withShape) {
    boolean voice = withVoice && !activity.speech().isEmpty();
    boolean shape = voice && withShape;
    VoiceQuality quality = shape && pass.voiceQuality != null ? pass.voiceQuality.finish() : null;
    double seconds = clock.soundSeconds();
    return new AudioSection(
        seconds,
        pass.rms(),
        Finite.orNull(loudnessDb()),
        pass.zeroCrossings.count() == 0 ? 0 : pass.zeroCrossings.mean(),
        voice ? F0Summary.of(contour, speech, clock) : null,
        pass.fillsWindow() ? mfcc() : null,
        pass.fillsWindow() ? spectral() : null,
        quality == null ? null : Finite.orNull(quality.jitter()),
        quality == null ? null : Finite.orNull(quality.shimmer()),
        shape && pass.harmonicity != null ? Finite.orNull(pass.harmonicity.meanDb()) : null,
        Math.min(1, activity.speechMicros() / 1e6 / seconds),
        pauses(),
        fillers(),
        null,
        withShape ? Finite.orNull(articulationRate()) : null);
  }

  /** Returns per window its fundamental frequency, level and whether someone speaks. */
  FeatureSeries series() {
    FeatureSeriesRecorder series = new FeatureSeriesRecorder(AudioAnalyzer.COLUMNS);
    int shift = (int) Math.round(contour.firstSeconds() / AcousticPass.STEP_SECONDS);
    float[] row = new float[AudioAnalyzer.COLUMNS.size()];
    int mfcc = row.length - AcousticPass.COEFFICIENTS;
    for (int i = 0; i < pass.windowRms.size(); i++) {
      int window = i - shift;
      boolean voiced = withVoice && speech[i] && window >= 0 && window < contour.windowCount();
      row[0] = voiced ? (float) contour.hzAt(window) : Float.NaN;
      row[1] = voiced ? (float) contour.strengthAt(window) : 0;
      row[2] = pass.windowRms.get(i);
      row[3] = speech[i] ? 1 : 0;
      for (int k = 0; k < AcousticPass.COEFFICIENTS; k++) {
        row[mfcc + k] = thousandth(pass.windowMfcc.get(i * AcousticPass.COEFFICIENTS + k));
      }
      series.add(clock.toMedia(TimeSpan.toMicros(i * AcousticPass.STEP_SECONDS)), row);
    }
    return series;
  }

  /** Digits that nobody can hear would only fill a table. */
  private static float thousandth(float value) {
    return Math.round(value * 1000.0) / 1000f;
  }

  private List<Span> pauses() {
    return clock.toMedia(activity.pauses(SHORTEST_PAUSE_MICROS)).stream()
        .filter(pause -> pause.durationMicros() >= SHORTEST_PAUSE_MICROS)
        .map(Span::of)
        .toList();
  }

  /** Observed sounds, so they are told under every policy; the pitch behind them is not. */
  private List<AudioSection.Filler> fillers() {
    List<AudioSection.Filler> fillers = new ArrayList<>();
    for (FilledPause pause : filledPauses) {
      List<TimeSpan> pieces = clock.toMedia(List.of(pause.span()));
      if (pieces.size() == 1) {
        Span span = Span.of(pieces.get(0));
        fillers.add(
            new AudioSection.Filler(span.start(), span.end(), pause.label(), pause.confidence()));
      }
    }
    return fillers;
  }

  private boolean[] speechWindows() {
    boolean[] windows = new boolean[pass.windowRms.size()];
    for (TimeSpan span : activity.speech()) {
      int from = (int) Math.ceil(span.startSeconds() / AcousticPass.STEP_SECONDS);
      int to = (int) Math.ceil(span.endSeconds() / AcousticPass.STEP_SECONDS);
      Arrays.fill(windows, from, Math.min(to, windows.length), true);
    }
    return windows;
  }

  /** The level of the speech; of all sound where there is none. */
  private double loudnessDb() {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < speech.length; i++) {
      if (speech[i]) {
        double rms = pass.windowRms.get(i);
        sum += rms * rms;
        count++;
      }
    }
    return 20 * Math.log10(count == 0 ? pass.rms() : Math.sqrt(sum / count));
  }

  private double articulationRate() {
    Articulation articulation = Articulation.of(nuclei, activity, filledPauses);
    return articulation.syllables() < FEWEST_SYLLABLES ? Double.NaN : articulation.rate();
  }

  private AudioSection.Mfcc mfcc() {
    return new AudioSection.Mfcc(
        Arrays.stream(pass.mfcc).map(Moments::mean).toList(),
        Arrays.stream(pass.mfcc).map(Moments::populationSd).toList());
  }

  private AudioSection.@Nullable Spectral spectral() {
    if (pass.centroid.count() == 0) {
      return null;
    }
    return new AudioSection.Spectral(
        pass.centroid.mean(), pass.bandwidth.mean(), pass.rolloff.mean(), pass.flatness.mean());
  }
}
