package dev.ivas.audio.recognition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ivas.core.error.NonRetriableException;
import dev.ivas.core.speech.Word;
import dev.ivas.core.time.TimeSpan;
import java.util.ArrayList;
import java.util.List;

/** Reads what Vosk answers: JSON with a word, its start and end in seconds, and a confidence. */
final class VoskResult {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  private VoskResult() {}

  /**
   * Reads an answer.
   *
   * @param json as {@code vosk_recognizer_result} gives it
   * @param endMicros length of the sound so far; no word reaches beyond it
   * @return its words; empty where it has none
   * @throws NonRetriableException if it is no such JSON
   */
  static List<Word> words(String json, long endMicros) {
    try {
      List<Word> words = new ArrayList<>();
      for (JsonNode node : JSON.readTree(json).path("result")) {
        String text = node.path("word").asText().strip();
        if (isWord(text)) {
          words.add(new Word(text, span(node, endMicros), confidence(node)));
        }
      }
      return words;
    } catch (JsonProcessingException e) {
      throw new NonRetriableException("Vosk gave an answer that is no JSON: " + json, e);
    }
  }

  /** Models write noises as {@code <noise>} or {@code [2]}, and some know signs such as a slash. */
  private static boolean isWord(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit)
        && "<[".indexOf(text.charAt(0)) < 0;
  }

  private static TimeSpan span(JsonNode node, long endMicros) {
    long start = micros(node.path("start").asDouble(), endMicros);
    return new TimeSpan(start, Math.max(start, micros(node.path("end").asDouble(), endMicros)));
  }

  private static long micros(double seconds, long endMicros) {
    double finite = Double.isFinite(seconds) ? seconds : 0;
    return Math.max(0, Math.min(endMicros, TimeSpan.toMicros(finite)));
  }

  /** Small models round to a little above 1, and once in a while divide by zero. */
  private static double confidence(JsonNode node) {
    double told = node.path("conf").asDouble();
    return told >= 0 ? Math.min(1, told) : 0;
  }
}
