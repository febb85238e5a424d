package dev.ivas.overlay;

import dev.ivas.core.face.FaceBox;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.List;

/** Writes lines of text beside a face: below it, else above it, else at the picture's foot. */
final class CaptionPainter {
  private static final double LETTERS_PER_SIDE = 30;
  private static final Color GROUND = new Color(0, 0, 0, 170);

  private final Graphics2D g;
  private final int width;
  private final int height;

  CaptionPainter(Graphics2D g, int width, int height) {
    this.g = g;
    this.width = width;
    this.height = height;
  }

  /** Writes beside a face whose box is given in a frame that many times smaller. */
  void paint(List<String> lines, FaceBox box, int times) {
    if (lines.isEmpty()) {
      return;
    }
    FontMetrics metrics = fit(lines);
    int margin = metrics.getAscent() / 2;
    int boxWidth = widest(lines, metrics) + 2 * margin;
    int boxHeight = lines.size() * metrics.getHeight() + margin;
    int left = clamp((int) (box.centerX() * times) - boxWidth / 2, width - boxWidth);
    int below = (int) ((box.y() + box.height()) * times) + 2 * margin;
    int above = (int) (box.y() * times) - 2 * margin - boxHeight;
    boolean roomBelow = below + boxHeight <= height;
    int top = clamp(roomBelow || above < 0 ? below : above, height - boxHeight);
    g.setColor(GROUND);
    g.fillRoundRect(left, top, boxWidth, boxHeight, margin, margin);
    g.setColor(Color.WHITE);
    int baseline = top + margin / 2 + metrics.getAscent();
    for (String line : lines) {
      g.drawString(line, left + margin, baseline);
      baseline += metrics.getHeight();
    }
  }

  /** Takes letters of a thirtieth of the shorter side, or smaller ones that fit the width. */
  private FontMetrics fit(List<String> lines) {
    double size = Math.min(width, height) / LETTERS_PER_SIDE;
    g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) Math.max(11, size)));
    double room = 0.94 * width / widest(lines, g.getFontMetrics());
    if (room < 1) {
      g.setFont(g.getFont().deriveFont((float) (g.getFont().getSize2D() * room)));
    }
    return g.getFontMetrics();
  }

  private static int widest(List<String> lines, FontMetrics metrics) {
    return lines.stream().mapToInt(metrics::stringWidth).max().orElse(0);
  }

  private static int clamp(int value, int most) {
    return Math.max(0, Math.min(most, value));
  }
}
