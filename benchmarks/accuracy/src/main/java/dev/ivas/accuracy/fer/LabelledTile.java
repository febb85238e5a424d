package dev.ivas.accuracy.fer;

import dev.ivas.accuracy.CsvTable;
import dev.ivas.core.face.Emotion;
import dev.ivas.fer.FerPlusEmotion;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table of labels.
 *
 * @param row where it stands
 * @param tile which face of the sheet is meant, counted from 0
 * @param label its true class
 * @param strictMajority what more than five annotators of FER+ saw, or null
 */
record LabelledTile(
    CsvTable.Row row, int tile, Emotion label, @Nullable FerPlusEmotion strictMajority) {
  static final String TILE = "tile";
  static final String LABEL = "emotion_name";

  /** Reads a row; the label is read by its name, for data sets number the classes differently. */
  static LabelledTile of(CsvTable.Row row, boolean withVotes) {
    String name = row.cell(LABEL);
    Emotion label =
        EmotionNames.find(name)
            .orElseThrow(
                () ->
                    row.wrong(
                        "%s must be one of %s, but is '%s'; leave out what has no such label"
                            .formatted(LABEL, EmotionNames.known(), name)));
    Optional<FerPlusEmotion> majority =
        withVotes ? FerPlusVotes.strictMajority(row) : Optional.empty();
    return new LabelledTile(row, row.count(TILE), label, majority.orElse(null));
  }
}
