package dev.ivas.asr.sphinx.internal;

import dev.ivas.audio.recognition.ModelDigest;
import dev.ivas.core.analysis.ModelCard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of pocketsphinx's model of US English, as Debian installs them.
 *
 * <p>The library ends the whole process when it meets a file it cannot read; so what files begin
 * with is checked before it sees them. A file cut off further on is not noticed.
 *
 * @param folder where they are
 */
record PocketSphinxModels(Path folder) {
  private static final String PARAMETERS = "s3\nversion 1.0\n";
  private static final Map<String, String> BEGINNINGS =
      new TreeMap<>(
          Map.of(
              "en-us/mdef", "BMDF",
              "en-us/means", PARAMETERS,
              "en-us/variances", PARAMETERS,
              "en-us/transition_matrices", PARAMETERS,
              "en-us/sendump", "\u001e\0\0\0BEGIN FILE FORMAT",
              "en-us/feat.params", "-",
              "en-us/noisedict", "<s>",
              "en-us.lm.bin", "Trie Language Model",
              "cmudict-en-us.dict", ""));

  Path acousticModel() {
    return folder.resolve("en-us");
  }

  Path languageModel() {
    return folder.resolve("en-us.lm.bin");
  }

  Path dictionary() {
    return folder.resolve("cmudict-en-us.dict");
  }

  /** {@return a file that is missing or is not what its name says; empty if all is well} */
  Optional<Path> unusable() {
    return BEGINNINGS.entrySet().stream()
        .filter(entry -> !begins(folder.resolve(entry.getKey()), entry.getValue()))
        .map(entry -> folder.resolve(entry.getKey()))
        .findFirst();
  }

  ModelCard card() {
    ModelDigest digest = new ModelDigest();
    List.copyOf(BEGINNINGS.keySet()).forEach(file -> digest.add(folder, folder.resolve(file)));
    return new ModelCard(
        "pocketsphinx-en-us",
        "0.8+5prealpha",
        digest.hex(),
        "BSD-2-Clause",
        "Trained by the CMU Sphinx project; its package does not name the recordings.");
  }

  private static boolean begins(Path file, String beginning) {
    byte[] expected = beginning.getBytes(StandardCharsets.ISO_8859_1);
    try (InputStream content = Files.newInputStream(file)) {
      String found = new String(content.readNBytes(expected.length), StandardCharsets.ISO_8859_1);
      return found.equals(beginning) && Files.isRegularFile(file);
    } catch (IOException e) {
      return false;
    }
  }
}
