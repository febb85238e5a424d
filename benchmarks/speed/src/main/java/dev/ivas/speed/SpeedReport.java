package dev.ivas.speed;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The times of one run and how they compare.
 *
 * <p>Milliseconds mean little on another machine; the ratios carry over from one to the next.
 *
 * @param miniXceptionMs mean processor time of mini-XCEPTION, in milliseconds, above 0
 * @param vgg16Ms of VGG16
 * @param onePassMs of the emotion network, one pass
 * @param tenViewsMs of the emotion network, ten views
 */
record SpeedReport(double miniXceptionMs, double vgg16Ms, double onePassMs, double tenViewsMs) {
  /** How often mini-XCEPTION's time one pass may take. */
  static final double ONE_PASS_TARGET = 4;

  /** How often one pass's time ten views may take. */
  static final double TEN_VIEWS_TARGET = 8;

  /**
   * Reads the times by the names of {@link EmotionBenchmark}'s methods.
   *
   * @throws IllegalArgumentException if one was not measured
   */
  static SpeedReport of(Map<String, Double> millis) {
    return new SpeedReport(
        time(millis, "miniXception"),
        time(millis, "vgg16"),
        time(millis, "onePass"),
        time(millis, "tenViews"));
  }

  private static double time(Map<String, Double> millis, String name) {
    Double time = millis.get(name);
    if (time == null) {
      throw new IllegalArgumentException(
          "'%s' was not measured, only %s: run all benchmarks".formatted(name, millis.keySet()));
    }
    return time;
  }

  double onePassToMiniXception() {
    return onePassMs / miniXceptionMs;
  }

  double onePassToVgg16() {
    return onePassMs / vgg16Ms;
  }

  double tenViewsToOnePass() {
    return tenViewsMs / onePassMs;
  }

  boolean targetsHold() {
    return onePassToMiniXception() <= ONE_PASS_TARGET && tenViewsToOnePass() <= TEN_VIEWS_TARGET;
  }

  /** {@return one line of JSON; numbers to three decimals} */
  String toJson(Machine machine) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("miniXceptionMs", ReportLine.rounded(miniXceptionMs));
    values.put("vgg16Ms", ReportLine.rounded(vgg16Ms));
    values.put("onePassMs", ReportLine.rounded(onePassMs));
    values.put("tenViewsMs", ReportLine.rounded(tenViewsMs));
    values.put("onePassToMiniXception", ReportLine.rounded(onePassToMiniXception()));
    values.put("onePassToVgg16", ReportLine.rounded(onePassToVgg16()));
    values.put("tenViewsToOnePass", ReportLine.rounded(tenViewsToOnePass()));
    values.put("targetsHold", targetsHold());
    return ReportLine.of(values, machine);
  }
}
