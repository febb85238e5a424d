package dev.ivas.llm.internal.prompt;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/**
 * Names the language of a transcript, such as {@code German (de-DE)}.
 *
 * <p>The tag comes with the transcript and stands outside the fence: only languages and regions of
 * ISO 639 and ISO 3166 are named, and nothing else of it.
 */
final class LanguageName {
  private static final Set<String> LANGUAGES = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));
  private static final Set<String> REGIONS = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

  private LanguageName() {}

  /** Returns the name in English and the tag; "unknown" for what names no language. */
  static String of(String tag) {
    Locale given;
    try {
      given = new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
    } catch (IllformedLocaleException e) {
      return "unknown";
    }
    if (!LANGUAGES.contains(given.getLanguage())) {
      return "unknown";
    }
    String region = REGIONS.contains(given.getCountry()) ? "-" + given.getCountry() : "";
    Locale language = Locale.forLanguageTag(given.getLanguage());
    return language.getDisplayLanguage(Locale.ENGLISH) + " (" + given.getLanguage() + region + ")";
  }
}
