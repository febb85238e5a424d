package dev.ivas.accuracy.fer;

import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.fer.FaceCrop;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A picture of faces, 48 x 48 pixels each, from left to right and top to bottom. */
final class TileSheet {
  private static final int SIZE = FaceCrop.SIZE;

  /** Rec. 601, as Pillow and OpenCV turn colour into gray. */
  private static final float[] LUMA = {0.299f, 0.587f, 0.114f};

  private final BufferedImage picture;

  private TileSheet(BufferedImage picture) {
    this.picture = picture;
  }

  static TileSheet read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UnreadableMediaException(
          "There is no file %s: name a PNG picture of 48 x 48 faces.".formatted(file));
    }
    BufferedImage picture = picture(file);
    if (picture.getWidth() % SIZE != 0 || picture.getHeight() % SIZE != 0) {
      throw new UnreadableMediaException(
          "%s is %d x %d pixels, but both sides must be multiples of 48: it holds faces of 48 x 48."
              .formatted(file.getFileName(), picture.getWidth(), picture.getHeight()));
    }
    return new TileSheet(picture);
  }

  @SuppressWarnings("CatchingUnchecked") // ImageIO throws many kinds at damaged files
  private static BufferedImage picture(Path file) {
    BufferedImage picture;
    try {
      picture = ImageIO.read(file.toFile());
    } catch (IOException | RuntimeException e) {
      throw new UnreadableMediaException(
          "%s is damaged or cut short (%s): write it again as PNG."
              .formatted(file.getFileName(), e.getMessage()),
          e);
    }
    if (picture == null) {
      throw new UnreadableMediaException(
          file.getFileName() + " is not a picture: name a PNG picture of 48 x 48 faces.");
    }
    return picture;
  }

  int size() {
    return tilesPerRow() * (picture.getHeight() / SIZE);
  }

  /** Cuts a face out; colour becomes gray, transparency is ignored. */
  FaceCrop face(int tile) {
    int left = tile % tilesPerRow() * SIZE;
    int top = tile / tilesPerRow() * SIZE;
    if (picture.getColorModel() instanceof IndexColorModel) {
      return new FaceCrop(fromPalette(left, top));
    }
    return new FaceCrop(
        picture.getColorModel().getNumColorComponents() == 1
            ? band(0, left, top)
            : fromColours(left, top));
  }

  private float[] fromColours(int left, int top) {
    float[] gray = new float[SIZE * SIZE];
    for (int colour = 0; colour < LUMA.length; colour++) {
      float[] band = band(colour, left, top);
      for (int i = 0; i < gray.length; i++) {
        gray[i] = Math.min(1, gray[i] + LUMA[colour] * band[i]);
      }
    }
    return gray;
  }

  private float[] fromPalette(int left, int top) {
    float[] gray = new float[SIZE * SIZE];
    for (int i = 0; i < gray.length; i++) {
      int rgb = picture.getRGB(left + i % SIZE, top + i / SIZE);
      gray[i] =
          Math.min(
              1,
              (LUMA[0] * (rgb >> 16 & 255) + LUMA[1] * (rgb >> 8 & 255) + LUMA[2] * (rgb & 255))
                  / 255);
    }
    return gray;
  }

  /** Raw samples, for getRGB would bend the shades of a gray picture to sRGB's curve. */
  private float[] band(int band, int left, int top) {
    float[] samples = picture.getRaster().getSamples(left, top, SIZE, SIZE, band, (float[]) null);
    float white = (1 << picture.getColorModel().getComponentSize(band)) - 1;
    for (int i = 0; i < samples.length; i++) {
      samples[i] /= white;
    }
    return samples;
  }

  private int tilesPerRow() {
    return picture.getWidth() / SIZE;
  }
}
