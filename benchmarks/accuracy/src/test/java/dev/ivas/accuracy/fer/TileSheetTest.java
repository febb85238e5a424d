package dev.ivas.accuracy.fer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of every depth give the shade that their samples mean. */
class TileSheetTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "10, 128, 0.501961", // 8 bits of gray
    "11, 32896, 0.501961", // 16 bits of gray
    "12, 1, 1" // black and white
  })
  void graySamplesAreSharesOfWhite(int type, int sample, float shade) throws IOException {
    BufferedImage picture = new BufferedImage(48, 48, type);
    fill(picture, 0, sample);

    assertThat(read(picture).face(0).at(30, 7)).isCloseTo(shade, within(1e-6f));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void paletteOfFewBitsIsLookedUp(int bits) throws IOException {
    byte[] shades = new byte[1 << bits];
    for (int i = 0; i < shades.length; i++) {
      shades[i] = (byte) (255 * i / (shades.length - 1));
    }
    IndexColorModel palette = new IndexColorModel(bits, shades.length, shades, shades, shades);
    BufferedImage picture = new BufferedImage(48, 48, BufferedImage.TYPE_BYTE_BINARY, palette);
    int last = shades.length - 1;
    fill(picture, 0, last / 2);

    assertThat(read(picture).face(0).at(30, 7))
        .isCloseTo((shades[last / 2] & 255) / 255f, within(1e-6f));
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6, 13})
  void colourBecomesGrayByItsBrightness(int type) throws IOException {
    BufferedImage picture = new BufferedImage(96, 48, type);
    for (int i = 0; i < 48 * 48; i++) {
      picture.setRGB(i % 48, i / 48, 0xFFFF0000);
      picture.setRGB(48 + i % 48, i / 48, 0xFFFFFFFF);
    }

    TileSheet sheet = read(picture);

    assertThat(sheet.size()).isEqualTo(2);
    assertThat(sheet.face(0).at(30, 7)).isCloseTo(0.299f, within(1e-6f));
    assertThat(sheet.face(1).at(30, 7)).isCloseTo(1f, within(1e-6f));
  }

  @Test
  void theSameGrayIsReadFromGrayAndFromColour() throws IOException {
    BufferedImage gray = new BufferedImage(48, 48, BufferedImage.TYPE_BYTE_GRAY);
    fill(gray, 0, 77);
    BufferedImage colour = new BufferedImage(48, 48, BufferedImage.TYPE_INT_RGB);
    for (int band = 0; band < 3; band++) {
      fill(colour, band, 77);
    }

    assertThat(read(colour).face(0).at(1, 2)).isCloseTo(read(gray).face(0).at(1, 2), within(1e-6f));
  }

  private static void fill(BufferedImage picture, int band, int sample) {
    for (int i = 0; i < picture.getWidth() * picture.getHeight(); i++) {
      picture.getRaster().setSample(i % picture.getWidth(), i / picture.getWidth(), band, sample);
    }
  }

  private TileSheet read(BufferedImage picture) throws IOException {
    return TileSheet.read(SheetFiles.write(folder, picture));
  }
}
