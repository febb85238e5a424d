package dev.ivas.examples.cli.eval;

import dev.ivas.accuracy.fer.FerSheet;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Names a sheet of labelled faces. */
final class SheetOptions {
  @Option(
      names = "--sheet",
      paramLabel = "PNG",
      required = true,
      description = "A picture of 48 x 48 faces, from left to right and top to bottom.")
  private Path sheet = Path.of("");

  @Option(
      names = "--labels",
      paramLabel = "CSV",
      required = true,
      description = {
        "A row for each face: the column 'tile' counts faces from 0, 'emotion_name' names the"
            + " expression. Columns 'ferplus_neutral' and so on may hold FER+'s votes."
      })
  private Path labels = Path.of("");

  FerSheet read() {
    return FerSheet.read(sheet, labels);
  }
}
