package dev.ivas.fer;

import dev.ivas.core.face.Emotion;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A sheet of labelled 48 x 48 faces: tiles from left to right and top to bottom, and a CSV file.
 *
 * @param faces the tiles that the CSV names, in its order
 * @param labels their classes
 */
record FerSheet(List<FaceCrop> faces, List<Emotion> labels) {
  static FerSheet read(Path png, Path csv) throws IOException {
    BufferedImage sheet = ImageIO.read(png.toFile());
    List<String> lines = Files.readAllLines(csv);
    List<String> header = List.of(lines.get(0).split(",", -1));
    List<FaceCrop> faces = new ArrayList<>();
    List<Emotion> labels = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      faces.add(tile(sheet.getRaster(), Integer.parseInt(cells[header.indexOf("tile")])));
      // By name, not by number: label order is what these tests pin.
      labels.add(Emotion.valueOf(cells[header.indexOf("emotion_name")].toUpperCase()));
    }
    return new FerSheet(faces, labels);
  }

  private static FaceCrop tile(Raster sheet, int index) {
    int perRow = sheet.getWidth() / FaceCrop.SIZE;
    float[] gray =
        sheet.getSamples(
            index % perRow * FaceCrop.SIZE,
            index / perRow * FaceCrop.SIZE,
            FaceCrop.SIZE,
            FaceCrop.SIZE,
            0,
            (float[]) null);
    for (int i = 0; i < gray.length; i++) {
      gray[i] /= 255;
    }
    return new FaceCrop(gray);
  }
}
