package dev.ivas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Under {@code EU_RECRUITMENT} no code that reads expressions runs: the virtual machine, asked
 * which classes it loaded, knows of none. A face is seen all the same, and other policies do load
 * them.
 */
class ProhibitedEmotionIT {
  /** It is found, asked for its modality, and closed. */
  private static final String THE_ONE_FOUND = "dev.ivas.fer.EmotionAnalyzer";

  private static final Pattern LOADED =
      Pattern.compile("\\] (dev\\.ivas\\.fer\\.[\\w.$]+) source:");

  @TempDir private Path folder;

  @Test
  void noCodeThatReadsExpressionsIsEvenLoaded() throws Exception {
    assertThat(emotionClassesLoadedUnder("EU_RECRUITMENT"))
        .allMatch(name -> name.equals(THE_ONE_FOUND) || name.matches(".*EmotionOptions.*"));
  }

  @Test
  void anotherPolicyLoadsIt() throws Exception {
    assertThat(emotionClassesLoadedUnder("COACHING"))
        .contains(THE_ONE_FOUND, "dev.ivas.fer.EmotionSession", "dev.ivas.fer.EmotionNetwork");
  }

  private List<String> emotionClassesLoadedUnder(String policy) throws Exception {
    Path log = folder.resolve("classes.log");
    Process interview =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                DrawnInterview.class.getName(),
                policy)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String faceShare = new String(interview.getInputStream().readAllBytes()).strip();
    assertThat(interview.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(interview.exitValue()).isZero();
    assertThat(Double.parseDouble(faceShare)).as("share of frames with a face").isGreaterThan(0.9);
    return loaded(log);
  }

  private static List<String> loaded(Path log) throws IOException {
    return LOADED
        .matcher(Files.readString(log))
        .results()
        .map((MatchResult m) -> m.group(1))
        .toList();
  }
}
