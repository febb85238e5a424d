package dev.ivas.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Contrast as WCAG 2.2 defines it: 4.5 for text (1.4.3), 3 for what is drawn (1.4.11). */
class ContrastTest {
  private static final List<String> TEXTS = List.of("ink", "muted", "accent");
  private static final List<String> DRAWN =
      List.of(
          "happy",
          "surprise",
          "fear",
          "disgust",
          "angry",
          "sad",
          "neutral",
          "center",
          "left",
          "right",
          "up",
          "down",
          "unknown",
          "emotion",
          "gaze",
          "audio",
          "language",
          "ear",
          "f0",
          "loudness",
          "yaw",
          "pitch",
          "roll",
          "interval");

  private static Map<String, String> light;
  private static Map<String, String> dark;

  @BeforeAll
  static void readColours() {
    String css = PageAssets.INSTANCE.styles().get(1).text();
    int darkStart = css.indexOf(":root:not(.printing)");
    light = colours(css.substring(0, darkStart));
    dark = new HashMap<>(light);
    dark.putAll(colours(css.substring(darkStart)));
  }

  @Test
  void textCanBeRead() {
    for (String text : TEXTS) {
      for (String ground : List.of("paper", "raised")) {
        assertThat(contrast(light, text, ground)).as("light " + text).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(dark, text, ground)).as("dark " + text).isGreaterThanOrEqualTo(4.5);
      }
    }
  }

  @Test
  void whatIsDrawnCanBeSeen() {
    for (String drawn : DRAWN) {
      assertThat(contrast(light, drawn, "paper")).as("light " + drawn).isGreaterThanOrEqualTo(3);
      assertThat(contrast(dark, drawn, "paper")).as("dark " + drawn).isGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void everyColourHasADarkOne() {
    assertThat(dark.keySet()).isEqualTo(light.keySet());
    DRAWN.stream()
        .filter(name -> !name.equals("interval"))
        .forEach(name -> assertThat(dark.get(name)).as(name).isNotEqualTo(light.get(name)));
  }

  private static Map<String, String> colours(String css) {
    Map<String, String> colours = new HashMap<>();
    Matcher matcher = Pattern.compile("--([a-z0-9]+): #([0-9a-f]{6});").matcher(css);
    while (matcher.find()) {
      colours.put(matcher.group(1), matcher.group(2));
    }
    return colours;
  }

  private static double contrast(Map<String, String> colours, String one, String other) {
    double a = luminance(colours.get(one));
    double b = luminance(colours.get(other));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    return 0.2126 * linear(hex, 0) + 0.7152 * linear(hex, 2) + 0.0722 * linear(hex, 4);
  }

  private static double linear(String hex, int at) {
    double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
