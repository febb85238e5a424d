package dev.ivas.accuracy.fer;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Writes small sheets: tile t is of one shade, t steps above black. */
final class SheetFiles {
  private static final int SIZE = 48;

  private SheetFiles() {}

  /** Makes a sheet of gray tiles that are 20 of 255 apart. */
  static Path grays(Path folder, int perRow, int rows) throws IOException {
    BufferedImage picture =
        new BufferedImage(perRow * SIZE, rows * SIZE, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        picture.getRaster().setSample(x, y, 0, 20 * (y / SIZE * perRow + x / SIZE));
      }
    }
    return write(folder, picture);
  }

  static Path write(Path folder, BufferedImage picture) throws IOException {
    Path file = folder.resolve("sheet.png");
    ImageIO.write(picture, "png", file.toFile());
    return file;
  }

  static Path labels(Path folder, String... lines) throws IOException {
    return Files.writeString(folder.resolve("labels.csv"), String.join("\n", lines) + "\n");
  }
}
