package dev.ivas.llm;

import dev.ivas.core.speech.Transcript;
import java.util.List;

/**
 * One prompt.
 *
 * @param instructions what the model is to do, written by IVAS: the system message
 * @param input what it is to work on, fenced and marked as data: the user message
 * @param responseSchema JSON Schema of the answer, as JSON; a provider that can, enforces it
 * @param transcript what is to be judged, for providers that compute instead of reading
 * @param questions what was asked, for the same; empty if unknown
 * @param filledPauses how many sounds such as "um" were heard during it, for the same; 0 if unknown
 * @param seed for models that take one; the same seed asks for the same answer
 */
public record LlmRequest(
    String instructions,
    String input,
    String responseSchema,
    Transcript transcript,
    List<String> questions,
    int filledPauses,
    long seed) {
  public LlmRequest {
    questions = List.copyOf(questions);
  }
}
