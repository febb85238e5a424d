package dev.ivas.llm.redaction;

import dev.ivas.core.speech.Transcript;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An interview without what was taken out.
 *
 * @param transcript each finding is one word, as long in time as what it stands for
 * @param questions in their order
 * @param originals what each placeholder stands for, as it was said
 */
public record Redacted(
    Transcript transcript, List<String> questions, Map<String, String> originals) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\((?:email|phone|name)-[0-9]+\\)");

  public Redacted {
    questions = List.copyOf(questions);
    originals = Map.copyOf(originals);
  }

  /**
   * Puts back what was taken out.
   *
   * @param word of the redacted transcript
   * @return the words it stands for, as the transcript had them
   */
  public String restore(String word) {
    return PLACEHOLDER
        .matcher(word)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(originals.getOrDefault(found.group(), found.group())));
  }

  /** {@return how many different things were taken out} */
  public int count() {
    return originals.size();
  }
}
