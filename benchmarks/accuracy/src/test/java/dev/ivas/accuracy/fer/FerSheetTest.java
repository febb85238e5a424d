package dev.ivas.accuracy.fer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.face.Emotion;
import dev.ivas.fer.FerPlusEmotion;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FerSheetTest {
  private static final String VOTES =
      "ferplus_neutral,ferplus_happiness,ferplus_surprise,ferplus_sadness,ferplus_anger,"
          + "ferplus_disgust,ferplus_fear,ferplus_contempt,ferplus_unknown,ferplus_NF";

  @TempDir private Path folder;

  @Nested
  class Labels {
    @Test
    void tilesAreFoundByNumberAndLabelsByName() throws IOException {
      FerSheet sheet =
          sheet("emotion,emotion_name,tile", "0,happy,5", "0,Anger,0", "\"6\",\"SURPRISE\",\"2\"");

      assertThat(sheet.size()).isEqualTo(3);
      assertThat(sheet.label(0)).isEqualTo(Emotion.HAPPY);
      assertThat(sheet.label(1)).isEqualTo(Emotion.ANGRY);
      assertThat(sheet.label(2)).isEqualTo(Emotion.SURPRISE);
      assertThat(sheet.face(0).at(0, 0)).isEqualTo(100 / 255f);
      assertThat(sheet.face(1).at(47, 47)).isZero();
      assertThat(sheet.faces(1, 3).get(1).at(20, 20)).isEqualTo(40 / 255f);
      assertThat(sheet.hasVotes()).isFalse();
      assertThat(sheet.strictMajority(0)).isEmpty();
      assertThat(sheet.name()).isEqualTo("sheet.png");
    }

    @ParameterizedTest
    @CsvSource({
      "'tile,emotion', '0,3', emotion_name",
      "emotion_name, happy, 'no column ''tile'''",
      "'tile,emotion_name', '0,contempt', 'line 2: emotion_name must be one of angry'",
      "'tile,emotion_name', '0,', 'line 2: emotion_name'",
      "'tile,emotion_name', '0', 'line 2: emotion_name'",
      "'tile,emotion_name', 'first,happy', 'line 2: tile'",
      "'tile,emotion_name', ',happy', 'line 2: tile'",
      "'tile,emotion_name', '6,happy', 'line 2: there is no tile 6 in sheet.png, which has tiles 0 to 5'",
    })
    void whatCannotBeJudgedIsToldWithItsLine(String header, String row, String message) {
      assertThatExceptionOfType(UnreadableMediaException.class)
          .isThrownBy(() -> sheet(header, row))
          .withMessageContaining(message)
          .withMessageContaining("labels.csv");
    }
  }

  @Nested
  class Votes {
    @ParameterizedTest
    @CsvSource({
      "'6,0,0,0,0,0,0,4,0,0', NEUTRAL",
      "'0,10,0,0,0,0,0,0,0,0', HAPPINESS",
      "'0,0,0,0,0,0,4,6,0,0', CONTEMPT",
      "'5,5,0,0,0,0,0,0,0,0', ",
      "'5,0,0,0,0,0,0,0,0,0', ",
      "'0,0,0,0,0,0,0,0,8,2', "
    })
    void moreThanFiveForOneOfEightAreAStrictMajority(String votes, FerPlusEmotion majority)
        throws IOException {
      FerSheet sheet = sheet(VOTES + ",tile,emotion_name", votes + ",0,sad");

      assertThat(sheet.hasVotes()).isTrue();
      assertThat(sheet.strictMajority(0).orElse(null)).isEqualTo(majority);
    }

    @Test
    void aVoteThatIsNoNumberIsToldWithItsLine() {
      assertThatExceptionOfType(UnreadableMediaException.class)
          .isThrownBy(() -> sheet(VOTES + ",tile,emotion_name", "0,x,0,0,0,0,0,0,0,0,0,sad"))
          .withMessageContaining("line 2: ferplus_happiness");
    }

    @Test
    void agreementIsCountedOverStrictMajoritiesOnly() throws IOException {
      FerSheet sheet =
          sheet(
              VOTES + ",tile,emotion_name",
              "6,0,0,0,0,0,0,0,0,0,0,sad",
              "0,9,0,0,0,0,0,0,0,0,1,sad",
              "0,0,0,0,0,0,0,7,0,0,2,sad",
              "5,5,0,0,0,0,0,0,0,0,3,sad");
      double[] alwaysContempt = {0.1, 0, 0, 0, 0, 0, 0, 0.9};

      FerPlusScore score = FerPlusScore.of(sheet, face -> alwaysContempt);

      assertThat(score).isEqualTo(new FerPlusScore(3, 1 / 3.0));
    }

    @Test
    void withoutAStrictMajorityThereIsNoAgreement() throws IOException {
      FerSheet sheet = sheet(VOTES + ",tile,emotion_name", "5,5,0,0,0,0,0,0,0,0,0,sad");

      assertThat(FerPlusScore.of(sheet, face -> new double[8]).top1()).isNaN();
    }
  }

  @Nested
  class Pictures {
    @Test
    void missingFilesAreNamed() throws IOException {
      Path labels = SheetFiles.labels(folder, "tile,emotion_name", "0,happy");

      assertRefused(folder.resolve("nothing.png"), labels, "nothing.png");
      assertRefused(SheetFiles.grays(folder, 3, 2), folder.resolve("nothing.csv"), "nothing.csv");
    }

    @Test
    void aPictureThatIsNoneOrIsCutShortIsRefused() throws IOException {
      Path labels = SheetFiles.labels(folder, "tile,emotion_name", "0,happy");
      Path sheet = SheetFiles.grays(folder, 3, 2);
      byte[] png = Files.readAllBytes(sheet);

      assertRefused(labels, labels, "is not a picture");
      Files.write(sheet, Arrays.copyOf(png, png.length / 2));
      assertRefused(sheet, labels, "damaged or cut short");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100x48", "48x100", "47x47"})
    void sidesMustBeMultiplesOf48(String size) throws IOException {
      String[] sides = size.split("x");
      Path sheet =
          SheetFiles.write(
              folder,
              new BufferedImage(
                  Integer.parseInt(sides[0]),
                  Integer.parseInt(sides[1]),
                  BufferedImage.TYPE_BYTE_GRAY));
      Path labels = SheetFiles.labels(folder, "tile,emotion_name", "0,happy");

      assertRefused(sheet, labels, "multiples of 48");
    }

    private void assertRefused(Path sheet, Path labels, String message) {
      assertThatExceptionOfType(UnreadableMediaException.class)
          .isThrownBy(() -> FerSheet.read(sheet, labels))
          .withMessageContaining(message);
    }
  }

  private FerSheet sheet(String... lines) throws IOException {
    return FerSheet.read(SheetFiles.grays(folder, 3, 2), SheetFiles.labels(folder, lines));
  }
}
