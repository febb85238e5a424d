package dev.ivas.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.testdata.TestData;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The exit codes scripts rely on, each with one line that helps. */
class ExitCodesTest {
  @TempDir private Path folder;

  private final StringWriter err = new StringWriter();

  @Test
  void aMissingPathIsUnreadable() {
    assertThat(run("analyze", folder.resolve("nothing.mp4").toString())).isEqualTo(3);
    assertOneHelpfulLine("nothing.mp4");
  }

  @Test
  void aTextFileIsUnreadable() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.mp4"), "not a video at all\n");
    assertThat(run("analyze", text.toString())).isEqualTo(3);
    assertOneHelpfulLine("notes.mp4");
  }

  @Test
  void anEmptyFileIsUnreadable() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.mp4"));
    assertThat(run("analyze", empty.toString())).isEqualTo(3);
    assertOneHelpfulLine("empty.mp4");
  }

  @Test
  void aFolderIsUnreadable() {
    assertThat(run("analyze", folder.toString())).isEqualTo(3);
    assertOneHelpfulLine(folder.getFileName().toString());
  }

  @Test
  void aModelThatCannotBeFetchedIsMissing() {
    assertThat(run("models", "fetch", "vosk-small-klingon")).isEqualTo(4);
    assertOneHelpfulLine("vosk-small-en");
  }

  @Test
  void nothingIsWrittenForWhatCannotBeRead() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.mp4"), "not a video at all\n");
    run("analyze", text.toString(), "-o", folder.resolve("out").toString());
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void anOutputThatIsAFileIsRefusedBeforeTheAnalysis() throws IOException {
    Path video = Files.writeString(folder.resolve("interview.mp4"), "never looked at");
    Path file = Files.createFile(folder.resolve("taken"));
    assertThat(run("analyze", video.toString(), "-o", file.resolve("below").toString()))
        .isEqualTo(2);
    assertOneHelpfulLine("-o");
  }

  @ParameterizedTest
  @CsvSource({
    "--policy, LAX, COACHING",
    "--modalities, smell, emotion",
    "--no-such-option, 1, --no-such-option",
    "--llm, parrot, ollama",
    "--llm, http://models.example.org, https",
    "--llm-model, llama3.2, --llm",
    "--llm-pictures, 5, 0 to 4",
    "--questions, no-such-file.txt, no-such-file.txt"
  })
  void badUsageSaysWhatIsKnown(String option, String value, String named) {
    assertThat(run("analyze", "video.mp4", option, value)).isEqualTo(2);
    assertOneHelpfulLine(named);
  }

  @Test
  void aVoskModelThatIsNotThereIsMissing() {
    assertThat(run("analyze", "video.mp4", "--asr-model", folder.resolve("model").toString()))
        .isEqualTo(4);
    assertOneHelpfulLine("model");
  }

  @Test
  @DisabledIfEnvironmentVariable(named = "IVAS_LLM_API_KEY", matches = ".+")
  void aLanguageModelThatNeedsAKeySaysWhichVariable() {
    assertThat(run("analyze", "video.mp4", "--llm", "groq")).isEqualTo(4);
    assertOneHelpfulLine("IVAS_LLM_API_KEY");
  }

  @Test
  void anUnknownCommandIsBadUsage() {
    assertThat(run("analyse")).isEqualTo(2);
  }

  @Test
  void whatThePolicyProhibitsIsRefusedByName() {
    Path clip = TestData.require("video/talking/retalk_1.mp4");
    assertThat(
            run(
                "analyze",
                clip.toString(),
                "--policy",
                "eu_recruitment",
                "--modalities",
                "emotion"))
        .isEqualTo(5);
    assertOneHelpfulLine("Article 5(1)(f)");
  }

  @Test
  void picturesForALanguageModelAreRefusedWhereThePolicyProhibitsThem() {
    assertThat(run("analyze", "video.mp4", "--policy", "EU_RECRUITMENT", "--llm-pictures", "4"))
        .isEqualTo(5);
    assertOneHelpfulLine("Article 5(1)(f)");
  }

  private int run(String... args) {
    CommandLine commandLine = IvasCommand.commandLine();
    commandLine.setErr(new PrintWriter(err));
    commandLine.setOut(new PrintWriter(new StringWriter()));
    return commandLine.execute(args);
  }

  private void assertOneHelpfulLine(String mention) {
    assertThat(err.toString().strip()).startsWith("ivas: ").contains(mention).hasLineCount(1);
  }
}
