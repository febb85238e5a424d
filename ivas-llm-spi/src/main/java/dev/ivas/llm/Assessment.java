package dev.ivas.llm;

import dev.ivas.core.report.LanguageSection;
import java.util.ArrayList;
import java.util.List;

/**
 * A judgement and what it took to get it.
 *
 * @param section as the report gives it
 * @param answers usable answers it rests on
 * @param refusedAnswers answers that could not be used or had to be asked for again
 * @param droppedQuotes quotes left out of the usable answers: they do not occur in the transcript,
 *     or state a verdict
 * @param unjudgedWords words at the end that were too many to be sent
 */
public record Assessment(
    LanguageSection section,
    int answers,
    int refusedAnswers,
    int droppedQuotes,
    int unjudgedWords) {

  /** {@return what a reader of the report should know, in sentences; empty if all went well} */
  public List<String> notices() {
    List<String> notices = new ArrayList<>();
    if (droppedQuotes > 0) {
      notices.add(
          "%s: %s left out as evidence, not being the candidate's words or judging the person."
              .formatted(section.provider(), wereCounted(droppedQuotes, "quote")));
    }
    if (unjudgedWords > 0) {
      notices.add(
          "The transcript is too long to be judged in full: its last %s left out."
              .formatted(wereCounted(unjudgedWords, "word")));
    }
    return List.copyOf(notices);
  }

  private static String wereCounted(int number, String noun) {
    return number == 1 ? "1 " + noun + " was" : number + " " + noun + "s were";
  }
}
