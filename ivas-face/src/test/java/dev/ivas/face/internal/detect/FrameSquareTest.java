package dev.ivas.face.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameSquareTest {
  @Test
  void wholeFrameFitsIntoOneSquare() {
    assertThat(FrameSquare.whole(640, 480)).isEqualTo(new FrameSquare(320, 240, 640));
  }

  @ParameterizedTest
  @CsvSource({"1280, 720", "720, 1280", "1920, 1080", "641, 479"})
  void everyFaceUpToHalfASquareLiesWholeInSomeSmallestTile(int width, int height) {
    List<FrameSquare> tiles = FrameSquare.tiles(width, height);
    double smallest = tiles.get(tiles.size() - 1).side();
    double face = smallest / 2 - 1;

    for (double y = 0; y + face < height; y += 7) {
      for (double x = 0; x + face < width; x += 7) {
        double left = x;
        double top = y;
        assertThat(tiles).anyMatch(tile -> holds(tile, left, top, face));
      }
    }
  }

  private static boolean holds(FrameSquare tile, double left, double top, double face) {
    double right = left + face;
    double bottom = top + face;
    double half = tile.side() / 2 + 1e-6;
    return Math.abs(left - tile.centerX()) <= half
        && Math.abs(right - tile.centerX()) <= half
        && Math.abs(top - tile.centerY()) <= half
        && Math.abs(bottom - tile.centerY()) <= half;
  }

  @ParameterizedTest
  @CsvSource({"1280, 720", "720, 1280", "640, 480"})
  void tilesStayInsideTheFrame(int width, int height) {
    assertThat(FrameSquare.tiles(width, height))
        .isNotEmpty()
        .allMatch(tile -> tile.centerX() - tile.side() / 2 >= -1e-6)
        .allMatch(tile -> tile.centerX() + tile.side() / 2 <= width + 1e-6)
        .allMatch(tile -> tile.centerY() + tile.side() / 2 <= height + 1e-6);
  }

  @Test
  void smallFramesHaveNoTiles() {
    assertThat(FrameSquare.tiles(320, 239)).isEmpty();
    assertThat(FrameSquare.tiles(256, 256)).isEmpty();
  }
}
