package dev.ivas.accuracy.voice;

import dev.ivas.accuracy.CsvTable;
import dev.ivas.audio.AcousticFeatures;
import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.media.WholeSound;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts syllables in recordings whose number of syllables is known. */
public final class SyllableEvaluation {
  private SyllableEvaluation() {}

  /**
   * Judges the recordings of a list.
   *
   * @param folder where the recordings lie
   * @param list a CSV file: {@code recording} (a path below the folder), {@code syllables} (filled
   *     pauses left out), {@code set}
   * @return how near the counts are
   * @throws UnreadableMediaException if the list or a recording cannot be read
   */
  public static SyllableResult judge(Path folder, Path list) {
    List<SyllableResult.Clip> clips =
        CsvTable.read(list).require("recording", "syllables", "set").rows().stream()
            .map(row -> count(folder, row))
            .toList();
    Map<String, SyllableResult.Count> perSet =
        clips.stream()
            .collect(
                Collectors.groupingBy(
                    SyllableResult.Clip::set,
                    TreeMap::new,
                    Collectors.collectingAndThen(Collectors.toList(), SyllableResult.Count::of)));
    return new SyllableResult(SyllableResult.Count.of(clips), perSet, clips);
  }

  private static SyllableResult.Clip count(Path folder, CsvTable.Row row) {
    int truth = row.count("syllables");
    if (truth == 0) {
      throw row.wrong("syllables must be at least 1");
    }
    String name = row.cell("recording");
    WholeSound sound = WholeSound.read(folder.resolve(name), 0);
    Map<String, Object> features =
        AcousticFeatures.measure(
            sound.samples(),
            sound.channels(),
            sound.sampleRateHz(),
            AcousticFeatures.DEFAULT_SETTING,
            0);
    if (features.get("speech") instanceof Map<?, ?> speech
        && speech.get("syllables") instanceof Number counted) {
      return new SyllableResult.Clip(name, row.cell("set"), counted.longValue(), truth);
    }
    throw new IllegalStateException("features always hold speech.syllables");
  }
}
