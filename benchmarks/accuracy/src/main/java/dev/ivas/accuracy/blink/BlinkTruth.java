package dev.ivas.accuracy.blink;

import dev.ivas.accuracy.CsvTable;
import dev.ivas.core.error.UnreadableMediaException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which frames people marked, one row a frame.
 *
 * <p>1 marks a blink in the column 'blink' or 'closing_opening_closed', and a look down in
 * 'looking_down', where there is such a column; 0 marks nothing.
 *
 * @param frames how many there are
 * @param blinks the marked ones, in order
 * @param looksDown the marked ones, in order; null when nobody looked for them
 */
record BlinkTruth(int frames, List<FrameRange> blinks, @Nullable List<FrameRange> looksDown) {
  private static final List<String> BLINK = List.of("closing_opening_closed", "blink");
  private static final String LOOKING_DOWN = "looking_down";

  static BlinkTruth read(Path file) {
    CsvTable table = CsvTable.read(file);
    String blink =
        BLINK.stream()
            .filter(table::has)
            .findFirst()
            .orElseThrow(
                () ->
                    new UnreadableMediaException(
                        "%s marks no blinks: name a column 'blink', with 1 in the frames of a blink"
                                .formatted(file.getFileName())
                            + " and 0 in the others."));
    List<FrameRange> down = table.has(LOOKING_DOWN) ? marked(table, LOOKING_DOWN) : null;
    return new BlinkTruth(table.rows().size(), marked(table, blink), down);
  }

  /** Returns the blinks that meet a marked look down; null when nobody looked for them. */
  @Nullable List<FrameRange> whileLookingDown(Stream<FrameRange> blinks) {
    List<FrameRange> down = looksDown;
    return down == null
        ? null
        : blinks.filter(blink -> down.stream().anyMatch(blink::meets)).toList();
  }

  private static List<FrameRange> marked(CsvTable table, String column) {
    List<Integer> marks = new ArrayList<>();
    for (CsvTable.Row row : table.rows()) {
      int mark = row.count(column);
      if (mark > 1) {
        throw row.wrong("%s must be 0 or 1, but is %d".formatted(column, mark));
      }
      marks.add(mark);
    }
    return FrameRange.where(i -> marks.get(i) == 1, marks.size());
  }
}
