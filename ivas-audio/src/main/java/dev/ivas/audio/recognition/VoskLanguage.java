package dev.ivas.audio.recognition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a Vosk model's language: its settings do not name it, its folder or README does. */
final class VoskLanguage {
  private static final String UNDETERMINED = "und";
  private static final Pattern NAME =
      Pattern.compile(
          "vosk[-_]model(?:[-_](?:small|medium|large|big|lgraph))*"
              + "[-_]([a-z]{2,3})(?:[-_]([a-z]{2}))?(?:[-_.].*)?");

  private static final Pattern WORDS = Pattern.compile("\\W+");
  private static final List<String> CODES = List.of(Locale.getISOLanguages());

  /** Where the project's names of models use a country instead of a language. */
  private static final Map<String, String> COUNTRIES =
      Map.of("cn", "zh", "vn", "vi", "kz", "kk", "ua", "uk");

  private VoskLanguage() {}

  /** {@return the model's BCP 47 tag, {@code und} where nothing tells} */
  static String of(VoskModelFolder folder) {
    return fromName(folder.name())
        .or(() -> fromDescription(folder.firstLine()))
        .orElse(UNDETERMINED);
  }

  /** Reads names such as {@code vosk-model-small-en-us-0.15}. */
  static Optional<String> fromName(String name) {
    Matcher matcher = NAME.matcher(name.toLowerCase(Locale.ROOT));
    if (!matcher.matches() || matcher.group(1).equals("spk")) {
      return Optional.empty();
    }
    String language = COUNTRIES.getOrDefault(matcher.group(1), matcher.group(1));
    String country = matcher.group(2) == null ? "" : matcher.group(2).toUpperCase(Locale.ROOT);
    return Optional.of(country.isEmpty() ? language : language + "-" + country);
  }

  /** Reads lines such as {@code US English model for mobile Vosk applications}. */
  static Optional<String> fromDescription(String line) {
    Optional<String> language =
        WORDS
            .splitAsStream(line)
            .flatMap(word -> CODES.stream().filter(code -> englishName(code).equals(word)))
            .findFirst();
    return line.contains("US English") ? Optional.of("en-US") : language;
  }

  private static String englishName(String code) {
    return new Locale(code).getDisplayLanguage(Locale.ENGLISH);
  }
}
