package dev.ivas.speed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The times of two programs that took turns.
 *
 * @param faces how many faces each looked at
 * @param ivasMs by round: processor time of {@code DlibLandmarker} for one face, in milliseconds
 * @param dlibMs by round: that of dlib, next to it
 */
record LandmarkReport(int faces, List<Double> ivasMs, List<Double> dlibMs) {
  /** How often dlib's time ours may take. */
  static final double TARGET = 1;

  LandmarkReport {
    ivasMs = List.copyOf(ivasMs);
    dlibMs = List.copyOf(dlibMs);
    if (ivasMs.isEmpty() || ivasMs.size() != dlibMs.size()) {
      throw new IllegalArgumentException("both must have run in as many rounds, one at least");
    }
  }

  /** {@return our time by dlib's, the median of all rounds} */
  double ratio() {
    return median(
        IntStream.range(0, ivasMs.size()).mapToObj(i -> ivasMs.get(i) / dlibMs.get(i)).toList());
  }

  boolean targetHolds() {
    return ratio() <= TARGET;
  }

  /** {@return one line of JSON; numbers to three decimals} */
  String toJson(Machine machine) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("faces", faces);
    values.put("rounds", ivasMs.size());
    values.put("ivasMs", ReportLine.rounded(median(ivasMs)));
    values.put("dlibMs", ReportLine.rounded(median(dlibMs)));
    values.put("ivasLeastMs", ReportLine.rounded(least(ivasMs)));
    values.put("dlibLeastMs", ReportLine.rounded(least(dlibMs)));
    values.put("ratio", ReportLine.rounded(ratio()));
    values.put("ratioOfLeast", ReportLine.rounded(least(ivasMs) / least(dlibMs)));
    values.put("targetHolds", targetHolds());
    values.put("compiler", String.join(" ", DlibProgram.COMPILER));
    return ReportLine.of(values, machine);
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static double least(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }
}
