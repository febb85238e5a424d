package dev.ivas.testkit.face;

import java.awt.image.BufferedImage;

/** Compares drawn pictures. */
final class Pictures {
  static final int WIDTH = 640;
  static final int HEIGHT = 480;

  private Pictures() {}

  static BufferedImage of(Look look, Expression expression) {
    return new FaceDrawing(look, WIDTH, HEIGHT).draw(expression);
  }

  /** Returns the mean difference of a channel, in gray levels. */
  static double difference(BufferedImage one, BufferedImage other) {
    long sum = 0;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        sum += difference(one.getRGB(x, y), other.getRGB(x, y));
      }
    }
    return sum / (3.0 * WIDTH * HEIGHT);
  }

  static int difference(int one, int other) {
    int sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      sum += Math.abs((one >> shift & 0xff) - (other >> shift & 0xff));
    }
    return sum;
  }

  static BufferedImage mirrored(BufferedImage image) {
    BufferedImage mirrored = new BufferedImage(WIDTH, HEIGHT, image.getType());
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        mirrored.setRGB(x, y, image.getRGB(WIDTH - 1 - x, y));
      }
    }
    return mirrored;
  }
}
