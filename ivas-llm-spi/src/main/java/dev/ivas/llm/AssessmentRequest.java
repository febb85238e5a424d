package dev.ivas.llm;

import dev.ivas.core.speech.Transcript;
import dev.ivas.core.time.TimeSpan;
import java.util.List;

/**
 * What is to be judged.
 *
 * @param transcript what the candidate said
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

  /** The same of a part of the transcript, with the filled pauses heard during it. */
  AssessmentRequest part(Transcript part) {
    long from = part.words().get(0).span().startMicros();
    long to = part.words().get(part.words().size() - 1).span().endMicros();
    List<TimeSpan> within =
        filledPauses.stream()
            .filter(pause -> pause.endMicros() > from && pause.startMicros() < to)
            .toList();
    return new AssessmentRequest(part, questions, within, seed, keyFrames);
  }
}
