package dev.ivas.accuracy.features;

import java.util.List;

/** Gathers the differences of one setting over all clips. */
final class SettingTally {
  private final String setting;
  private int n;
  private int outside;
  private int missing;
  private double worst;
  private double worstDifference;
  private String where = "";
  private double outliers;

  SettingTally(String setting) {
    this.setting = setting;
  }

  void add(String clip, List<String> path, double found, double wanted) {
    Tolerance tolerance = Tolerance.of(path);
    double share = tolerance.share(found, wanted);
    n++;
    outliers = Math.max(outliers, tolerance.outliers());
    outside += share > 1 ? 1 : 0;
    if (share > worst) {
      worst = share;
      worstDifference = Math.abs(found - wanted);
      where = missing > 0 ? where : place(clip, path);
    }
  }

  void addAgreement() {
    n++;
  }

  void addMissing(String clip, List<String> path) {
    n++;
    outside++;
    where = missing++ > 0 ? where : place(clip, path);
  }

  private static String place(String clip, List<String> path) {
    return clip + " " + String.join(".", path);
  }

  SettingResult result() {
    boolean holds = outside <= outliers * n;
    return new SettingResult(setting, n, outside, missing, worst, worstDifference, where, holds);
  }
}
