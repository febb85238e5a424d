package dev.ivas.llm.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The bodies of answers, as OpenAI writes them. */
public final class Completions {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Completions() {}

  /** {@return a completion that says so} */
  public static String of(String content, String model) {
    ObjectNode completion = MAPPER.createObjectNode();
    completion
        .put("id", "chatcmpl-1")
        .put("object", "chat.completion")
        .put("created", 1_700_000_000);
    completion.put("model", model);
    ObjectNode choice = completion.putArray("choices").addObject();
    choice.put("index", 0).putObject("message").put("role", "assistant").put("content", content);
    choice.put("finish_reason", "stop");
    ObjectNode usage = completion.putObject("usage");
    usage.put("prompt_tokens", 10).put("completion_tokens", 5).put("total_tokens", 15);
    return completion.toString();
  }

  /** {@return an error} */
  public static String error(String type, @Nullable String code, String message) {
    ObjectNode body = MAPPER.createObjectNode();
    body.putObject("error")
        .put("message", message)
        .put("type", type)
        .putNull("param")
        .put("code", code);
    return body.toString();
  }

  /** {@return a judgement that gives all lines of the rubric the same value and no quotes} */
  public static String judgement(double value) {
    ObjectNode judgement = MAPPER.createObjectNode();
    ObjectNode scores = judgement.putObject("scores");
    for (String line :
        new String[] {"confidence", "clarity", "structure", "relevance", "communication"}) {
      scores.putObject(line).put("value", value).putArray("quotes");
    }
    return judgement.put("summary", "Plain wording.").toString();
  }

  static String models(Set<String> names) {
    ObjectNode list = MAPPER.createObjectNode().put("object", "list");
    ArrayNode data = list.putArray("data");
    names.forEach(name -> data.addObject().put("id", name).put("object", "model"));
    return list.toString();
  }

  /** Returns a missing node for what is not JSON. */
  static JsonNode tree(byte[] bytes) {
    try {
      return MAPPER.readTree(bytes);
    } catch (IOException e) {
      return MAPPER.missingNode();
    }
  }
}
