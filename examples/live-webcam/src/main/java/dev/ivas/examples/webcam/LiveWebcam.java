package dev.ivas.examples.webcam;

import dev.ivas.InterviewAnalyzer;
import dev.ivas.InterviewSession;
import dev.ivas.Ivas;
import dev.ivas.core.error.IvasException;
import dev.ivas.core.live.LiveSnapshot;
import dev.ivas.core.live.QualityHint;
import dev.ivas.core.media.MediaSink;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Analyses who sits before this computer's camera until Enter is pressed, then writes a report.
 *
 * <pre>
 * mvn -pl examples/live-webcam -am -DskipTests package
 * java -cp 'examples/live-webcam/target/lib/*' dev.ivas.examples.webcam.LiveWebcam
 * </pre>
 */
@Command(
    name = "live-webcam",
    description = "A live interview from a camera and a microphone.",
    mixinStandardHelpOptions = true)
public final class LiveWebcam implements Callable<Integer> {
  private static final int UNREADABLE = 3;
  private static final int WAITING = 64;

  @Option(
      names = "--camera",
      paramLabel = "FORMAT:NAME",
      description = "As FFmpeg names it, such as v4l2:/dev/video0. Default: the first one.")
  private @Nullable String camera;

  @Option(
      names = "--microphone",
      paramLabel = "FORMAT:NAME",
      description = "As FFmpeg names it, such as alsa:default; none for none. Default: the usual.")
  private @Nullable String microphone;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "Ends by itself after so long. Default: when Enter is pressed.")
  private @Nullable Double seconds;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where the report goes. Default: live-ivas.")
  private Path output = Path.of("live-ivas");

  @Spec private @Nullable CommandSpec spec;

  /**
   * Runs the example.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String[] arguments) {
    avutil.av_log_set_level(avutil.AV_LOG_ERROR);
    System.exit(new CommandLine(new LiveWebcam()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = requireSpec().commandLine().getOut();
    try (InterviewAnalyzer analyzer = Ivas.builder().snapshotsPerSecond(2).build();
        InterviewSession session =
            analyzer.openSession(snapshot -> out.print("\r" + line(snapshot)))) {
      feed(session);
      session.finish(output);
      out.printf("%nReport: %s%n", output.resolve("report.html"));
      return 0;
    } catch (IvasException | IllegalArgumentException e) {
      requireSpec().commandLine().getErr().println(e.getMessage());
      return UNREADABLE;
    }
  }

  private void feed(InterviewSession session) throws IOException, InterruptedException {
    BlockingQueue<Consumer<MediaSink>> queue = new ArrayBlockingQueue<>(WAITING);
    MediaClock clock = new MediaClock(System::nanoTime);
    Device eye = camera == null ? Device.camera() : Device.of(camera);
    try (Capture pictures = Capture.video(eye, clock, queue);
        Capture sound = sound(clock, queue)) {
      while (!ended(clock)
          && (pictures.runs() || (sound != null && sound.runs()) || !queue.isEmpty())) {
        Consumer<MediaSink> next = queue.poll(100, TimeUnit.MILLISECONDS);
        if (next != null) {
          next.accept(session);
        }
      }
    }
  }

  private boolean ended(MediaClock clock) throws IOException {
    return seconds == null ? System.in.available() > 0 : clock.micros() > seconds * 1e6;
  }

  private @Nullable Capture sound(MediaClock clock, BlockingQueue<Consumer<MediaSink>> queue) {
    if ("none".equals(microphone)) {
      return null;
    }
    Device ear = microphone == null ? Device.microphone() : Device.of(microphone);
    return Capture.audio(ear, clock, queue);
  }

  private static String line(LiveSnapshot now) {
    return String.format(
        Locale.ROOT,
        "%d:%02d  %-9s looks %-8s %s %d fillers  %s    ",
        (long) now.mediaSeconds() / 60,
        (long) now.mediaSeconds() % 60,
        now.expression() == null ? "no face" : now.expression().label().label(),
        now.gaze() == null ? "?" : now.gaze().direction(),
        now.voice() != null && now.voice().speaking() ? "speaks" : "silent",
        now.voice() == null ? 0 : now.voice().fillers(),
        now.hints().stream().map(QualityHint::text).collect(Collectors.joining(" ")));
  }

  private CommandSpec requireSpec() {
    if (spec == null) {
      throw new IllegalStateException("picocli has not set the spec");
    }
    return spec;
  }
}
