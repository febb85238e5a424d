package dev.ivas.accuracy.gaze;

import dev.ivas.accuracy.CsvTable;
import dev.ivas.core.face.GazeDirection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What an annotator saw in one frame.
 *
 * @param seconds when the frame is shown, from the start of the clip
 * @param seen where the eyes look, or why that cannot be told
 * @param also the second of two directions where the eyes look about as far in both, as up and left
 */
record Look(double seconds, Seen seen, Optional<GazeDirection> also) {
  /** What can be seen in a frame. */
  enum Seen {
    LEFT,
    CENTER,
    RIGHT,
    UP,
    DOWN,
    /** The lids are shut, as in a blink. */
    CLOSED,
    /** The annotator could not tell. */
    UNSURE;

    /** {@return the direction; empty where there is none} */
    Optional<GazeDirection> direction() {
      return this == CLOSED || this == UNSURE
          ? Optional.empty()
          : Optional.of(GazeDirection.valueOf(name()));
    }
  }

  static Look of(CsvTable.Row row) {
    String also = row.cell("also");
    return new Look(
        row.number("seconds"),
        seen(row, row.cell("direction")),
        also.isEmpty() ? Optional.empty() : seen(row, also).direction());
  }

  private static Seen seen(CsvTable.Row row, String name) {
    List<Seen> all = Arrays.asList(Seen.values());
    return all.stream()
        .filter(seen -> seen.name().equalsIgnoreCase(name))
        .findAny()
        .orElseThrow(
            () -> row.wrong("a direction must be one of %s, but is '%s'".formatted(all, name)));
  }
}
