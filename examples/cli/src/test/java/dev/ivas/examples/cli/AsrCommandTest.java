package dev.ivas.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** {@code ./ivas eval asr} where it cannot do what is asked; no recognizer is loaded for that. */
class AsrCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "2, --engine, smell, pocketsphinx",
    "2, --noise, rain, babble",
    "2, --snr, loud, --snr",
    "4, --model, nothing-here, am/final.mdl|does not exist"
  })
  void theExitCodeAndOneLineTellWhatIsWrong(int code, String option, String value, String told) {
    StringWriter err = new StringWriter();
    CommandLine command = IvasCommand.commandLine().setErr(new PrintWriter(err));
    assertThat(command.execute("eval", "asr", "--dir", folder.toString(), option, value))
        .isEqualTo(code);
    assertThat(err.toString().strip().lines()).hasSize(1);
    assertThat(err.toString()).containsPattern(told);
  }

  @ParameterizedTest
  @CsvSource({"pocketsphinx", "sphinx"})
  void aModelIsForVoskOnly(String engine) {
    StringWriter err = new StringWriter();
    CommandLine command = IvasCommand.commandLine().setErr(new PrintWriter(err));
    assertThat(
            command.execute(
                "eval", "asr", "--dir", folder.toString(), "--engine", engine, "--model", "m"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("Vosk only");
  }
}
