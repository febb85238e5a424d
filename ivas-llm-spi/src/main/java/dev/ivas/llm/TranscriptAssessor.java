package dev.ivas.llm;

import dev.ivas.core.error.AnalysisCancelledException;
import dev.ivas.core.error.NonRetriableException;
import dev.ivas.core.report.LanguageSection;
import dev.ivas.llm.dialogue.Dialogue;
import dev.ivas.llm.internal.answer.Answer;
import dev.ivas.llm.internal.answer.Consensus;
import dev.ivas.llm.internal.answer.Reading;
import dev.ivas.llm.internal.prompt.Prompt;
import dev.ivas.llm.internal.prompt.TranscriptParts;
import dev.ivas.llm.redaction.Redacted;
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
 * transcripts are split by answers and their parts weighted by length. Where turns are marked, only
 * the candidate's words are judged and quoted. The rubric speaks of the text alone: confidence,
 * clarity, structure, relevance, communication; never of what to decide about the person.
 * Thread-safe if the provider is.
 *
 * <p>The transcript is hostile input (OWASP Top 10 for LLM Applications, LLM01 "Prompt Injection",
 * 2025). <em>Guaranteed</em>, whatever is said and whatever the model answers:
 *
 * <ul>
 *   <li>Nothing that was said stands outside the fence, can close it, or can write the tags of
 *       speakers or the control tokens of chat templates: {@code ./ivas eval attacks}.
 *   <li>A judgement has all five lines, each from 0 to 100, or there is none but an exception.
 *   <li>Every quote is the candidate's, word for word; none states a verdict.
 *   <li>The summary is one line of at most 1200 characters, states no verdict in the words known to
 *       IVAS, and repeats neither the rules nor the mark of the fence.
 *   <li>What {@link AssessorOptions#redaction()} finds does not reach the provider.
 * </ul>
 *
 * <p><em>Not guaranteed</em>: that a model scores as it should. It reads the transcript, and what
 * it reads may sway it, which no prompt rules out; a summary may say what is not so. Scores are
 * evidence for people, not decisions.
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
    Redacted sent = options.redaction().apply(request.transcript(), request.questions());
    Dialogue said = Dialogue.of(sent.transcript());
    Dialogue judged = Dialogue.of(TranscriptParts.head(sent.transcript(), options.maxCharacters()));
    int words = judged.candidate().words().size();
    if (words == 0) {
      throw new IllegalArgumentException("a transcript without words cannot be judged");
    }
    Tally tally = new Tally(said.candidate().words().size() - words);
    List<Consensus> judgements = new ArrayList<>();
    List<Integer> lengths = new ArrayList<>();
    for (Dialogue dialogue :
        TranscriptParts.of(judged, sent.questions(), provider.maxTranscriptCharacters())) {
      Part part = Part.of(dialogue, request, sent);
      judgements.add(judge(part, tally));
      lengths.add(part.words());
    }
    return tally.close(Consensus.join(judgements, lengths), provider.name());
  }

  private Consensus judge(Part part, Tally tally) {
    List<Answer> usable = new ArrayList<>();
    for (int sample = 0; sample < options.samples(); sample++) {
      sample(part, sample, tally).ifPresent(usable::add);
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
  private Optional<Answer> sample(Part part, int sample, Tally tally) {
    Prompt prompt = part.prompt();
    Optional<Answer> leftover = Optional.empty();
    for (int attempt = 0; attempt <= options.repairs(); attempt++) {
      requireNotInterrupted();
      long seed = part.seed() + (long) attempt * options.samples() + sample;
      Reading reading = part.reader().read(provider.complete(part.request(prompt, seed)));
      if (reading.complaint().isEmpty()) {
        return reading.answer();
      }
      String complaint = reading.complaint().get();
      tally.refuse(complaint);
      prompt = part.prompt().after(complaint);
      if (reading.answer().isPresent()) {
        leftover = reading.answer();
      }
    }
    return leftover;
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
