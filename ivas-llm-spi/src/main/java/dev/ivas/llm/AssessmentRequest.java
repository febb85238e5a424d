package dev.ivas.llm;

import dev.ivas.core.speech.Transcript;
import java.util.List;

/**
 * What is to be judged.
 *
 * @param transcript what the candidate said
 * @param questions what the candidate was asked, in order; empty if unknown
 * @param seed the first of the seeds handed to the model
 */
public record AssessmentRequest(Transcript transcript, List<String> questions, long seed) {
  public AssessmentRequest {
    questions = List.copyOf(questions);
  }
}
