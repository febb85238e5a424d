package dev.ivas.accuracy.voice;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ivas.audio.AcousticFeatures;
import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.media.WholeSound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares recordings with what Praat measured of them, and with the truth about syllables. */
public final class VoiceEvaluation {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  private VoiceEvaluation() {}

  /**
   * Judges a folder.
   *
   * @param folder with {@code gold/NAME.json} (Praat's numbers under {@code praat}, the recording's
   *     path under {@code file}) and, where known, {@code truth/NAME.json} ({@code n_syllables},
   *     {@code articulation_rate_syl_per_s})
   * @return how near the numbers are
   * @throws UnreadableMediaException if the folder holds nothing to compare with
   */
  public static VoiceResult judge(Path folder) {
    VoiceTally tally = new VoiceTally();
    for (Path file : goldFiles(folder.resolve("gold"))) {
      String name = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
      JsonNode gold = read(file);
      if (!gold.at("/praat/pitch/n_frames").isNumber()) {
        tally.leaveOut(name + ": not measured by Praat");
        continue;
      }
      try {
        WholeSound sound = WholeSound.read(folder.resolve(gold.path("file").asText()), 0);
        JsonNode ours =
            JSON.valueToTree(
                AcousticFeatures.measure(
                    sound.samples(),
                    sound.channels(),
                    sound.sampleRateHz(),
                    AcousticFeatures.DEFAULT_SETTING,
                    0));
        tally.compare(name, ours.path("praat"), gold.path("praat"));
        truth(folder, name).ifPresent(truth -> tally.count(name, ours.path("speech"), truth));
      } catch (UnreadableMediaException | IllegalArgumentException e) {
        tally.leaveOut(name + ": " + e.getMessage());
      }
    }
    return tally.result();
  }

  /** Finds the truth, which another recording's may stand for. */
  private static Optional<JsonNode> truth(Path folder, String name) {
    Path file = folder.resolve("truth").resolve(name + ".json");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    JsonNode truth = read(file);
    return truth.has("same_as")
        ? truth(folder, truth.get("same_as").asText())
        : Optional.of(truth).filter(known -> known.path("n_syllables").asInt() > 0);
  }

  private static List<Path> goldFiles(Path folder) {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(file -> file.toString().endsWith(".json")).sorted().forEach(files::add);
    } catch (IOException e) {
      throw new UnreadableMediaException(
          "The folder " + folder + " with the numbers to compare with cannot be read.", e);
    }
    if (files.isEmpty()) {
      throw new UnreadableMediaException(folder + " holds no .json to compare with.");
    }
    return files;
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UnreadableMediaException(file + " cannot be read as JSON.", e);
    }
  }
}
