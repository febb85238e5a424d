package dev.ivas.accuracy.fer;

import static java.util.Map.entry;

import dev.ivas.core.face.Emotion;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The spellings under which data sets know the seven expressions. */
public final class EmotionNames {
  private static final Map<String, Emotion> SPELLINGS =
      Map.ofEntries(
          entry("anger", Emotion.ANGRY),
          entry("disgusted", Emotion.DISGUST),
          entry("fearful", Emotion.FEAR),
          entry("afraid", Emotion.FEAR),
          entry("happiness", Emotion.HAPPY),
          entry("sadness", Emotion.SAD),
          entry("surprised", Emotion.SURPRISE));

  private EmotionNames() {}

  /**
   * Finds an expression by name.
   *
   * @param name in upper or lower case
   * @return the expression, empty for a name of none
   */
  public static Optional<Emotion> find(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    Optional<Emotion> own =
        Arrays.stream(Emotion.values()).filter(each -> each.label().equals(lower)).findAny();
    return own.or(() -> Optional.ofNullable(SPELLINGS.get(lower)));
  }

  /** {@return our own names, separated by commas} */
  public static String known() {
    return Arrays.stream(Emotion.values()).map(Emotion::label).collect(Collectors.joining(", "));
  }
}
