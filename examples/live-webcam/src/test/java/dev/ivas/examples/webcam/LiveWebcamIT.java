package dev.ivas.examples.webcam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.testdata.TestData;
import dev.ivas.report.ReportJson;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** FFmpeg's virtual devices play a clip, as a camera and a microphone would. */
@Timeout(120)
class LiveWebcamIT {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return new CommandLine(new LiveWebcam())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  @Test
  void aClipPlayedByVirtualDevicesBecomesAReport() {
    Path clip = TestData.require("video/interview/musk_60minutes_12s.mp4");
    int code =
        run(
            "--camera=lavfi:movie=" + clip + ",realtime",
            "--microphone=lavfi:amovie=" + clip + ",arealtime",
            "--seconds=8",
            "-o",
            folder.toString());
    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
    assertThat(out.toString()).contains("looks", "speaks", "Report:");
    CandidateReport report = ReportJson.read(folder.resolve("report.json"));
    assertThat(report.media().durationSeconds()).isBetween(6.0, 9.0);
    assertThat(report.media().hasAudio()).isTrue();
    assertThat(report.gaze()).isNotNull();
    assertThat(report.audio()).isNotNull();
    assertThat(folder.resolve("report.html")).isNotEmptyFile();
  }

  @Test
  void aMissingCameraIsSaidAndNotDumped() {
    assertThat(run("--camera=v4l2:/dev/video99", "--microphone=none")).isEqualTo(3);
    assertThat(err.toString()).contains("Cannot open v4l2:/dev/video99", "plugged in");
  }

  @Test
  void aDeviceWithoutAFormatIsSaid() {
    assertThat(run("--camera=webcam")).isEqualTo(3);
    assertThat(err.toString()).contains("'webcam' is no device; name one like");
  }
}
