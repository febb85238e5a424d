package dev.ivas.accuracy.features;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ivas.audio.AcousticFeatures;
import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.media.WholeSound;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Compares the features of recordings with those that librosa and Praat measured, path by path.
 *
 * <p>Confined to one thread.
 */
public final class FeaturesEvaluation {
  /** As many windows in full as the gold has. */
  private static final int FIRST_WINDOWS = 30;

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  private final Path folder;
  private final GoldComparison comparison = new GoldComparison();
  private final List<String> refused = new ArrayList<>();
  private final List<String> otherSamples = new ArrayList<>();
  private int compared;

  private FeaturesEvaluation(Path folder) {
    this.folder = folder;
  }

  /**
   * Compares all recordings of a folder, under all settings.
   *
   * @param folder with {@code gold/NAME.json}, whose {@code file} names the recording in the folder
   * @return how near the features are
   * @throws UnreadableMediaException if there are none, or one cannot be read that librosa could
   */
  public static FeaturesResult judge(Path folder) {
    FeaturesEvaluation evaluation = new FeaturesEvaluation(folder);
    golds(folder).forEach(evaluation::compare);
    List<SettingResult> settings = evaluation.comparison.results();
    return new FeaturesResult(
        evaluation.compared,
        evaluation.refused,
        evaluation.otherSamples,
        settings,
        settings.stream()
            .filter(setting -> setting.setting().startsWith("librosa"))
            .allMatch(SettingResult::holds));
  }

  private void compare(Path file) {
    JsonNode gold = read(file);
    Path recording = folder.resolve(gold.path("file").asText());
    String clip = file.getFileName().toString().replaceFirst("\\.json$", "");
    WholeSound sound;
    try {
      sound = WholeSound.read(recording, 0);
    } catch (UnreadableMediaException e) {
      boolean readable = gold.path("pcm_checksum").path("n_nonfinite").asInt(1) == 0;
      if (readable) {
        throw e;
      }
      refused.add(clip);
      return;
    }
    double[] samples = sound.samples();
    int length = samples.length / sound.channels();
    if (length != gold.path("n_samples").asInt()) {
      otherSamples.add(clip);
      return;
    }
    JsonNode ours =
        JSON.valueToTree(
            AcousticFeatures.measure(
                samples,
                sound.channels(),
                sound.sampleRateHz(),
                AcousticFeatures.ALL_SETTINGS,
                FIRST_WINDOWS));
    comparison.librosa(clip, ours.path("librosa"), gold.path("librosa"));
    boolean praatReadTheSame = gold.at("/praat/pitch/n_samples").asInt(length) == length;
    if (praatReadTheSame) {
      comparison.praat(clip, ours.path("praat"), gold.path("praat"));
    }
    compared++;
  }

  private static List<Path> golds(Path folder) {
    List<Path> golds = new ArrayList<>();
    Path gold = folder.resolve("gold");
    if (Files.isDirectory(gold)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(gold, "*.json")) {
        files.forEach(golds::add);
      } catch (IOException e) {
        throw new UnreadableMediaException(gold + " cannot be listed: " + e.getMessage(), e);
      }
    }
    if (golds.isEmpty()) {
      throw new UnreadableMediaException(
          "%s has no gold/NAME.json that says what librosa measured.".formatted(folder));
    }
    Collections.sort(golds);
    return golds;
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UnreadableMediaException(file.getFileName() + " is no JSON: " + e.getMessage(), e);
    }
  }
}
