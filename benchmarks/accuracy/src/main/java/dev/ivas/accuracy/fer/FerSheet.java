package dev.ivas.accuracy.fer;

import dev.ivas.accuracy.CsvTable;
import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.face.Emotion;
import dev.ivas.fer.FaceCrop;
import dev.ivas.fer.FerPlusEmotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A sheet of faces and a table of their labels; immutable.
 *
 * <p>The sheet is a picture of 48 x 48 tiles, as many a row as fit, gray or colour. The table is a
 * CSV file with a column {@code tile}, counted from 0 from left to right and top to bottom, and a
 * column {@code emotion_name}; {@link EmotionNames} tells the spellings. It may have FER+'s votes
 * in columns such as {@code ferplus_neutral}; whatever else it has is ignored.
 */
public final class FerSheet {
  private final String name;
  private final TileSheet sheet;
  private final List<LabelledTile> tiles;
  private final boolean hasVotes;

  private FerSheet(String name, TileSheet sheet, List<LabelledTile> tiles, boolean hasVotes) {
    this.name = name;
    this.sheet = sheet;
    this.tiles = tiles;
    this.hasVotes = hasVotes;
  }

  /**
   * Reads both files.
   *
   * @param picture the sheet
   * @param labels the table
   * @return the labelled faces
   * @throws UnreadableMediaException if a file is missing, unreadable, or not as told above; the
   *     message names the line
   */
  public static FerSheet read(Path picture, Path labels) {
    CsvTable table = CsvTable.read(labels).require(LabelledTile.TILE, LabelledTile.LABEL);
    boolean hasVotes = FerPlusVotes.areIn(table);
    List<LabelledTile> tiles =
        table.rows().stream().map(row -> LabelledTile.of(row, hasVotes)).toList();
    TileSheet sheet = TileSheet.read(picture);
    for (LabelledTile each : tiles) {
      if (each.tile() >= sheet.size()) {
        throw each.row()
            .wrong(
                "there is no tile %d in %s, which has tiles 0 to %d"
                    .formatted(each.tile(), picture.getFileName(), sheet.size() - 1));
      }
    }
    return new FerSheet(String.valueOf(picture.getFileName()), sheet, tiles, hasVotes);
  }

  /** {@return the name of the sheet's file} */
  public String name() {
    return name;
  }

  /** {@return how many labelled faces there are, at least 1} */
  public int size() {
    return tiles.size();
  }

  /**
   * Returns a face; cut out of the sheet at each call.
   *
   * @param index counts the table's rows from 0
   * @return the face
   */
  public FaceCrop face(int index) {
    return sheet.face(tiles.get(index).tile());
  }

  /**
   * Returns several faces.
   *
   * @param from the first one's index
   * @param to the index behind the last one
   * @return the faces in order
   */
  public List<FaceCrop> faces(int from, int to) {
    return tiles.subList(from, to).stream().map(each -> sheet.face(each.tile())).toList();
  }

  /**
   * Returns the true class of a face.
   *
   * @param index counts the table's rows from 0
   * @return the class
   */
  public Emotion label(int index) {
    return tiles.get(index).label();
  }

  /** {@return whether the table has FER+'s votes} */
  public boolean hasVotes() {
    return hasVotes;
  }

  /**
   * Returns what more than five of FER+'s ten annotators saw in a face.
   *
   * @param index counts the table's rows from 0
   * @return the emotion; empty where no one has so many votes
   */
  public Optional<FerPlusEmotion> strictMajority(int index) {
    return Optional.ofNullable(tiles.get(index).strictMajority());
  }
}
