package dev.ivas.audio;

import dev.ivas.audio.activity.SpeechActivityDetector;
import dev.ivas.audio.activity.SpeechModel;
import dev.ivas.audio.internal.FloatSeries;
import dev.ivas.audio.internal.Moments;
import dev.ivas.audio.internal.WindowCutter;
import dev.ivas.audio.pitch.F0Options;
import dev.ivas.audio.pitch.F0Tracker;
import dev.ivas.audio.pitch.Harmonicity;
import dev.ivas.audio.pitch.VoiceQualityMeter;
import dev.ivas.audio.quality.QualityMeter;
import dev.ivas.audio.spectrum.AnalysisWindow;
import dev.ivas.audio.spectrum.CepstralTransform;
import dev.ivas.audio.spectrum.MelFilterbank;
import dev.ivas.audio.spectrum.MfccOptions;
import dev.ivas.audio.spectrum.PowerSpectrum;
import dev.ivas.audio.spectrum.RootMeanSquare;
import dev.ivas.audio.spectrum.SpectralMeter;
import dev.ivas.audio.spectrum.StreamedWindows;
import dev.ivas.audio.spectrum.ZeroCrossingRate;
import dev.ivas.audio.speech.VowelIntensity;
import dev.ivas.audio.speech.VowelTrack;
import dev.ivas.core.feature.ScratchFile;
import org.jspecify.annotations.Nullable;

/**
 * All meters of a report, fed with one stream of mono sound at 16 kHz.
 *
 * <p>Windows are 20 ms every 10 ms, centred ({@code seed20_hop10_mel40} for MFCC). Of the sound
 * only numbers per window are kept, 60 to 90 MB for an hour, nearly all in a temporary file.
 */
final class AcousticPass implements AutoCloseable {
  /** Samples per second of the stream. */
  static final int RATE_HZ = SpeechModel.SAMPLE_RATE_HZ;

  /** Time from window to window, in seconds. */
  static final double STEP_SECONDS = 0.01;

  /** Coefficients per window. */
  static final int COEFFICIENTS = 13;

  private static final int LATEST_WINDOWS = 50;

  private static final AnalysisWindow WINDOW =
      AnalysisWindow.ofMillis(RATE_HZ, 20, 1000 * STEP_SECONDS);
  private static final MfccOptions MFCC = MfccOptions.forReports(WINDOW);

  private final ScratchFile file = new ScratchFile();
  final F0Tracker f0 = new F0Tracker(RATE_HZ, F0Options.defaults(), file);
  final @Nullable Harmonicity harmonicity;
  final @Nullable VoiceQualityMeter voiceQuality;
  final SpeechActivityDetector activity;
  final VowelIntensity intensity = new VowelIntensity(RATE_HZ, file);
  final VowelTrack vowels = new VowelTrack(RATE_HZ, file);
  final QualityMeter quality = new QualityMeter(RATE_HZ, file);
  final FloatSeries windowRms = new FloatSeries(file);
  final FloatSeries windowMfcc = new FloatSeries(file);
  final Moments zeroCrossings = new Moments();
  final Moments[] mfcc = moments(MFCC.coefficients());
  final Moments centroid = new Moments();
  final Moments bandwidth = new Moments();
  final Moments rolloff = new Moments();
  final Moments flatness = new Moments();

  private final PowerSpectrum spectrum = new PowerSpectrum(WINDOW);
  private final SpectralMeter shape = new SpectralMeter(RATE_HZ, WINDOW.fftLength());
  private final MelFilterbank filterbank = MelFilterbank.of(RATE_HZ, MFCC);
  private final CepstralTransform transform =
      new CepstralTransform(MFCC.melBands(), MFCC.coefficients());
  private final double[] power = new double[spectrum.binCount()];
  private final double[] mel = new double[MFCC.melBands()];
  private final double[] cepstrum = new double[MFCC.coefficients()];
  private final StreamedWindows zeroPadded =
      new StreamedWindows(WINDOW, WindowCutter.Padding.ZERO, this::measureSpectrum);
  private final StreamedWindows edgePadded =
      new StreamedWindows(WINDOW, WindowCutter.Padding.EDGE, this::measureCrossings);
  private double squares;
  private long samples;

  /**
   * Creates the meters.
   *
   * @param model tells speech
   * @param withVoiceQuality whether jitter, shimmer and harmonicity are measured
   */
  AcousticPass(SpeechModel model, boolean withVoiceQuality) {
    activity = new SpeechActivityDetector(model, file);
    harmonicity = withVoiceQuality ? new Harmonicity(RATE_HZ, file) : null;
    voiceQuality = withVoiceQuality ? new VoiceQualityMeter(RATE_HZ) : null;
  }

  void accept(double[] piece, int count) {
    for (int i = 0; i < count; i++) {
      squares += piece[i] * piece[i];
    }
    samples += count;
    zeroPadded.accept(piece, 0, count);
    edgePadded.accept(piece, 0, count);
    f0.accept(piece, 0, count);
    intensity.accept(piece, 0, count);
    activity.accept(piece, 0, count);
    vowels.accept(piece, 0, count);
    quality.accept(piece, 0, count);
    if (harmonicity != null) {
      harmonicity.accept(piece, 0, count);
    }
    if (voiceQuality != null) {
      voiceQuality.accept(piece, 0, count);
    }
  }

  /** Ends the stream for the meters with padding; the others end when asked for their result. */
  void finish() {
    zeroPadded.finish();
    edgePadded.finish();
    vowels.finish();
  }

  long samples() {
    return samples;
  }

  /** {@return the root mean square of all samples, 0 without} */
  double rms() {
    return samples == 0 ? 0 : Math.sqrt(squares / samples);
  }

  /** {@return the level of the last half second, in dB re full scale; null in digital silence} */
  @Nullable Double latestDb() {
    int count = Math.min(windowRms.size(), LATEST_WINDOWS);
    double sum = 0;
    for (int i = windowRms.size() - count; i < windowRms.size(); i++) {
      sum += windowRms.get(i) * windowRms.get(i);
    }
    return sum > 0 ? (Double) (10 * Math.log10(sum / count)) : null;
  }

  /** {@return whether the sound fills at least one window} */
  boolean fillsWindow() {
    return samples >= WINDOW.windowLength();
  }

  @Override
  public void close() {
    file.close();
  }

  private void measureSpectrum(double[] window, int offset) {
    windowRms.add(RootMeanSquare.ofWindow(window, offset, WINDOW.fftLength()));
    spectrum.transform(window, offset, power);
    shape.measure(power);
    if (shape.centroidHz() > 0) {
      centroid.add(shape.centroidHz());
      bandwidth.add(shape.bandwidthHz());
      rolloff.add(shape.rolloffHz());
      flatness.add(shape.flatness());
    }
    filterbank.apply(power, mel);
    CepstralTransform.toDecibels(mel);
    transform.transform(mel, cepstrum);
    for (int k = 0; k < cepstrum.length; k++) {
      mfcc[k].add(cepstrum[k]);
      windowMfcc.add(cepstrum[k]);
    }
  }

  private void measureCrossings(double[] window, int offset) {
    zeroCrossings.add(ZeroCrossingRate.ofWindow(window, offset, WINDOW.fftLength()));
  }

  private static Moments[] moments(int count) {
    Moments[] moments = new Moments[count];
    for (int i = 0; i < count; i++) {
      moments[i] = new Moments();
    }
    return moments;
  }
}
