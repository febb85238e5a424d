package dev.ivas.accuracy.voice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One number of Praat's, and how far ours may be from it: the larger of an absolute and a relative
 * distance.
 *
 * @param path where it stands below {@code praat}
 * @param absolute in the number's own unit
 * @param relative to Praat's number
 * @param perWindow share of the windows of the same analysis, for counts of windows
 */
record VoiceMeasure(String path, double absolute, double relative, double perWindow) {
  /** Above this a repeating wave differs by less than what interpolation makes of it. */
  private static final double PURE_DB = 60;

  private static final double PURE_FACTOR = 5;

  /** What the issue and its specification allow of speech and of synthetic vowels. */
  static final List<VoiceMeasure> ALL =
      List.of(
          new VoiceMeasure("/pitch/n_frames", 0, 0, 0),
          new VoiceMeasure("/pitch/n_voiced", 0, 0, 0.01),
          new VoiceMeasure("/pitch/mean_hz", 0, 0.002, 0),
          new VoiceMeasure("/pitch/median_hz", 0, 0.002, 0),
          new VoiceMeasure("/pitch/sd_hz", 0.01, 0.02, 0),
          new VoiceMeasure("/intensity/n_frames", 0, 0, 0),
          new VoiceMeasure("/intensity/mean_db", 0.01, 0, 0),
          new VoiceMeasure("/intensity/sd_db", 0.01, 0, 0),
          new VoiceMeasure("/intensity/min_db", 0.05, 0, 0),
          new VoiceMeasure("/intensity/max_db", 0.05, 0, 0),
          new VoiceMeasure("/voice/n_periods", 1, 0.01, 0),
          new VoiceMeasure("/voice/jitter_local", 0.0005, 0.03, 0),
          new VoiceMeasure("/voice/shimmer_local", 0.005, 0.05, 0),
          new VoiceMeasure("/voice/hnr_cc_mean_db", 0.3, 0, 0));

  /**
   * Returns the distance from Praat's number as a multiple of what is allowed; 0 where both have
   * none, infinite where one has.
   */
  double excess(JsonNode ours, JsonNode gold) {
    JsonNode expected = gold.at(path);
    JsonNode found = ours.at(path);
    if (!expected.isNumber() || !found.isNumber()) {
      return expected.isNumber() == found.isNumber() ? 0 : Double.POSITIVE_INFINITY;
    }
    double distance = Math.abs(found.asDouble() - expected.asDouble());
    double allowed = Math.max(absolute, relative * Math.abs(expected.asDouble()));
    allowed = Math.max(allowed, perWindow * gold.at("/pitch/n_frames").asDouble());
    if (path.endsWith("_db") && path.startsWith("/voice") && expected.asDouble() > PURE_DB) {
      allowed *= PURE_FACTOR;
    }
    return distance == 0 ? 0 : distance / allowed;
  }
}
