package dev.ivas.speed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Seconds of processor time for ten minutes of sound, beside what others took.
 *
 * <p>The others' seconds were measured at another time, maybe on another machine: the ratios are
 * exact only where both come from one.
 */
final class AudioReport {
  /**
   * One feature's goal.
   *
   * @param name of the method of {@link AudioBenchmark}
   * @param peer what it is compared with
   * @param where the peer's seconds lie in {@code peer-speed.json}; empty if {@code seconds} counts
   * @param seconds the peer's where the file has none
   * @param limit how often the peer's seconds it may take
   */
  private record Goal(String name, String peer, String where, double seconds, double limit) {}

  private static final List<Goal> GOALS =
      List.of(
          new Goal("mfcc128", "librosa", "/librosa_cpu/mfcc 320~1160~1128/cpu_median_s", 0, 2),
          new Goal("mfcc40", "librosa", "/librosa_cpu/mfcc 320~1160~140/cpu_median_s", 0, 2),
          new Goal("rms", "librosa", "/librosa_cpu/rms 320~1160/cpu_median_s", 0, 2),
          new Goal("zcr", "librosa", "/librosa_cpu/zcr 320~1160/cpu_median_s", 0, 2),
          new Goal("yin", "TarsosDSP's FastYin, rounded", "", 1.3, 1),
          new Goal("pyin", "librosa", "/librosa_cpu/pyin 1024~1160/cpu_median_s", 0, 0.1),
          new Goal("f0", "Praat", "/results/praat.pitch/cpu_user_median_s", 0, 1),
          new Goal("hnr", "Praat", "/results/praat.hnr/cpu_user_median_s", 0, 1),
          new Goal("report", "the budget of a report", "", 8, 1));

  private final Map<String, Double> seconds;
  private final JsonNode peers;

  /**
   * Takes a run.
   *
   * @param seconds processor time by the names of {@link AudioBenchmark}'s methods; some may miss
   * @param peers the contents of {@code peer-speed.json}
   */
  AudioReport(Map<String, Double> seconds, JsonNode peers) {
    this.seconds = seconds;
    this.peers = peers;
  }

  /** {@return one line of JSON; numbers to three decimals} */
  String toJson(Machine machine) {
    Map<String, Object> values = new LinkedHashMap<>();
    boolean hold = true;
    for (Goal goal : GOALS) {
      Double own = seconds.get(goal.name());
      if (own == null) {
        continue;
      }
      double peer = goal.where().isEmpty() ? goal.seconds() : peers.at(goal.where()).asDouble();
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("seconds", ReportLine.rounded(own));
      row.put("peer", goal.peer());
      row.put("peerSeconds", ReportLine.rounded(peer));
      row.put("ratio", ReportLine.rounded(own / peer));
      row.put("limit", goal.limit());
      values.put(goal.name(), row);
      hold &= own <= goal.limit() * peer;
    }
    values.put("limitsHold", hold);
    return ReportLine.of(values, machine);
  }
}
