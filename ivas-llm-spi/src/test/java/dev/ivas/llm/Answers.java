package dev.ivas.llm;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Answers as models give them. */
public final class Answers {
  public static final List<String> LINES =
      List.of("confidence", "clarity", "structure", "relevance", "communication");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Answers() {}

  /** All lines alike. */
  public static String of(double value, String quote, String summary) {
    return tree(value, quote, summary).toString();
  }

  public static ObjectNode tree(double value, String quote, String summary) {
    ObjectNode answer = MAPPER.createObjectNode();
    ObjectNode scores = answer.putObject("scores");
    for (String line : LINES) {
      scores.putObject(line).put("value", value).putArray("quotes").add(quote);
    }
    answer.put("summary", summary);
    return answer;
  }
}
