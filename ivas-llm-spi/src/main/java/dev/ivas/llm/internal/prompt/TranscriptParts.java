package dev.ivas.llm.internal.prompt;

import dev.ivas.core.speech.Transcript;
import dev.ivas.core.speech.Word;
import dev.ivas.llm.dialogue.Dialogue;
import dev.ivas.llm.dialogue.Speaker;
import dev.ivas.llm.dialogue.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Splits a long transcript by answers.
 *
 * <p>Where turns are marked, a question stays with its answer; an answer too long for one part is
 * split, and each of its parts begins with the question. {@link WordSplit} says where.
 */
public final class TranscriptParts {
  /** Shorter turns of the interviewer ("mhm, go on") do not end an answer. */
  private static final int FEWEST_WORDS_OF_A_QUESTION = 4;

  /** Most of a part that a repeated question may take. */
  private static final int QUESTION_SHARE = 4;

  private final Dialogue whole;
  private final List<String> questions;
  private final int maxCharacters;

  private TranscriptParts(Dialogue whole, List<String> questions, int maxCharacters) {
    this.whole = whole;
    this.questions = questions;
    this.maxCharacters = maxCharacters;
  }

  /**
   * Leaves out what is too much.
   *
   * @param transcript of any length
   * @param maxCharacters longest text of the result
   * @return the transcript from its start as far as the limit allows, at least one word of it
   */
  public static Transcript head(Transcript transcript, int maxCharacters) {
    List<Word> words = WordSplit.head(transcript.words(), maxCharacters);
    return new Transcript(transcript.engine(), transcript.language(), words);
  }

  /**
   * Splits, again and again, until every part is short.
   *
   * @param whole in which the candidate says at least one word
   * @param questions that were asked; where a transcript without marks repeats one, an answer
   *     begins
   * @param maxCharacters longest text of a part, unless it is a single word
   * @return the parts in order; together they hold every word of the candidate once
   */
  public static List<Dialogue> of(Dialogue whole, List<String> questions, int maxCharacters) {
    return new TranscriptParts(whole, questions, maxCharacters).split();
  }

  private List<Dialogue> split() {
    List<List<Turn>> pieces =
        exchanges().stream()
            .filter(turns -> turns.stream().anyMatch(Turn::isCandidate))
            .flatMap(turns -> length(turns) <= maxCharacters ? Stream.of(turns) : cut(turns))
            .toList();
    return packed(pieces).stream()
        .map(turns -> new Dialogue(whole.engine(), whole.language(), turns))
        .toList();
  }

  /** Questions with their answers. */
  private List<List<Turn>> exchanges() {
    List<List<Turn>> exchanges = new ArrayList<>();
    boolean answered = true;
    for (Turn turn : whole.turns()) {
      boolean asks = !turn.isCandidate() && turn.words().size() >= FEWEST_WORDS_OF_A_QUESTION;
      if (exchanges.isEmpty() || (asks && answered)) {
        exchanges.add(new ArrayList<>());
      }
      exchanges.get(exchanges.size() - 1).add(turn);
      answered = turn.isCandidate() || (answered && !asks);
    }
    return exchanges;
  }

  private Stream<List<Turn>> cut(List<Turn> exchange) {
    List<Turn> question = question(exchange);
    List<Word> answer =
        exchange.stream().filter(Turn::isCandidate).flatMap(turn -> turn.words().stream()).toList();
    int left = maxCharacters - (int) length(question);
    return WordSplit.of(answer, AnswerStarts.in(answer, questions), left).stream()
        .map(words -> new Turn(Speaker.CANDIDATE, words))
        .map(turn -> Stream.concat(question.stream(), Stream.of(turn)).toList());
  }

  /** What is asked before the candidate first speaks, cut where it is long itself. */
  private List<Turn> question(List<Turn> exchange) {
    List<Word> asked =
        exchange.stream()
            .takeWhile(turn -> !turn.isCandidate())
            .flatMap(turn -> turn.words().stream())
            .collect(Collectors.toList());
    return asked.isEmpty()
        ? List.of()
        : List.of(
            new Turn(Speaker.INTERVIEWER, WordSplit.head(asked, maxCharacters / QUESTION_SHARE)));
  }

  /** Joins neighbours as long as they fit into one part. */
  private List<List<Turn>> packed(List<List<Turn>> pieces) {
    List<List<Turn>> packed = new ArrayList<>();
    for (List<Turn> piece : pieces) {
      int last = packed.size() - 1;
      if (last >= 0 && length(packed.get(last)) + 1 + length(piece) <= maxCharacters) {
        packed.get(last).addAll(piece);
      } else {
        packed.add(new ArrayList<>(piece));
      }
    }
    return packed;
  }

  private static long length(List<Turn> turns) {
    return turns.stream().mapToLong(turn -> WordSplit.length(turn.words()) + 1).sum() - 1;
  }
}
