package dev.ivas.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.feature.Modality;
import dev.ivas.core.media.Frame;
import dev.ivas.core.media.MediaSink;
import dev.ivas.core.media.MediaSource;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.core.media.PixelFormat;
import dev.ivas.core.policy.Policy;
import dev.ivas.core.report.GazeSection;
import dev.ivas.core.report.Subject;
import dev.ivas.core.testdata.TestData;
import dev.ivas.internal.result.Outcome;
import dev.ivas.internal.result.SourceFacts;
import dev.ivas.internal.setup.AnalyzerOptions;
import dev.ivas.internal.setup.AnalyzerSet;
import dev.ivas.internal.setup.SettledOptions;
import dev.ivas.media.MediaFile;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Left and right are the candidate's own, whichever way the picture is turned.
 *
 * <p>The networks that find the face are not symmetric themselves: shares may differ a little.
 */
class MirrorIT {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "video/interview/openvino_man_headmoves_20s_silent.mp4",
        "video/talking/liveportrait_d3.mp4"
      })
  void theMirroredClipSwapsLeftAndRight(String clip) {
    GazeSection plain = gaze(clip, UnaryOperator.identity());
    GazeSection mirrored = gaze(clip, MirrorIT::mirror);
    assertThat(mirrored.left()).isCloseTo(plain.right(), within(0.05));
    assertThat(mirrored.right()).isCloseTo(plain.left(), within(0.05));
    assertThat(mirrored.center()).isCloseTo(plain.center(), within(0.05));
  }

  private static GazeSection gaze(String clip, UnaryOperator<Frame> change) {
    AnalyzerOptions options = SettledOptions.of(Policy.COACHING, Set.of(Modality.GAZE));
    Interview interview =
        Interview.recorded(Subject.UNNAMED, List.of(), new Cancellation(Optional.empty()));
    try (MediaSource source = MediaFile.open(TestData.require(clip));
        AnalyzerSet analyzers = AnalyzerSet.load(options, List.of(), null);
        InterviewEngine engine = new InterviewEngine(analyzers, options, interview)) {
      while (source.next(changed(engine, change))) {}
      try (Outcome outcome = engine.finish(SourceFacts.LIVE)) {
        return outcome.report().gaze();
      }
    }
  }

  private static MediaSink changed(MediaSink sink, UnaryOperator<Frame> change) {
    return new MediaSink() {
      @Override
      public void accept(Frame frame) {
        sink.accept(change.apply(frame));
      }

      @Override
      public void accept(PcmBuffer pcm) {
        sink.accept(pcm);
      }
    };
  }

  private static Frame mirror(Frame frame) {
    assertThat(frame.format()).isEqualTo(PixelFormat.BGR24);
    int width = frame.width();
    ByteBuffer mirrored = ByteBuffer.allocateDirect(3 * width * frame.height());
    for (int y = 0; y < frame.height(); y++) {
      for (int x = 0; x < width; x++) {
        int from = y * frame.strideBytes(0) + 3 * (width - 1 - x);
        for (int channel = 0; channel < 3; channel++) {
          mirrored.put(frame.plane(0).get(from + channel));
        }
      }
    }
    return Frame.bgr24(mirrored.flip(), 3 * width, width, frame.height(), frame.timestampMicros());
  }
}
