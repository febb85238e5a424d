package dev.ivas.llm.redaction;

import dev.ivas.core.speech.Transcript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is taken out of transcript and questions before a provider sees them; nothing by default.
 *
 * <p>Each finding becomes a placeholder such as {@code (email-1)}; the same text gets the same one.
 * It errs on the side of taking out too much, but it finds forms, not meanings:
 *
 * <ul>
 *   <li>E-mail: whatever holds an {@code @}, and "... at ... dot com" with usual endings, its local
 *       part up to five words, letters spelled, "underscore", "dash". An address without its ending
 *       is missed.
 *   <li>Telephone: seven or more digits, written, or spoken in English, German, French or Spanish,
 *       "double five" and "twenty one" included. Shorter extensions are missed; counting aloud to
 *       ten is taken for a number.
 *   <li>Names: the caller's list, in any case; and whatever follows "my name is", "call me" and the
 *       like in six languages, and "I'm" or "this is" where a capital follows, from then on
 *       wherever they occur. Other people, places and companies are missed, and so is a name that
 *       the recognizer misheard. A name that is also a word ("Will") is taken out as a word, too.
 * </ul>
 *
 * @param kinds what to look for
 * @param names of people, such as {@code Jane Doe}; used if kinds hold {@link PersonalData#NAME}
 */
public record Redaction(Set<PersonalData> kinds, List<String> names) {
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’]+");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}'’]{3,}");

  public Redaction {
    kinds = Set.copyOf(kinds);
    names = List.copyOf(names);
  }

  /** {@return nothing is taken out} */
  public static Redaction none() {
    return new Redaction(Set.of(), List.of());
  }

  /** {@return everything that can be found is taken out} */
  public static Redaction all() {
    return new Redaction(EnumSet.allOf(PersonalData.class), List.of());
  }

  /**
   * Adds names.
   *
   * @param more of people
   * @return the same with these names, too
   */
  public Redaction withNames(Collection<String> more) {
    Set<String> all = new LinkedHashSet<>(names);
    all.addAll(more);
    return new Redaction(kinds, new ArrayList<>(all));
  }

  /**
   * Adds the names in an identifier of a person, such as {@code jane.doe-7}.
   *
   * @param identifier whose parts of three letters or more, and nothing but letters, are names;
   *     unless they are everyday words, such as "candidate"
   * @return the same with these names, too
   */
  public Redaction withIdentifier(String identifier) {
    return withNames(
        SEPARATORS
            .splitAsStream(identifier)
            .filter(part -> NAME.matcher(part).matches())
            .filter(part -> !WordSets.isEveryday(part.toLowerCase(Locale.ROOT)))
            .toList());
  }

  /**
   * Takes it out of one interview.
   *
   * @param transcript what was said; marks of turns stay
   * @param questions what was asked
   * @return both without it, and how to put it back
   */
  public Redacted apply(Transcript transcript, List<String> questions) {
    return new Redactor(this, transcript, questions).redact();
  }
}
