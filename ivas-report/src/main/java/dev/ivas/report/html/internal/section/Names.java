package dev.ivas.report.html.internal.section;

import dev.ivas.core.face.GazeDirection;
import java.util.Map;

/** What people read for the names that {@code report.json} uses. */
final class Names {
  private static final Map<String, String> MODALITIES =
      Map.of(
          "emotion", "Apparent expression",
          "gaze", "Gaze",
          "audio", "Voice",
          "language", "Language",
          "overall", "Overall");

  private Names() {}

  static String modality(String name) {
    return MODALITIES.getOrDefault(name, name);
  }

  static String direction(GazeDirection direction) {
    return switch (direction) {
      case CENTER -> "at the camera";
      case LEFT -> "to their own left";
      case RIGHT -> "to their own right";
      case UP -> "up";
      case DOWN -> "down";
      case UNKNOWN -> "not told";
    };
  }
}
