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
          "%s: %s given as evidence %s left out, not being the candidate's words."
              .formatted(
                  section.provider(),
                  counted(droppedQuotes, "quote"),
                  droppedQuotes == 1 ? "was" : "were"));
    }
    if (unjudgedWords > 0) {
      notices.add(
          "The transcript is too long to be judged in full: its last %s left out."
              .formatted(counted(unjudgedWords, "word") + (unjudgedWords == 1 ? " was" : " were")));
    }
    return List.copyOf(notices);
  }

  private static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
