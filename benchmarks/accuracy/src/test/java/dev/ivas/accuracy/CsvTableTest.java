package dev.ivas.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ivas.core.error.UnreadableMediaException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\n1,x\n2,y\n",
        "a,b\r\n1,x\r\n2,y",
        "\uFEFFa,b\n1,x\n2,y\n",
        "\n\na,b\n\n1,x\n\n\n2,y\n\n",
        "\"a\",\"b\"\n\"1\",\"x\"\n\"2\",\"y\"\n",
        " A , B \n 1 , x \n 2 ,y\n",
        "b,a\nx,1\ny,2\n",
        "b,,a,\nx,,1,\ny,,2,\n"
      })
  void theSameTableIsReadHoweverItIsWritten(String text) throws IOException {
    CsvTable table = table(text).require("a", "b");

    assertThat(table.rows()).hasSize(2);
    assertThat(table.rows().get(0).cell("a")).isEqualTo("1");
    assertThat(table.rows().get(1).cell("b")).isEqualTo("y");
    assertThat(table.rows().get(1).count("a")).isEqualTo(2);
  }

  @Test
  void aQuotedCellMayHoldCommasQuotesAndLineBreaks() throws IOException {
    CsvTable table = table("a,b\n\"1,\"\"2\"\"\n3\",x\n");

    assertThat(table.rows().get(0).cell("a")).isEqualTo("1,\"2\"\n3");
  }

  @Test
  void aShortRowHasEmptyCells() throws IOException {
    assertThat(table("a,b\n1\n").rows().get(0).cell("b")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b\n1,x\n\n\n5,y\n", "a,b\r\n1,x\r\n\r\n\r\n5,y"})
  void errorsNameTheLine(String text) throws IOException {
    CsvTable.Row last = table(text).rows().get(1);

    assertThatExceptionOfType(UnreadableMediaException.class)
        .isThrownBy(() -> last.count("b"))
        .withMessage("table.csv, line 5: b must be a whole number from 0, but is 'y'.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.0", "", "99999999999"})
  void onlyWholeNumbersCount(String cell) throws IOException {
    CsvTable.Row row = table("a,b\n" + cell + ",x\n").rows().get(0);

    assertThatExceptionOfType(UnreadableMediaException.class).isThrownBy(() -> row.count("a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "NaN", "Infinity", "1;5"})
  void onlyFiniteNumbersAreNumbers(String cell) throws IOException {
    List<CsvTable.Row> rows = table("a,b\n" + cell + ",x\n-1.5,x\n").rows();

    assertThat(rows.get(1).number("a")).isEqualTo(-1.5);
    assertThatExceptionOfType(UnreadableMediaException.class)
        .isThrownBy(() -> rows.get(0).number("a"))
        .withMessageContaining("line 2");
  }

  @Test
  void aMissingColumnIsNamedWithTheKnownOnes() throws IOException {
    CsvTable table = table("a,b\n1,x\n");

    assertThat(table.has("B")).isTrue();
    assertThatExceptionOfType(UnreadableMediaException.class)
        .isThrownBy(() -> table.require("a", "c"))
        .withMessageContaining("'c'")
        .withMessageContaining("[a, b]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "a,b\n", "a,b\n\n", "a,b\n\"1,x\n", "a,a\n1,2\n"})
  void whatIsNoTableIsRefused(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("table.csv"), text);

    assertThatExceptionOfType(UnreadableMediaException.class)
        .isThrownBy(() -> CsvTable.read(file))
        .withMessageContaining("table.csv")
        .withMessageNotContaining("Exception");
  }

  @Test
  void aMissingFileAndAFolderAreRefused() {
    for (Path path : new Path[] {folder, folder.resolve("nothing.csv")}) {
      assertThatExceptionOfType(UnreadableMediaException.class)
          .isThrownBy(() -> CsvTable.read(path))
          .withMessageContaining(path.getFileName().toString());
    }
  }

  @Test
  void bytesThatAreNoUtf8DoNotStopTheReading() throws IOException {
    byte[] latin = "a,b\n1,caf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("latin.csv"), latin);

    assertThat(CsvTable.read(file).rows().get(0).count("a")).isEqualTo(1);
  }

  private CsvTable table(String text) throws IOException {
    return CsvTable.read(Files.writeString(folder.resolve("table.csv"), text));
  }
}
