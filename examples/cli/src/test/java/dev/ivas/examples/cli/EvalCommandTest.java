package dev.ivas.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** {@code ./ivas eval} from arguments to exit code. */
class EvalCommandTest {
  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String sheet = "";
  private String labels = "";

  /** Six tiles of noise; what they are called does not matter here. */
  @BeforeEach
  void write() throws IOException {
    BufferedImage picture = new BufferedImage(3 * 48, 2 * 48, BufferedImage.TYPE_BYTE_GRAY);
    Random random = new Random(1);
    for (int i = 0; i < picture.getWidth() * picture.getHeight(); i++) {
      picture
          .getRaster()
          .setSample(i % picture.getWidth(), i / picture.getWidth(), 0, random.nextInt(256));
    }
    sheet = folder.resolve("faces.png").toString();
    ImageIO.write(picture, "png", Path.of(sheet).toFile());
    labels = labels("tile,emotion_name", "0,happy", "5,sad", "3,fear");
  }

  @Test
  void theLastLineIsOneJsonObject() throws IOException {
    assertThat(run("--sheet", sheet, "--labels", labels)).isZero();

    JsonNode line = lastLine();
    assertThat(line.at("/n").asInt()).isEqualTo(3);
    assertThat(line.at("/sheet").asText()).isEqualTo("faces.png");
    assertThat(line.has("tta")).isFalse();
    assertThat(out.toString())
        .contains("binary accuracy (the paper's metric)")
        .contains("always the most frequent class");
  }

  @Test
  void viewsAreToldAndCompared() throws IOException {
    assertThat(run("--sheet", sheet, "--labels", labels, "--tta", "2")).isZero();

    JsonNode line = lastLine();
    assertThat(line.at("/tta").asInt()).isEqualTo(2);
    assertThat(line.at("/top1WithoutTta").isNumber()).isTrue();
    assertThat(line.at("/mcnemarP").isNumber()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "11", "-1", "two"})
  void otherNumbersOfViewsAreBadUsage(String views) {
    assertThat(run("--sheet", sheet, "--labels", labels, "--tta", views)).isEqualTo(2);
    assertOneHelpfulLine("--tta");
  }

  @ParameterizedTest
  @CsvSource({"--labels, --sheet", "--sheet, --labels"})
  void bothFilesMustBeNamed(String given, String missing) {
    assertThat(run(given, sheet)).isEqualTo(2);
    assertOneHelpfulLine(missing);
  }

  @Test
  void anUnknownOptionAndNoOrAnotherEvaluationAreBadUsage() {
    assertThat(run("--sheet", sheet, "--labels", labels, "--smell", "1")).isEqualTo(2);
    assertOneHelpfulLine("--smell");
    assertThat(commandLine().execute("eval")).isEqualTo(2);
    assertThat(err.toString()).contains("fer");
    assertThat(commandLine().execute("eval", "smell")).isEqualTo(2);
  }

  @Test
  void aFolderOfClipsThatIsNotThereIsUnreadable() {
    String nowhere = folder.resolve("nowhere").toString();
    assertThat(commandLine().execute("eval", "emotion", "--dir", nowhere)).isEqualTo(3);
    assertOneHelpfulLine("nowhere");
  }

  @Test
  void aFolderWithoutHeadPosesIsUnreadable() {
    assertThat(commandLine().execute("eval", "pose", "--dir", folder.toString())).isEqualTo(3);
    assertOneHelpfulLine(".mat");
  }

  @Test
  void aFolderWithoutNumbersOfPraatIsUnreadable() {
    assertThat(commandLine().execute("eval", "voice", "--dir", folder.toString())).isEqualTo(3);
    assertOneHelpfulLine("gold");
  }

  @Test
  void aFolderWithoutFoldersOfEyesIsUnreadable() {
    assertThat(commandLine().execute("eval", "blink", "--dir", folder.toString())).isEqualTo(3);
    assertOneHelpfulLine("closedLeftEyes");
  }

  @Test
  void aFolderOfNeitherKindTellsWhatItShouldHold() {
    assertThat(commandLine().execute("eval", "gaze", "--dir", folder.resolve("no").toString()))
        .isEqualTo(3);
    assertOneHelpfulLine("clips.csv");
  }

  @Test
  void filesThatAreNotThereAreUnreadable() {
    assertThat(run("--sheet", sheet + "x", "--labels", labels)).isEqualTo(3);
    assertOneHelpfulLine("faces.pngx");
    assertThat(run("--sheet", sheet, "--labels", labels + "x")).isEqualTo(3);
  }

  @Test
  void aLabelThatIsNoneIsUnreadableAndItsLineIsTold() throws IOException {
    labels = labels("tile,emotion_name", "0,happy", "", "1,bored");

    assertThat(run("--sheet", sheet, "--labels", labels)).isEqualTo(3);
    assertOneHelpfulLine("labels.csv, line 4");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void anUnknownModelIsMissingAndTheKnownOnesAreNamed() {
    assertThat(run("--sheet", sheet, "--labels", labels, "--model", "emotion-nobodys"))
        .isEqualTo(4);
    assertOneHelpfulLine("emotion-ivas-");
  }

  @Test
  void helpTellsWhatTheFilesMustBe() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("emotion_name", "48 x 48", "--tta", "JSON");
  }

  private String labels(String... lines) throws IOException {
    return Files.write(folder.resolve("labels.csv"), List.of(lines)).toString();
  }

  private JsonNode lastLine() throws IOException {
    List<String> lines = out.toString().lines().toList();
    return new ObjectMapper().readTree(lines.get(lines.size() - 1));
  }

  @Test
  void attacksNeedNothingAndTakeNothing() {
    assertThat(commandLine().execute("eval", "attacks", "--dir", folder.toString())).isEqualTo(2);
    assertOneHelpfulLine("--dir");
  }

  private int run(String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "eval";
    args[1] = "fer";
    System.arraycopy(options, 0, args, 2, options.length);
    return commandLine().execute(args);
  }

  private CommandLine commandLine() {
    return IvasCommand.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true));
  }

  private void assertOneHelpfulLine(String mention) {
    assertThat(err.toString().strip()).startsWith("ivas: ").contains(mention).hasLineCount(1);
  }
}
