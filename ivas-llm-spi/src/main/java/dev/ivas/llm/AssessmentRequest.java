package dev.ivas.llm;

import dev.ivas.core.speech.Transcript;
import dev.ivas.core.time.TimeSpan;
import java.util.List;

/**
 * What is to be judged.
 *
 * @param transcript what the candidate said, and maybe the interviewer: a written one may mark who
 *     speaks, see {@link dev.ivas.llm.dialogue.Dialogue}; without marks all words are the
 *     candidate's
 * @param questions what the candidate was asked, in order; empty if unknown
 * @param filledPauses sounds such as "um" heard in the recording, on the clock of the words, which
 *     recognizers mostly leave out; empty if unknown
 * @param seed the first of the seeds handed to the model
 * @param keyFrames pictures of the interview for models that see; mostly none
 */
public record AssessmentRequest(
    Transcript transcript,
    List<String> questions,
    List<TimeSpan> filledPauses,
    long seed,
    List<KeyFrame> keyFrames) {
  public AssessmentRequest {
    questions = List.copyOf(questions);
    filledPauses = List.copyOf(filledPauses);
    keyFrames = List.copyOf(keyFrames);
  }

  /** Words alone. */
  public AssessmentRequest(
      Transcript transcript, List<String> questions, List<TimeSpan> filledPauses, long seed) {
    this(transcript, questions, filledPauses, seed, List.of());
  }
}
