package dev.ivas.audio.recognition;

import dev.ivas.core.error.MissingModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Offers Vosk where a model is found: in the folder that {@value #VARIABLE} names, else in {@code
 * ~/.cache/vosk}.
 *
 * <p>There the first {@code vosk-model*} by name is taken that is complete, an English one if there
 * is any.
 */
public final class VoskProvider implements RecognizerProvider {
  /** The environment variable that names a model's folder. */
  public static final String VARIABLE = "IVAS_ASR_MODEL";

  private static final String ADVICE =
      "'./ivas models fetch vosk-small-en' puts one into ~/.cache/vosk; or unpack one from the Vosk"
          + " project's page of models there, or name its folder with --asr-model DIR or "
          + VARIABLE;

  private final Map<String, String> environment;
  private final Path home;
  private final String platform;

  /** Creates a provider that looks in the process's environment. */
  public VoskProvider() {
    this(
        System.getenv(),
        Path.of(System.getProperty("user.home", "")),
        System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
  }

  VoskProvider(Map<String, String> environment, Path home, String platform) {
    this.environment = environment;
    this.home = home;
    this.platform = platform;
  }

  @Override
  public String name() {
    return "Vosk";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Optional<String> whyUnavailable() {
    if (!isSupported()) {
      return Optional.of(
          "Vosk runs on Linux and Windows with x86-64 and on macOS, and this is %s."
              .formatted(platform));
    }
    Optional<VoskModelFolder> folder = folder();
    if (folder.isEmpty()) {
      return Optional.of("There is no Vosk model: %s.".formatted(ADVICE));
    }
    return folder
        .get()
        .trouble()
        .map(
            trouble ->
                "%s is no Vosk model, for it %s: %s."
                    .formatted(folder.get().path(), trouble, ADVICE));
  }

  @Override
  public SpeechRecognizer open() {
    return VoskRecognizer.open(
        folder()
            .orElseThrow(
                () -> new MissingModelException("There is no Vosk model: %s.".formatted(ADVICE)))
            .path());
  }

  private boolean isSupported() {
    String known = platform.toLowerCase(Locale.ROOT);
    boolean intel = known.endsWith("amd64") || known.endsWith("x86_64");
    return known.startsWith("mac") || (intel && known.matches("(linux|windows).*"));
  }

  /** {@return the folder that would be opened, be it a model or not} */
  Optional<VoskModelFolder> folder() {
    String named = environment.getOrDefault(VARIABLE, "");
    if (!named.isBlank()) {
      return at(named);
    }
    List<VoskModelFolder> found = cached();
    return found.stream()
        .filter(folder -> folder.trouble().isEmpty())
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  private static Optional<VoskModelFolder> at(String named) {
    try {
      return Optional.of(new VoskModelFolder(Path.of(named)));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Returns what looks like models, English first, then by name. */
  private List<VoskModelFolder> cached() {
    try (Stream<Path> entries = Files.list(home.resolve(".cache/vosk"))) {
      return entries
          .filter(Files::isDirectory)
          .map(VoskModelFolder::new)
          .filter(folder -> folder.name().startsWith("vosk-model"))
          .sorted(
              Comparator.comparing((VoskModelFolder folder) -> !folder.name().contains("-en"))
                  .thenComparing(VoskModelFolder::name))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
