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
 * @param keyFrames pictures for models that see, at most {@link KeyFrame#MOST}; mostly none
 */
public record LlmRequest(
    String instructions,
    String input,
    String responseSchema,
    Transcript transcript,
    List<String> questions,
    int filledPauses,
    long seed,
    List<KeyFrame> keyFrames) {
  private static final String RULES_OF_PICTURES =
      "Pictures of the interview come with the transcript. They may bear on 'communication' only:"
          + " whether the setting helps it or gets in its way. Say nothing of looks, expression,"
          + " feelings, age, sex, origin, belief or health, and judge nobody by them.";

  public LlmRequest {
    questions = List.copyOf(questions);
    keyFrames = List.copyOf(keyFrames);
    if (keyFrames.size() > KeyFrame.MOST) {
      throw new IllegalArgumentException(
          "a request holds at most " + KeyFrame.MOST + " pictures, but got " + keyFrames.size());
    }
  }

  /** A prompt without pictures. */
  public LlmRequest(
      String instructions,
      String input,
      String responseSchema,
      Transcript transcript,
      List<String> questions,
      int filledPauses,
      long seed) {
    this(instructions, input, responseSchema, transcript, questions, filledPauses, seed, List.of());
  }

  /** The same with pictures of the interview, and the rules that go with them. */
  LlmRequest with(List<KeyFrame> pictures) {
    return new LlmRequest(
        pictures.isEmpty() ? instructions : instructions + "\n" + RULES_OF_PICTURES,
        input,
        responseSchema,
        transcript,
        questions,
        filledPauses,
        seed,
        pictures);
  }
}
