package dev.ivas.accuracy.voice;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ivas.accuracy.voice.VoiceResult.Deviation;
import dev.ivas.accuracy.voice.VoiceResult.Measure;
import dev.ivas.accuracy.voice.VoiceResult.Syllables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers how far recordings are off; confined to one thread. */
final class VoiceTally {
  private final List<String> leftOut = new ArrayList<>();
  private final List<Deviation> deviations = new ArrayList<>();
  private final List<Syllables> clips = new ArrayList<>();
  private int n;

  void leaveOut(String reason) {
    leftOut.add(reason);
  }

  void compare(String clip, JsonNode ours, JsonNode gold) {
    n++;
    for (VoiceMeasure measure : VoiceMeasure.ALL) {
      deviations.add(
          new Deviation(
              "praat" + measure.path().replace('/', '.'),
              clip,
              number(ours.at(measure.path())),
              number(gold.at(measure.path())),
              measure.excess(ours, gold)));
    }
  }

  void count(String clip, JsonNode ours, JsonNode truth) {
    clips.add(
        new Syllables(
            clip,
            ours.path("syllables").asLong(),
            truth.path("n_syllables").asLong(),
            number(ours.path("articulationRate")),
            number(truth.path("articulation_rate_syl_per_s"))));
  }

  VoiceResult result() {
    long counted = clips.stream().mapToLong(Syllables::syllables).sum();
    long real = clips.stream().mapToLong(Syllables::truth).sum();
    return new VoiceResult(
        n,
        leftOut,
        (double) deviations.stream().filter(VoiceTally::isNear).count() / deviations.size(),
        worst(deviations),
        VoiceMeasure.ALL.stream().map(measure -> measure(measure.path())).toList(),
        counted,
        real,
        (double) counted / real - 1,
        clips.stream()
            .mapToDouble(clip -> Math.abs(clip.rate() / clip.trueRate() - 1))
            .average()
            .orElse(Double.NaN),
        clips);
  }

  private Measure measure(String path) {
    String key = "praat" + path.replace('/', '.');
    List<Deviation> own = deviations.stream().filter(one -> one.path().equals(key)).toList();
    int near = (int) own.stream().filter(VoiceTally::isNear).count();
    return new Measure(key, own.size(), near, worst(own));
  }

  private static @Nullable Deviation worst(List<Deviation> some) {
    return some.stream()
        .filter(one -> one.ofAllowed() > 0)
        .max(Comparator.comparingDouble(Deviation::ofAllowed))
        .orElse(null);
  }

  private static boolean isNear(Deviation one) {
    return one.ofAllowed() <= 1;
  }

  private static double number(JsonNode node) {
    return node.isNumber() ? node.asDouble() : Double.NaN;
  }
}
