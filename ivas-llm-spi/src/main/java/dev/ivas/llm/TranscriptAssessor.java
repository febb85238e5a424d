package dev.ivas.llm;

import dev.ivas.core.error.AnalysisCancelledException;
import dev.ivas.core.error.NonRetriableException;
import dev.ivas.core.report.LanguageSection;
import dev.ivas.core.speech.Transcript;
import dev.ivas.llm.internal.Answer;
import dev.ivas.llm.internal.AnswerReader;
import dev.ivas.llm.internal.AnswerSchema;
import dev.ivas.llm.internal.Consensus;
import dev.ivas.llm.internal.Prompt;
import dev.ivas.llm.internal.Reading;
import dev.ivas.llm.internal.TranscriptParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Has a language model judge the wording of a transcript by a written rubric, and trusts nothing it
 * says: every answer is held against a JSON Schema, every quote is looked up in the transcript.
 *
 * <p>The model is asked several times with different seeds; the median counts, and the spread is
 * reported. An answer that breaks the rules is asked for again with a word on what was wrong. Long
 * transcripts are split at pauses and their parts weighted by length. The rubric speaks of the text
 * alone: confidence, clarity, structure, relevance, communication; never of what to decide about
 * the person. Thread-safe if the provider is.
 *
 * <p>The transcript is hostile input: it is fenced as data, with a mark that it cannot know (OWASP
 * Top 10 for LLM Applications, LLM01 "Prompt Injection", 2025). A model may still fall for it,
 * which no prompt rules out: scores are evidence for people, not decisions.
 */
public final class TranscriptAssessor {
  private final LlmProvider provider;
  private final AssessorOptions options;

  /**
   * Connects a model.
   *
   * @param provider who answers
   * @param options how
   */
  public TranscriptAssessor(LlmProvider provider, AssessorOptions options) {
    this.provider = provider;
    this.options = options;
  }

  /**
   * Judges a transcript.
   *
   * @param request what is to be judged; {@link TranscriptQuality} says whether it can be
   * @return the judgement, as the report gives it
   * @throws IllegalArgumentException if the transcript has no words
   * @throws NonRetriableException if half of the answers or more could not be used
   * @throws AnalysisCancelledException if the thread was interrupted; its flag stays set
   */
  public LanguageSection assess(AssessmentRequest request) {
    return assessInDetail(request).section();
  }

  /**
   * Judges a transcript and tells what it took.
   *
   * @param request what is to be judged; {@link TranscriptQuality} says whether it can be
   * @return the judgement and its counts
   * @throws IllegalArgumentException if the transcript has no words
   * @throws NonRetriableException if half of the answers or more could not be used
   * @throws AnalysisCancelledException if the thread was interrupted; its flag stays set
   */
  public Assessment assessInDetail(AssessmentRequest request) {
    int words = request.transcript().words().size();
    if (words == 0) {
      throw new IllegalArgumentException("a transcript without words cannot be judged");
    }
    Transcript judged = TranscriptParts.head(request.transcript(), options.maxCharacters());
    List<Transcript> parts = TranscriptParts.of(judged, provider.maxTranscriptCharacters());
    Tally tally = new Tally(words - judged.words().size());
    List<Consensus> judgements = new ArrayList<>();
    for (Transcript part : parts) {
      judgements.add(judge(request.part(part), tally));
    }
    List<Integer> lengths = parts.stream().map(part -> part.words().size()).toList();
    return tally.close(Consensus.join(judgements, lengths), provider.name());
  }

  private Consensus judge(AssessmentRequest request, Tally tally) {
    AnswerReader reader = new AnswerReader(request.transcript());
    List<Answer> usable = new ArrayList<>();
    for (int sample = 0; sample < options.samples(); sample++) {
      sample(request, reader, sample, tally).ifPresent(usable::add);
    }
    if (usable.size() * 2 <= options.samples()) {
      throw new NonRetriableException(
          String.format(
              Locale.ROOT,
              "%s gave %d usable answers of %d, but more than half must be usable. What was wrong"
                  + " last: %s Try another model.",
              provider.name(),
              usable.size(),
              options.samples(),
              tally.lastComplaint));
    }
    usable.forEach(tally::count);
    return Consensus.of(usable);
  }

  /** Asks for one answer, again and again where it breaks the rules. */
  private Optional<Answer> sample(
      AssessmentRequest request, AnswerReader reader, int sample, Tally tally) {
    Prompt first =
        Prompt.of(
            request.transcript(),
            request.questions(),
            request.filledPauses().size(),
            request.seed());
    Prompt prompt = first;
    Optional<Answer> leftover = Optional.empty();
    for (int attempt = 0; attempt <= options.repairs(); attempt++) {
      requireNotInterrupted();
      long seed = request.seed() + (long) attempt * options.samples() + sample;
      Reading reading = reader.read(provider.complete(llmRequest(prompt, request, seed)));
      if (reading.complaint().isEmpty()) {
        return reading.answer();
      }
      String complaint = reading.complaint().get();
      tally.refuse(complaint);
      prompt = first.after(complaint);
      if (reading.answer().isPresent()) {
        leftover = reading.answer();
      }
    }
    return leftover;
  }

  private static LlmRequest llmRequest(Prompt prompt, AssessmentRequest request, long seed) {
    return new LlmRequest(
            prompt.instructions(),
            prompt.input(),
            AnswerSchema.text(),
            request.transcript(),
            request.questions(),
            request.filledPauses().size(),
            seed)
        .with(request.keyFrames());
  }

  private static void requireNotInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new AnalysisCancelledException("The judgement of the language was cancelled.");
    }
  }

  /** Counts what an assessment took. */
  private static final class Tally {
    private final int unjudgedWords;
    private int answers;
    private int refused;
    private int droppedQuotes;
    private String lastComplaint = "";

    Tally(int unjudgedWords) {
      this.unjudgedWords = unjudgedWords;
    }

    void refuse(String complaint) {
      refused++;
      lastComplaint = complaint;
    }

    void count(Answer answer) {
      answers++;
      droppedQuotes += answer.droppedQuotes();
    }

    Assessment close(Consensus whole, String provider) {
      LanguageSection section = new LanguageSection(provider, whole.scores(), whole.summary());
      return new Assessment(section, answers, refused, droppedQuotes, unjudgedWords);
    }
  }
}
