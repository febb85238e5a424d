package dev.ivas.audio;

import dev.ivas.audio.activity.SileroModel;
import dev.ivas.audio.activity.SpeechModel;
import dev.ivas.audio.quality.SoundLimits;
import dev.ivas.core.analysis.AnalysisContext;
import dev.ivas.core.analysis.ModalityAnalyzer;
import dev.ivas.core.analysis.ModalitySession;
import dev.ivas.core.analysis.ModelCard;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.policy.Inference;
import dev.ivas.models.ModelStore;
import dev.ivas.models.OnnxModel;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Analyses how the candidate sounds: level, spectrum, fundamental frequency, voice quality, speech,
 * pauses and filled pauses.
 *
 * <p>Sound of any rate and number of channels is averaged to mono and brought to 16 kHz; the {@link
 * dev.ivas.core.report.AudioSection} then holds
 *
 * <ul>
 *   <li>{@code rms} of all samples; {@code loudnessDb}: the root mean square of the 20 ms windows
 *       in speech (of all sound where there is none), in dB relative to full scale
 *   <li>{@code zeroCrossingRate}, {@code mfcc}: over all windows of 20 ms every 10 ms, as librosa;
 *       13 coefficients of 40 mel bands, without a limit relative to the loudest (top_db). {@code
 *       spectral}: means over the windows that are not digitally silent
 *   <li>{@code f0}: Praat's autocorrelation method in the speaker's own range, windows in speech
 *       only; {@code voicedShare} is theirs among all windows; the contour has a point each 50 ms
 *       that sound (the median), and no more than 10,000
 *   <li>{@code jitter}, {@code shimmer}: Praat's "local", from cross-correlated pulses; {@code
 *       hnrDb}: Praat's harmonicity (cc). Null, as {@code f0}, where no speech is heard
 *   <li>{@code pauses}: from the end of a stretch of speech to the start of the next, 250 ms and
 *       more, measured in steps of 5 ms (from 240 ms up); lost sound is no pause
 *   <li>{@code fillers}: "um" and "uh" by their sound, of a confidence of 0.5 and more; see {@link
 *       dev.ivas.audio.speech.FilledPauseDetector}. They sound, so they are no part of a pause
 *   <li>{@code articulationRate}: syllable nuclei by seconds of speech, filled pauses left out;
 *       null below five
 * </ul>
 *
 * <p>Where the policy forbids scores from the voice, {@code f0}, {@code jitter}, {@code shimmer}
 * and {@code hnrDb} stay null; the last three and {@code articulationRate} do where the sound is
 * clipped too much for them. The series has a row each 10 ms: see {@link #COLUMNS}. The modality is
 * ABSENT without sound, and WITHHELD where the sound is too poor: hardly any speech, much noise, or
 * badly clipped ({@link SoundLimits}).
 *
 * <p>Thread-safe: sessions may run side by side and share one network, which is loaded with the
 * first sound. Closing frees it.
 */
public final class AudioAnalyzer implements ModalityAnalyzer {
  /**
   * Columns of the series: fundamental frequency in hertz (NaN where unvoiced or no speech) and how
   * sure it is in [0, 1] (0 there), the window's root mean square in [0, 1], 1 where someone
   * speaks, else 0, and 13 MFCC.
   */
  public static final List<String> COLUMNS =
      Stream.concat(
              Stream.of("f0_hz", "f0_strength", "rms", "speech"),
              IntStream.rangeClosed(1, AcousticPass.COEFFICIENTS).mapToObj(k -> "mfcc_" + k))
          .toList();

  private final ModelStore store;
  private final SoundLimits limits;
  private @Nullable OnnxModel network;

  /** Creates an analyzer with the weights on the class path. */
  public AudioAnalyzer() {
    this(ModelStore.ofClassPath());
  }

  /**
   * Creates an analyzer.
   *
   * @param store where the weights are listed
   */
  public AudioAnalyzer(ModelStore store) {
    this(store, SoundLimits.defaults());
  }

  /**
   * Creates an analyzer with limits of one's own.
   *
   * @param store where the weights are listed
   * @param limits quality from which on sound is judged
   */
  public AudioAnalyzer(ModelStore store, SoundLimits limits) {
    this.store = store;
    this.limits = limits;
  }

  @Override
  public Modality modality() {
    return Modality.AUDIO;
  }

  @Override
  public ModalitySession open(AnalysisContext context) {
    return new AudioSession(
        this::speechModel, limits, context.policy().permits(Inference.VOICE_SCORE));
  }

  @Override
  public List<ModelCard> models() {
    return List.of(store.describe(SileroModel.MODEL_NAME).card());
  }

  @Override
  public synchronized void close() {
    if (network != null) {
      network.close();
      network = null;
    }
  }

  private synchronized SpeechModel speechModel() {
    OnnxModel loaded = network;
    if (loaded == null) {
      loaded = store.open(SileroModel.MODEL_NAME);
      network = loaded;
    }
    return new SileroModel(loaded);
  }
}
