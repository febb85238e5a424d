package dev.ivas.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** {@code ./ivas eval blink} from arguments to exit code. */
class BlinkCommandTest {
  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String ears = "";
  private String truth = "";

  /** Three blinks of a sixth of a second at 30 frames a second. */
  @BeforeEach
  void write() throws IOException {
    List<String> ratios = new ArrayList<>(List.of("EAR_Avg"));
    List<String> marks = new ArrayList<>(List.of("closing_opening_closed"));
    for (int i = 0; i < 300; i++) {
      boolean blink = i % 90 >= 80 && i % 90 < 85;
      ratios.add(blink ? "0.05" : "0.3");
      marks.add(blink ? "1" : "0");
    }
    ears = Files.write(folder.resolve("ears.csv"), ratios).toString();
    truth = Files.write(folder.resolve("truth.csv"), marks).toString();
  }

  @Test
  void theLastLineIsOneJsonObject() throws IOException {
    assertThat(run("--ear", ears, "--truth", truth)).isZero();

    List<String> lines = out.toString().lines().toList();
    JsonNode line = new ObjectMapper().readTree(lines.get(lines.size() - 1));
    assertThat(line.at("/n").asInt()).isEqualTo(3);
    assertThat(line.at("/detected").asInt()).isEqualTo(3);
    assertThat(line.at("/f1").asDouble()).isEqualTo(1);
    assertThat(line.at("/fps").asDouble()).isEqualTo(30);
    assertThat(line.at("/falseWhileLookingDown").isNull()).isTrue();
    assertThat(line.at("/missed").isEmpty()).isTrue();
  }

  /** At five frames a second each of them would last a whole second. */
  @Test
  void theFrameRateTellsHowLongBlinksLast() {
    assertThat(run("--ear", ears, "--truth", truth, "--fps", "5")).isZero();
    assertThat(out.toString()).contains("3 blinks marked, 0 found", "missed: 5 frames from 80");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-30", "1001", "NaN", "fast"})
  void otherFrameRatesAreBadUsage(String fps) {
    assertThat(run("--ear", ears, "--truth", truth, "--fps", fps)).isEqualTo(2);
    assertThat(err.toString().strip()).startsWith("ivas: ").contains("--fps").hasLineCount(1);
  }

  @Test
  void bothFilesMustBeNamedAndReadable() {
    assertThat(run("--ear", ears)).isEqualTo(2);
    assertThat(run("--ear", ears, "--truth", truth + "x")).isEqualTo(3);
    assertThat(run("--ear", truth, "--truth", truth)).isEqualTo(3);
    assertThat(err.toString()).contains("left_ear");
  }

  private int run(String... options) {
    List<String> args = new ArrayList<>(List.of("eval", "blink"));
    args.addAll(List.of(options));
    return commandLine().execute(args.toArray(String[]::new));
  }

  private CommandLine commandLine() {
    return IvasCommand.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true));
  }
}
