package dev.ivas.examples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ivas.audio.AcousticFeatures;
import dev.ivas.examples.cli.console.Console;
import dev.ivas.examples.cli.console.UsageException;
import dev.ivas.media.WholeSound;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ivas features}: acoustic features under librosa's and Praat's names, as one JSON line. */
@Command(
    name = "features",
    description = "Prints acoustic features of a sound or video file as one line of JSON.",
    mixinStandardHelpOptions = true)
final class FeaturesCommand implements Callable<Integer> {
  @Parameters(paramLabel = "AUDIO", description = "A local sound or video file.")
  private @Nullable Path file;

  @Option(
      names = "--settings",
      paramLabel = "NAME",
      defaultValue = AcousticFeatures.DEFAULT_SETTING,
      description = "A named setting, or 'all'. Default: ${DEFAULT-VALUE}.")
  private String setting = AcousticFeatures.DEFAULT_SETTING;

  @Option(
      names = "--frames",
      paramLabel = "N",
      defaultValue = "0",
      description = "How many windows to print in full. Default: ${DEFAULT-VALUE}.")
  private int frames;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws JsonProcessingException {
    requireKnown();
    WholeSound sound = WholeSound.read(file == null ? Path.of("") : file, 0);
    Map<String, Object> measured =
        AcousticFeatures.measure(
            sound.samples(), sound.channels(), sound.sampleRateHz(), setting, frames);
    new Console(spec).out().println(new ObjectMapper().writeValueAsString(measured));
    return ExitCode.FINE.number();
  }

  private void requireKnown() {
    boolean known =
        setting.equals(AcousticFeatures.ALL_SETTINGS)
            || AcousticFeatures.settings().contains(setting);
    if (!known) {
      throw new UsageException(
          "Unknown setting '%s'; known are all, %s."
              .formatted(setting, String.join(", ", AcousticFeatures.settings())));
    }
    if (frames < 0) {
      throw new UsageException("--frames must be at least 0, but is " + frames + ".");
    }
  }
}
