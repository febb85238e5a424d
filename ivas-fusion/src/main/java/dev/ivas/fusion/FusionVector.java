package dev.ivas.fusion;

import dev.ivas.core.face.Emotion;
import dev.ivas.core.feature.FeatureVector;
import dev.ivas.core.policy.Inference;
import dev.ivas.core.policy.Policy;
import dev.ivas.core.report.AudioSection;
import dev.ivas.core.report.GazeSection;
import dev.ivas.core.report.LanguageSection;
import dev.ivas.fusion.internal.Pausing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The schema of the published vector: which named numbers enter fusion, in which units.
 *
 * <pre>
 * emotion.angry ... emotion.surprise          mean probability, 7 of them
 * gaze.center, gaze.left, gaze.right          share of the time a face was seen
 * gaze.engagement                             [0, 1]
 * audio.speechShare, audio.pauseShare         share; pauses by pauses and speech
 * audio.pausesPerMinute, audio.meanPauseSeconds
 * audio.wordsPerMinute, audio.articulationRate (syllables a second)
 * audio.rms, audio.loudnessDb, audio.zeroCrossingRate, audio.spectralCentroidHz
 * audio.f0MeanHz, audio.f0SdSemitones         12 log2(1 + sd / mean)
 * audio.jitter, audio.shimmer, audio.hnrDb
 * audio.mfcc01 ... audio.mfcc13               means over windows
 * language.clarity, .communication, .confidence, .relevance, .structure   [0, 100]
 * </pre>
 *
 * <p>What is absent is left out; there is no filling in.
 */
public final class FusionVector {
  private static final int MFCC_COEFFICIENTS = 13;
  private static final List<Entry> SCHEMA = schema();

  private FusionVector() {}

  /**
   * Lists the names that may occur under a policy.
   *
   * @param policy in force
   * @return the names, sorted
   */
  public static List<String> names(Policy policy) {
    return permitted(policy).map(Entry::name).toList();
  }

  /**
   * Collects the numbers of one interview.
   *
   * @param input its sections
   * @return what is there of the schema, sorted by name
   * @throws IllegalArgumentException if a number is not finite; the message names it
   */
  public static FeatureVector of(FusionInput input) {
    SortedMap<String, Double> values = new TreeMap<>();
    permitted(input.context().policy())
        .forEach(
            entry -> {
              Double value = entry.read().apply(input);
              if (value != null) {
                values.put(entry.name(), value);
              }
            });
    return new FeatureVector(values);
  }

  private static Stream<Entry> permitted(Policy policy) {
    return SCHEMA.stream()
        .filter(entry -> entry.inference() == null || policy.permits(entry.inference()));
  }

  private static List<Entry> schema() {
    List<Entry> entries = new ArrayList<>();
    for (Emotion emotion : Emotion.values()) {
      entries.add(
          new Entry(
              "emotion." + emotion.label(),
              Inference.EMOTION,
              in -> in.emotion() == null ? null : in.emotion().distribution().get(emotion)));
    }
    entries.add(gaze("center", null, GazeSection::center));
    entries.add(gaze("left", null, GazeSection::left));
    entries.add(gaze("right", null, GazeSection::right));
    entries.add(gaze("engagement", Inference.ENGAGEMENT, GazeSection::engagement));
    addTiming(entries);
    addVoice(entries);
    for (String line :
        List.of("clarity", "communication", "confidence", "relevance", "structure")) {
      entries.add(new Entry("language." + line, null, in -> rubric(in.language(), line)));
    }
    entries.sort(Comparator.comparing(Entry::name));
    return List.copyOf(entries);
  }

  private static void addTiming(List<Entry> entries) {
    entries.add(audio("speechShare", null, AudioSection::speechShare));
    entries.add(audio("pauseShare", null, audio -> Pausing.of(audio).share()));
    entries.add(audio("pausesPerMinute", null, audio -> Pausing.of(audio).perMinute()));
    entries.add(audio("meanPauseSeconds", null, audio -> Pausing.of(audio).meanSeconds()));
    entries.add(audio("wordsPerMinute", null, AudioSection::wordsPerMinute));
    entries.add(audio("articulationRate", null, AudioSection::articulationRate));
  }

  private static void addVoice(List<Entry> entries) {
    entries.add(voice("rms", AudioSection::rms));
    entries.add(voice("loudnessDb", AudioSection::loudnessDb));
    entries.add(voice("zeroCrossingRate", AudioSection::zeroCrossingRate));
    entries.add(
        voice(
            "spectralCentroidHz",
            audio -> audio.spectral() == null ? null : audio.spectral().centroidHz()));
    entries.add(voice("f0MeanHz", audio -> audio.f0() == null ? null : audio.f0().meanHz()));
    entries.add(voice("f0SdSemitones", audio -> semitones(audio.f0())));
    entries.add(voice("jitter", AudioSection::jitter));
    entries.add(voice("shimmer", AudioSection::shimmer));
    entries.add(voice("hnrDb", AudioSection::hnrDb));
    for (int i = 0; i < MFCC_COEFFICIENTS; i++) {
      int index = i;
      String name = String.format(Locale.ROOT, "mfcc%02d", i + 1);
      entries.add(voice(name, audio -> coefficient(audio.mfcc(), index)));
    }
  }

  private static @Nullable Double semitones(AudioSection.@Nullable F0 f0) {
    if (f0 == null || !(f0.meanHz() > 0)) {
      return null;
    }
    return 12 * Math.log1p(f0.sdHz() / f0.meanHz()) / Math.log(2);
  }

  private static @Nullable Double coefficient(AudioSection.@Nullable Mfcc mfcc, int index) {
    return mfcc == null || index >= mfcc.mean().size() ? null : mfcc.mean().get(index);
  }

  private static @Nullable Double rubric(@Nullable LanguageSection language, String line) {
    LanguageSection.RubricScore score = language == null ? null : language.scores().get(line);
    return score == null ? null : score.value();
  }

  private static Entry gaze(
      String name, @Nullable Inference inference, Function<GazeSection, @Nullable Double> read) {
    return new Entry(
        "gaze." + name, inference, in -> in.gaze() == null ? null : read.apply(in.gaze()));
  }

  private static Entry audio(
      String name, @Nullable Inference inference, Function<AudioSection, @Nullable Double> read) {
    return new Entry(
        "audio." + name, inference, in -> in.audio() == null ? null : read.apply(in.audio()));
  }

  private static Entry voice(String name, Function<AudioSection, @Nullable Double> read) {
    return audio(name, Inference.VOICE_SCORE, read);
  }

  private record Entry(
      String name, @Nullable Inference inference, Function<FusionInput, @Nullable Double> read) {}
}
