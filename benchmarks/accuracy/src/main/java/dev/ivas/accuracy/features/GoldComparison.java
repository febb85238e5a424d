package dev.ivas.accuracy.features;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks two trees of features side by side, number by number. */
final class GoldComparison {
  /** What tells how the gold came about, and measures that are none of ours. */
  private static final Set<String> IGNORED =
      Set.of(
          "settings",
          "checksum",
          "npy",
          "voiced_flag_npy",
          "warnings",
          "float32_input_max_abs_diff",
          "float32_vs_float64",
          "float32_frames_differing_over_1pct");

  private static final String ERROR = "error";

  private final Map<String, SettingTally> tallies = new LinkedHashMap<>();

  /** Compares librosa's families that we have: each number there must be here. */
  void librosa(String clip, JsonNode ours, JsonNode gold) {
    ours.properties()
        .forEach(family -> settings(clip, family.getValue(), gold, List.of("librosa"), family));
  }

  private void settings(
      String clip,
      JsonNode ours,
      JsonNode gold,
      List<String> parent,
      Map.Entry<String, JsonNode> family) {
    List<String> path = plus(parent, family.getKey());
    JsonNode wanted = gold.path(family.getKey());
    ours.properties()
        .forEach(
            entry -> {
              if (family.getKey().equals("spectral")) {
                settings(clip, entry.getValue(), wanted, path, entry);
              } else {
                List<String> setting = plus(path, entry.getKey());
                compare(
                    clip, tally(setting), setting, entry.getValue(), wanted.path(entry.getKey()));
              }
            });
  }

  /** Compares those of Praat's numbers that we have. */
  void praat(String clip, JsonNode ours, JsonNode gold) {
    ours.properties()
        .forEach(
            family -> {
              JsonNode wanted = gold.path(family.getKey());
              List<String> path = List.of("praat", family.getKey());
              if (wanted.has(ERROR)) {
                return;
              }
              family
                  .getValue()
                  .properties()
                  .forEach(
                      number -> {
                        if (wanted.has(number.getKey())) {
                          List<String> place = plus(path, number.getKey());
                          JsonNode value = wanted.get(number.getKey());
                          compare(clip, tally(path), place, number.getValue(), value);
                        }
                      });
            });
  }

  private void compare(
      String clip, SettingTally tally, List<String> path, JsonNode ours, JsonNode gold) {
    if (gold.isObject()) {
      gold.properties().stream()
          .filter(entry -> !IGNORED.contains(entry.getKey()))
          .forEach(
              entry ->
                  compare(
                      clip,
                      tally,
                      plus(path, entry.getKey()),
                      ours.path(entry.getKey()),
                      entry.getValue()));
    } else if (gold.isArray()) {
      for (int i = 0; i < gold.size(); i++) {
        compare(clip, tally, plus(path, Integer.toString(i)), ours.path(i), gold.get(i));
      }
    } else if (isNumber(gold) && isNumber(ours)) {
      tally.add(clip, path, ours.asDouble(), gold.asDouble());
    } else if (isNumber(gold) || isNumber(ours) || ours.isMissingNode()) {
      tally.addMissing(clip, path);
    } else {
      tally.addAgreement();
    }
  }

  private static boolean isNumber(JsonNode node) {
    return node.isNumber() && Double.isFinite(node.asDouble());
  }

  private SettingTally tally(List<String> path) {
    return tallies.computeIfAbsent(String.join(".", path), SettingTally::new);
  }

  private static List<String> plus(List<String> path, String name) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return longer;
  }

  List<SettingResult> results() {
    return tallies.values().stream().map(SettingTally::result).toList();
  }
}
