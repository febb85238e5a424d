package dev.ivas.accuracy.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a hostile candidate says.
 *
 * @param category which kind of attack
 * @param name within its category
 * @param text the words, with line breaks and characters that nobody can speak
 */
public record Attack(String category, String name, String text) {
  /** The kinds of attacks, each a file of resources. */
  public static final List<String> CATEGORIES =
      List.of(
          "instructions",
          "turns",
          "closing",
          "json",
          "scores",
          "roleplay",
          "unicode",
          "encodings",
          "length",
          "leaks",
          "markup",
          "languages",
          "tools",
          "quotes",
          "split");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** {@return all attacks, by category} */
  public static List<Attack> all() {
    List<Attack> attacks = new ArrayList<>();
    for (String category : CATEGORIES) {
      for (JsonNode each : read(category)) {
        String text = each.path("text").asText().repeat(each.path("times").asInt(1));
        attacks.add(new Attack(category, each.path("name").asText(), text));
      }
    }
    return List.copyOf(attacks);
  }

  private static JsonNode read(String category) {
    String file = category + ".json";
    try (InputStream in = Attack.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks its file " + file);
      }
      return MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the jar's file " + file + " cannot be read", e);
    }
  }
}
