package dev.ivas.llm.internal.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ivas.llm.dialogue.Dialogue;
import dev.ivas.llm.dialogue.Turn;
import dev.ivas.llm.internal.AnswerSchema;
import dev.ivas.llm.internal.PlainText;
import dev.ivas.llm.internal.RubricLine;
import dev.ivas.llm.internal.VerdictWords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads a model's text: finds the JSON in it, holds it against the schema, checks every quote.
 *
 * <p>What it complains of goes back to the model and is therefore always in words of our own.
 */
public final class AnswerReader {
  private static final int MAX_SUMMARY = 600;
  private static final int MAX_QUOTES = 3;
  private static final String NO_INSTRUCTIONS =
      "the summary repeated the instructions; write about the wording alone.";
  private static final String NO_CONCLUSION =
      "the summary or a quote stated a decision about the person; write about the wording alone.";

  private final QuoteFinder quotes;
  private final LeakGuard leaks;

  /**
   * Prepares for the answers about one transcript.
   *
   * @param sent in which the candidate's turns must hold the quotes
   * @param restore puts back into a word what was taken out of it before it was sent
   * @param instructions which must not come back in an answer
   */
  public AnswerReader(Dialogue sent, UnaryOperator<String> restore, String instructions) {
    quotes =
        new QuoteFinder(
            sent.turns().stream().filter(Turn::isCandidate).map(Turn::words).toList(), restore);
    leaks = new LeakGuard(instructions);
  }

  /**
   * Reads an answer.
   *
   * @param text as the model gave it
   * @return the answer, or what is wrong with it
   */
  public Reading read(String text) {
    if (text.isBlank()) {
      return faulty("it was empty.");
    }
    if (text.length() > JsonObjects.MAX_TEXT) {
      return faulty("it was too long.");
    }
    List<JsonNode> answers =
        JsonObjects.in(withoutThoughts(text)).stream().filter(node -> node.has("scores")).toList();
    if (answers.isEmpty()) {
      return faulty("it held no JSON object with scores.");
    }
    if (answers.stream().distinct().count() > 1) {
      return faulty("it held several JSON objects; give one.");
    }
    JsonNode answer = NumberTexts.asNumbers(answers.get(0));
    Optional<String> violations = AnswerSchema.violations(answer);
    return violations.isPresent()
        ? faulty("it does not follow the schema: " + violations.get() + ".")
        : check(answer);
  }

  /** Models that reason aloud do so first, between tags of their own. */
  private static String withoutThoughts(String text) {
    int end = text.indexOf("</think>");
    return text.stripLeading().startsWith("<think>") && end >= 0 ? text.substring(end) : text;
  }

  private static Reading faulty(String complaint) {
    return new Reading.Faulty(complaint, Optional.empty());
  }

  private Reading check(JsonNode json) {
    QuoteTally tally = new QuoteTally();
    Map<RubricLine, Answer.Line> lines = new EnumMap<>(RubricLine.class);
    for (RubricLine line : RubricLine.values()) {
      JsonNode given = json.path("scores").path(line.label());
      lines.put(line, new Answer.Line(given.path("value").asDouble(), tally.keep(given)));
    }
    String summary = PlainText.of(json.path("summary").asText(), MAX_SUMMARY);
    Answer answer = new Answer(lines, summary, tally.invented + tally.verdicts);
    boolean verdict = VerdictWords.in(summary);
    boolean leak = leaks.in(summary);
    Answer clean = verdict || leak || summary.isEmpty() ? answer.withNeutralSummary() : answer;
    if (leak) {
      return new Reading.Faulty(NO_INSTRUCTIONS, Optional.of(clean));
    }
    if (verdict || tally.verdicts > 0) {
      return new Reading.Faulty(NO_CONCLUSION, Optional.of(clean));
    }
    return tally.kept == 0 && tally.invented > 0
        ? new Reading.Faulty("no quote is in the transcript; copy them.", Optional.of(clean))
        : new Reading.Usable(clean);
  }

  /** Checks the quotes of one answer and counts what became of them. */
  private final class QuoteTally {
    private int kept;
    private int invented;
    private int verdicts;

    List<String> keep(JsonNode line) {
      List<String> found = new ArrayList<>();
      for (JsonNode quote : line.path("quotes")) {
        Optional<String> own = quotes.find(quote.asText());
        if (own.isEmpty()) {
          invented++;
        } else if (VerdictWords.statedBy(own.get())) {
          verdicts++;
        } else if (found.size() < MAX_QUOTES && !found.contains(own.get())) {
          found.add(own.get());
          kept++;
        }
      }
      return found;
    }
  }
}
