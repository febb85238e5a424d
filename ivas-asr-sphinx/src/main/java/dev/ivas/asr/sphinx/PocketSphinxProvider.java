package dev.ivas.asr.sphinx;

import dev.ivas.asr.sphinx.internal.PocketSphinxRecognizer;
import dev.ivas.audio.recognition.RecognizerProvider;
import dev.ivas.audio.recognition.SpeechRecognizer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Offers pocketsphinx where the system has it installed: US English, several times faster than the
 * sound.
 *
 * <p>It is no part of IVAS: on Debian and its relatives {@code apt install libpocketsphinx3
 * pocketsphinx-en-us} installs library and models. Other systems are not served.
 */
public final class PocketSphinxProvider implements RecognizerProvider {
  private static final Path MODELS = Path.of("/usr/share/pocketsphinx/model/en-us");
  private static final String INSTALL =
      "on Debian and Ubuntu, apt install libpocketsphinx3 pocketsphinx-en-us installs it";

  private final Path models;
  private final String system;

  /** Creates a provider that looks where Debian installs the models. */
  public PocketSphinxProvider() {
    this(MODELS, System.getProperty("os.name", ""));
  }

  PocketSphinxProvider(Path models, String system) {
    this.models = models;
    this.system = system;
  }

  @Override
  public String name() {
    return "pocketsphinx";
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Optional<String> whyUnavailable() {
    if (!system.toLowerCase(Locale.ROOT).contains("linux")) {
      return Optional.of(
          "The library pocketsphinx is used on Linux only, and this is %s.".formatted(system));
    }
    if (!PocketSphinxRecognizer.isInstalled()) {
      return Optional.of(
          "The library libpocketsphinx.so.3 is not installed: %s.".formatted(INSTALL));
    }
    return PocketSphinxRecognizer.unusableModel(models)
        .map(file -> "%s is missing or broken: %s.".formatted(file, INSTALL));
  }

  @Override
  public SpeechRecognizer open() {
    return PocketSphinxRecognizer.open(models);
  }
}
