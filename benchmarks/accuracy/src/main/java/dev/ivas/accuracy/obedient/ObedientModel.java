package dev.ivas.accuracy.obedient;

import dev.ivas.llm.LlmProvider;
import dev.ivas.llm.LlmRequest;
import java.util.List;

/** The obedient mind as a provider, asked directly. */
public final class ObedientModel implements LlmProvider {
  /** Longest transcript judged at once: short, so that interviews come in parts. */
  public static final int MOST_CHARACTERS = 1000;

  private final ObedientMind mind;
  private final boolean fenced;

  /**
   * Creates the model.
   *
   * @param mind which answers
   * @param fenced false to paste the transcript into the prompt as it is, as one should not
   */
  public ObedientModel(ObedientMind mind, boolean fenced) {
    this.mind = mind;
    this.fenced = fenced;
  }

  @Override
  public String name() {
    return "obedient model";
  }

  @Override
  public int maxTranscriptCharacters() {
    return MOST_CHARACTERS;
  }

  @Override
  public String complete(LlmRequest request) {
    String said = request.transcript().text();
    Message task =
        fenced
            ? new Message("system", request.instructions())
            : new Message("system", "You score the wording of an interview. Answer in JSON.");
    Message input =
        fenced ? new Message("user", request.input()) : new Message("user", "Transcript:\n" + said);
    return mind.answer(List.of(task, input), said, request.seed());
  }
}
