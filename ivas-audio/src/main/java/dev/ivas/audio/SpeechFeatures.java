package dev.ivas.audio;

import dev.ivas.audio.activity.SileroModel;
import dev.ivas.audio.activity.SpeechActivityDetector;
import dev.ivas.audio.activity.SpeechModel;
import dev.ivas.audio.internal.Resampler;
import dev.ivas.audio.pitch.F0Contour;
import dev.ivas.audio.pitch.F0Options;
import dev.ivas.audio.pitch.F0Tracker;
import dev.ivas.audio.speech.Articulation;
import dev.ivas.audio.speech.FilledPause;
import dev.ivas.audio.speech.FilledPauseDetector;
import dev.ivas.audio.speech.SyllableNuclei;
import dev.ivas.audio.speech.VowelTrack;
import dev.ivas.core.report.Span;
import dev.ivas.core.speech.SpeechActivity;
import dev.ivas.core.time.TimeSpan;
import dev.ivas.models.ModelStore;
import dev.ivas.models.OnnxModel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part of {@link AcousticFeatures} that tells when and how fast someone speaks. */
final class SpeechFeatures {
  private static final int RATE_HZ = SpeechModel.SAMPLE_RATE_HZ;

  private final double[] samples;
  private final int sampleRateHz;

  /**
   * Prepares.
   *
   * @param samples mono sound
   * @param sampleRateHz samples per second
   */
  SpeechFeatures(double[] samples, int sampleRateHz) {
    this.samples = samples;
    this.sampleRateHz = sampleRateHz;
  }

  /** {@return the features by name} */
  Map<String, Object> measure() {
    double[] sound = resampled();
    F0Tracker f0 = new F0Tracker(RATE_HZ, F0Options.defaults());
    f0.accept(sound, 0, sound.length);
    F0Contour speaker = f0.speakerContour();
    Heard heard = hear(sound, speaker);
    SpeechActivity activity = heard.activity();
    double[] nuclei = SyllableNuclei.find(sound, RATE_HZ, f0.readyContour());
    List<FilledPause> fillers =
        heard.words() ? fillers(sound, speaker, activity, nuclei) : List.of();
    Articulation articulation = Articulation.of(nuclei, activity, fillers);
    Map<String, Object> speech = new LinkedHashMap<>();
    speech.put("speechSeconds", TimeSpan.toSeconds(activity.speechMicros()));
    speech.put(
        "pauses",
        activity.pauses(AudioConclusion.SHORTEST_PAUSE_MICROS).stream()
            .map(SpeechFeatures::span)
            .toList());
    speech.put("fillers", fillers.stream().map(SpeechFeatures::filler).toList());
    speech.put("syllables", articulation.syllables());
    speech.put("articulationRate", articulation.seconds() > 0 ? articulation.rate() : null);
    return speech;
  }

  private static List<FilledPause> fillers(
      double[] sound, F0Contour contour, SpeechActivity activity, double[] nuclei) {
    VowelTrack vowels = new VowelTrack(RATE_HZ);
    vowels.accept(sound, 0, sound.length);
    vowels.finish();
    return FilledPauseDetector.find(vowels, contour, activity, nuclei);
  }

  /** When someone speaks, and whether it is words. */
  private record Heard(SpeechActivity activity, boolean words) {}

  private static Heard hear(double[] sound, F0Contour contour) {
    try (OnnxModel network = ModelStore.ofClassPath().open(SileroModel.MODEL_NAME);
        SpeechModel model = new SileroModel(network)) {
      SpeechActivityDetector detector = new SpeechActivityDetector(model);
      detector.accept(sound, 0, sound.length);
      return new Heard(detector.finish(contour), !detector.isWithoutWords());
    }
  }

  private double[] resampled() {
    if (sampleRateHz == RATE_HZ) {
      return samples;
    }
    double[] sound = new double[(int) ((long) samples.length * RATE_HZ / sampleRateHz) + 2];
    int[] count = {0};
    Resampler.Sink sink = sample -> sound[count[0]++] = sample;
    Resampler resampler = new Resampler(sampleRateHz, RATE_HZ);
    resampler.accept(samples, 0, samples.length, sink);
    resampler.finish(sink);
    return Arrays.copyOf(sound, count[0]);
  }

  private static Map<String, Object> filler(FilledPause pause) {
    Map<String, Object> map = span(pause.span());
    map.put("label", pause.label());
    map.put("confidence", pause.confidence());
    return map;
  }

  private static Map<String, Object> span(TimeSpan micros) {
    Span span = Span.of(micros);
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("start", span.start());
    map.put("end", span.end());
    return map;
  }
}
