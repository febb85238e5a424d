package dev.ivas.llm.internal;

import dev.ivas.core.speech.Transcript;
import dev.ivas.core.speech.Word;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The two messages of one prompt.
 *
 * @param instructions rubric and rules, written by us; the system message
 * @param input questions and transcript, each fenced as data; the user message
 */
public record Prompt(String instructions, String input) {
  /** A silence that starts a new line, in microseconds: a breath, or the end of a thought. */
  private static final long LINE_PAUSE_MICROS = 700_000;

  private static final int MAX_WORD = 60;
  private static final int MAX_QUESTION = 500;
  private static final int MAX_QUESTIONS = 30;
  private static final String INSTRUCTIONS = ResourceText.read("instructions.txt");

  /**
   * Asks for the judgement of a transcript.
   *
   * @param transcript a whole one or a part
   * @param questions what was asked; empty if unknown
   * @param filledPauses how many were heard in the sound; 0 if unknown
   * @param seed of which the mark in the fence depends
   * @return the prompt
   */
  public static Prompt of(
      Transcript transcript, List<String> questions, int filledPauses, long seed) {
    Fence fence = Fence.around(transcript, seed);
    String language = PlainText.of(transcript.language().replaceAll("[^A-Za-z0-9-]", ""), 35);
    String input =
        (questions.isEmpty() ? "" : fence.enclose("QUESTIONS", lines(questions)) + "\n")
            + fence.enclose("TRANSCRIPT", spoken(transcript))
            + "\nThe language of the transcript is "
            + (language.isEmpty() ? "unknown" : language)
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
        .map(question -> "- " + PlainText.of(question, MAX_QUESTION))
        .collect(Collectors.joining("\n"));
  }

  private static String spoken(Transcript transcript) {
    StringBuilder text = new StringBuilder();
    long silentFrom = Long.MAX_VALUE;
    for (Word word : transcript.words()) {
      if (!text.isEmpty()) {
        boolean paused = word.span().startMicros() - silentFrom >= LINE_PAUSE_MICROS;
        text.append(paused ? '\n' : ' ');
      }
      text.append(PlainText.of(word.text(), MAX_WORD));
      silentFrom = word.span().endMicros();
    }
    return text.toString();
  }
}
