package dev.ivas.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A page as people meet it who listen to it; confined to one thread. */
public final class PageAccess {
  private PageAccess() {}

  /**
   * One thing that a screen reader tells.
   *
   * @param role such as {@code button} or {@code image}
   * @param name by which it is told; empty where it has none
   * @param description told after it; empty where it has none
   */
  public record Told(String role, String name, String description) {}

  /**
   * Lists what the browser tells a screen reader.
   *
   * @param page that is open
   * @return everything that is not ignored, in the order of the page
   */
  public static List<Told> told(ChromiumPage page) {
    List<Told> told = new ArrayList<>();
    for (JsonNode node : page.askDevTools("Accessibility.getFullAXTree").get("nodes")) {
      if (!node.path("ignored").asBoolean()) {
        told.add(new Told(text(node, "role"), text(node, "name"), text(node, "description")));
      }
    }
    return told;
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).path("value").asText("");
  }
}
