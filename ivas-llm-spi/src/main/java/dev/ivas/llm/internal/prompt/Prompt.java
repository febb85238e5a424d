package dev.ivas.llm.internal.prompt;

import dev.ivas.llm.dialogue.Dialogue;
import dev.ivas.llm.internal.ResourceText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The two messages of one prompt.
 *
 * @param instructions rubric and rules, written by us; the system message
 * @param input questions and transcript, each fenced as data; the user message
 */
public record Prompt(String instructions, String input) {
  private static final int MAX_QUESTION = 500;
  private static final int MAX_QUESTIONS = 30;
  private static final String INSTRUCTIONS = ResourceText.read("instructions.txt");
  private static final String WHO_SPEAKS =
      ". In it, what follows %s was said by somebody else: it tells what was asked; never score or"
              .formatted(SpokenText.INTERVIEWER)
          + " quote it. Score what follows %s".formatted(SpokenText.CANDIDATE);

  /**
   * Asks for the judgement of a transcript.
   *
   * @param dialogue a whole one or a part
   * @param questions what was asked; empty if unknown
   * @param filledPauses how many were heard in the sound; 0 if unknown
   * @param seed of which the mark in the fence depends
   * @return the prompt
   */
  public static Prompt of(Dialogue dialogue, List<String> questions, int filledPauses, long seed) {
    Fence fence = Fence.around(dialogue, seed);
    String input =
        (questions.isEmpty() ? "" : fence.enclose("QUESTIONS", lines(questions)) + "\n")
            + fence.enclose("TRANSCRIPT", SpokenText.of(dialogue))
            + "\nThe language of the transcript is "
            + LanguageName.of(dialogue.language())
            + (dialogue.hasInterviewer() ? WHO_SPEAKS : "")
            + (filledPauses > 0
                ? ". Filled pauses heard in the sound, which it may leave out: " + filledPauses
                : "")
            + ". Judge its wording by the rubric and answer with the JSON object alone.";
    return new Prompt(INSTRUCTIONS.replace("{mark}", fence.mark()), input);
  }

  /**
   * Asks again.
   *
   * @param complaint what was wrong with the last answer, in our own words only
   * @return the prompt with the complaint among the instructions
   */
  public Prompt after(String complaint) {
    return new Prompt(
        instructions
            + "\nYour last answer could not be used: "
            + complaint
            + " Answer again, with the complete JSON object.\n",
        input);
  }

  private static String lines(List<String> questions) {
    return questions.stream()
        .limit(MAX_QUESTIONS)
        .map(question -> "- " + SentText.of(question, MAX_QUESTION))
        .collect(Collectors.joining("\n"));
  }
}
