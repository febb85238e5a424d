package dev.ivas.converter.tfjs;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * One node of a graph model.
 *
 * <p>Attributes follow TensorFlow's {@code attr_value.proto} as JSON: integers are decimal strings,
 * strings are base64.
 *
 * @param json the node as it stands in the file
 */
record TfjsNode(JsonNode json) {
  String name() {
    return json.path("name").asText();
  }

  String operator() {
    return json.path("op").asText();
  }

  /** Returns the names of the nodes whose results this one takes. */
  List<String> inputs() {
    return list(json.path("input"), input -> withoutPort(input.asText()));
  }

  /** Returns an attribute that is a list of integers; empty if it is not there. */
  List<Integer> ints(String attribute) {
    return list(attribute(attribute).path("list").path("i"), JsonNode::asInt);
  }

  /** Returns an attribute that is a string; empty if it is not there. */
  String text(String attribute) {
    return decoded(attribute(attribute).path("s"));
  }

  /** Returns an attribute that is a list of strings; empty if it is not there. */
  List<String> texts(String attribute) {
    return list(attribute(attribute).path("list").path("s"), TfjsNode::decoded);
  }

  /** Returns an attribute that is a shape, -1 for a free axis. */
  List<Integer> shape(String attribute) {
    return list(attribute(attribute).path("shape").path("dim"), axis -> axis.path("size").asInt());
  }

  static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
    return StreamSupport.stream(array.spliterator(), false).map(element).toList();
  }

  static String withoutPort(String input) {
    int colon = input.indexOf(':');
    return colon < 0 ? input : input.substring(0, colon);
  }

  private JsonNode attribute(String name) {
    return json.path("attr").path(name);
  }

  private static String decoded(JsonNode base64) {
    return new String(Base64.getDecoder().decode(base64.asText()), StandardCharsets.UTF_8);
  }
}
