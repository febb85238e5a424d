package dev.ivas.llm;

import dev.ivas.core.speech.Transcript;
import dev.ivas.core.time.TimeSpan;
import dev.ivas.llm.dialogue.Dialogue;
import dev.ivas.llm.internal.AnswerSchema;
import dev.ivas.llm.internal.answer.AnswerReader;
import dev.ivas.llm.internal.prompt.Prompt;
import dev.ivas.llm.redaction.Redacted;
import java.util.List;

/**
 * What is judged at once: a transcript, or a part of a long one.
 *
 * @param candidate the candidate's words, as they are sent
 * @param questions as they are sent
 * @param filledPauses how many were heard during these words
 * @param seed the first of the seeds
 * @param keyFrames pictures for models that see
 * @param prompt the first one about this part
 * @param reader of the answers about it
 */
record Part(
    Transcript candidate,
    List<String> questions,
    int filledPauses,
    long seed,
    List<KeyFrame> keyFrames,
    Prompt prompt,
    AnswerReader reader) {

  static Part of(Dialogue dialogue, AssessmentRequest whole, Redacted sent) {
    Transcript candidate = dialogue.candidate();
    int filledPauses = heardDuring(candidate, whole.filledPauses());
    Prompt prompt = Prompt.of(dialogue, sent.questions(), filledPauses, whole.seed());
    AnswerReader reader = new AnswerReader(dialogue, sent::restore, prompt.instructions());
    return new Part(
        candidate, sent.questions(), filledPauses, whole.seed(), whole.keyFrames(), prompt, reader);
  }

  private static int heardDuring(Transcript part, List<TimeSpan> filledPauses) {
    long from = part.words().get(0).span().startMicros();
    long to = part.words().get(part.words().size() - 1).span().endMicros();
    return (int)
        filledPauses.stream()
            .filter(pause -> pause.endMicros() > from && pause.startMicros() < to)
            .count();
  }

  int words() {
    return candidate.words().size();
  }

  LlmRequest request(Prompt asked, long sampleSeed) {
    return new LlmRequest(
            asked.instructions(),
            asked.input(),
            AnswerSchema.text(),
            candidate,
            questions,
            filledPauses,
            sampleSeed)
        .with(keyFrames);
  }
}
