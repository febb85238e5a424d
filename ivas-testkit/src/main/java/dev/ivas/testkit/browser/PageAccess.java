package dev.ivas.testkit.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A page as people meet it who press keys and listen; confined to one thread. */
public final class PageAccess {
  /** A key and what it types. */
  public enum Key {
    /** Moves the focus on. */
    TAB("Tab", 9, ""),
    /** Presses what has the focus. */
    ENTER("Enter", 13, "\r"),
    /** Clears what was chosen. */
    ESCAPE("Escape", 27, ""),
    /** Moves a slider on. */
    RIGHT("ArrowRight", 39, "");

    private final String name;
    private final int code;
    private final String text;

    Key(String name, int code, String text) {
      this.name = name;
      this.code = code;
      this.text = text;
    }
  }

  private final ChromiumPage page;

  /**
   * Looks at a page.
   *
   * @param page that is open
   */
  public PageAccess(ChromiumPage page) {
    this.page = page;
  }

  /**
   * One thing that a screen reader tells.
   *
   * @param role such as {@code button} or {@code image}
   * @param name by which it is told; empty where it has none
   * @param description told after it; empty where it has none
   */
  public record Told(String role, String name, String description) {}

  /**
   * Presses a key and lets it go.
   *
   * @param key to be pressed
   * @throws Exception if the browser does not answer
   */
  public void press(Key key) throws Exception {
    Map<String, ?> named = Map.of("key", key.name, "windowsVirtualKeyCode", key.code);
    Map<String, Object> down = new HashMap<>(named);
    down.put("type", key.text.isEmpty() ? "rawKeyDown" : "keyDown");
    down.put("text", key.text);
    page.send("Input.dispatchKeyEvent", down);
    Map<String, Object> up = new HashMap<>(named);
    up.put("type", "keyUp");
    page.send("Input.dispatchKeyEvent", up);
  }

  /**
   * Lists what the browser tells a screen reader.
   *
   * @return everything that is not ignored, in the order of the page
   * @throws Exception if the browser does not answer
   */
  public List<Told> told() throws Exception {
    List<Told> told = new ArrayList<>();
    for (JsonNode node : page.send("Accessibility.getFullAXTree", Map.of()).get("nodes")) {
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
