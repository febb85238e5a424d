package dev.ivas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.ivas.core.analysis.ModalityStatus;
import dev.ivas.core.error.AnalysisCancelledException;
import dev.ivas.core.error.RetriableException;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.live.LiveSnapshot;
import dev.ivas.core.live.LiveVoice;
import dev.ivas.core.live.QualityHint;
import dev.ivas.core.media.Frame;
import dev.ivas.core.media.MediaSink;
import dev.ivas.core.media.MediaSource;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.Subject;
import dev.ivas.core.testdata.TestData;
import dev.ivas.media.MediaFile;
import dev.ivas.report.ReportJson;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SubmissionPublisher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Live interviews, cancelling and deadlines. */
@Timeout(120)
class InterviewSessionIT {
  private static InterviewAnalyzer analyzer;

  @BeforeAll
  static void open() {
    analyzer = Ivas.builder().build();
  }

  @AfterAll
  static void close() {
    analyzer.close();
  }

  @Test
  void aLiveInterviewEndsInAReport() throws InterruptedException {
    List<LiveSnapshot> snapshots = Collections.synchronizedList(new ArrayList<>());
    try (MediaSource source = MediaFile.open(TestData.require("video/talking/retalk_1.mp4"));
        InterviewSession session =
            analyzer.openSession(new Subject("c1", null, null, null), snapshots::add)) {
      FrameCount fed = new FrameCount(session);
      while (source.next(fed)) {
        // A live source gives the analysis time; a file read at full speed would not.
        while (session.snapshot().frames() < fed.frames) {
          Thread.sleep(1);
        }
      }
      CandidateReport report = session.finish();
      assertThat(report.subject().candidateId()).isEqualTo("c1");
      assertThat(report.media().frames()).isEqualTo(fed.frames);
      assertThat(report.media().framesLost()).isZero();
      assertThat(report.gaze()).isNotNull();
      assertThat(snapshots).hasSizeGreaterThan(10);
      LiveSnapshot last = snapshots.get(snapshots.size() - 1);
      assertThat(last.frames()).isEqualTo(fed.frames);
      assertThat(last.expression()).isNotNull();
      assertThat(last.gaze()).isNotNull();
      assertThat(last.face()).isNotNull();
      assertThat(last.face().box().width()).isPositive();
      assertThat(last.gaze().eyeContactShare())
          .isCloseTo(report.gaze().eyeContactShare(), within(0.15));
      assertThat(last.gaze().blinks()).isEqualTo(report.gaze().blinks().count());
    }
  }

  @Test
  void theVoiceIsToldAsItGoes() {
    try (MediaSource source = MediaFile.open(TestData.require("audio-gold/audio/tts60_multi.wav"));
        InterviewSession session = analyzer.openSession(SessionListener.NONE)) {
      while (source.next(session)) {}
      CandidateReport report = session.finish();
      LiveVoice voice = session.snapshot().voice();
      assertThat(voice).isNotNull();
      assertThat(voice.fillers()).isCloseTo(report.audio().fillers().size(), within(1));
      assertThat(voice.articulationRate())
          .isCloseTo(report.audio().articulationRate(), withinPercentage(10));
      double seconds = report.audio().speechShare() * report.audio().durationSeconds();
      assertThat(voice.speechSeconds()).isCloseTo(seconds, within(4.0));
      assertThat(session.snapshot().hints()).isEmpty();
    }
  }

  @Test
  void whatCouldBeMendedIsHinted() throws InterruptedException {
    try (InterviewSession session = analyzer.openSession(SessionListener.NONE)) {
      for (int frame = 0; frame < 100; frame++) {
        session.accept(gray(frame * 40_000L));
        while (session.snapshot().frames() <= frame) {
          Thread.sleep(1);
        }
      }
      LiveSnapshot snapshot = session.snapshot();
      assertThat(snapshot.faceVisible()).isFalse();
      assertThat(snapshot.expression()).isNull();
      assertThat(snapshot.hints()).contains(QualityHint.NO_SOUND);
      assertThat(snapshot.hints()).containsAnyOf(QualityHint.NO_FACE, QualityHint.TOO_DARK);
    }
  }

  @Test
  void aListenerThatFailsDisturbsNobody() {
    SessionListener failing =
        snapshot -> {
          throw new IllegalStateException("on purpose");
        };
    try (MediaSource source = MediaFile.open(TestData.require("video/talking/retalk_1.mp4"));
        InterviewSession session = analyzer.openSession(failing)) {
      for (int i = 0; i < 50 && source.next(session); i++) {}
      assertThat(session.finish().media().hasVideo()).isTrue();
    }
  }

  /** As fast as the analysis takes it, and as a camera would give it. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aLiveInterviewScoresAsItsRecording(boolean inRealTime) throws Exception {
    Path clip = TestData.require("video/interview/musk_60minutes_12s.mp4");
    CandidateReport recorded = analyzer.analyze(clip);
    try (MediaSource source = MediaFile.open(clip);
        InterviewSession session = analyzer.openSession(SessionListener.NONE)) {
      FrameCount fed = new FrameCount(session);
      long start = System.nanoTime();
      while (source.next(fed)) {
        while (inRealTime
            ? System.nanoTime() - start < fed.latestMicros * 1000
            : session.snapshot().frames() < fed.frames) {
          Thread.sleep(1);
        }
      }
      CandidateReport live = session.finish();
      assertThat(live.transcript()).isEqualTo(recorded.transcript());
      assertThat(live.fusion().scores().keySet()).isEqualTo(recorded.fusion().scores().keySet());
      live.fusion()
          .scores()
          .forEach(
              (name, score) ->
                  assertThat(score.value())
                      .as(name)
                      .isCloseTo(recorded.fusion().scores().get(name).value(), within(1.0)));
    }
  }

  @Test
  void framesThatComeTooFastAreLeftOutAndCounted() {
    try (MediaSource source = MediaFile.open(TestData.require("video/talking/retalk_1.mp4"));
        InterviewSession session = analyzer.openSession(SessionListener.NONE)) {
      FrameCount fed = new FrameCount(session);
      while (source.next(fed)) {}
      CandidateReport report = session.finish();
      assertThat(report.media().frames() + report.media().framesLost()).isEqualTo(fed.frames);
    }
  }

  @Test
  void anInterviewWithoutAnythingIsStillAReport() {
    try (InterviewSession session = analyzer.openSession(SessionListener.NONE)) {
      CandidateReport report = session.finish();
      assertThat(report.modalities().values())
          .allSatisfy(state -> assertThat(state.status()).isEqualTo(ModalityStatus.ABSENT));
      assertThat(report.face()).isNull();
      assertThat(report.fusion().scores()).isEmpty();
    }
  }

  @Test
  void soundAloneIsEnoughForAReportAndAHumForNoJudgement(@TempDir Path folder) {
    try (InterviewSession session = analyzer.openSession(SessionListener.NONE)) {
      for (int second = 0; second < 3; second++) {
        session.accept(PcmBuffer.mono(hum(second), 16_000, second * 1_000_000L));
      }
      CandidateReport report = session.finish(folder);
      assertThat(folder.resolve("report.html")).isNotEmptyFile();
      assertThat(ReportJson.read(folder.resolve("report.json"))).isEqualTo(report);
      assertThat(report.media().hasVideo()).isFalse();
      assertThat(report.modalities().get(Modality.AUDIO).status())
          .isEqualTo(ModalityStatus.WITHHELD);
      assertThat(report.modalities().get(Modality.AUDIO).reason())
          .isEqualTo("Speech is heard for only 0.0 s; at least 1.0 s are needed.");
      assertThat(report.media().durationSeconds()).isEqualTo(3.0);
      assertThat(report.notices()).anyMatch(notice -> notice.contains("only 3.0 s long"));
    }
  }

  @Test
  void aFrameThatGoesBackIsRefused() {
    try (InterviewSession session = analyzer.openSession(SessionListener.NONE)) {
      session.accept(gray(40_000));
      assertThatThrownBy(() -> session.accept(gray(40_000)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("must increase");
    }
  }

  @Test
  void soundThatIsRefusedCostsNothingElse() {
    try (InterviewSession session = analyzer.openSession(SessionListener.NONE)) {
      session.accept(PcmBuffer.mono(hum(0), 16_000, 0));
      assertThatThrownBy(() -> session.accept(PcmBuffer.mono(hum(1), 48_000, 1_000_000)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("resample");
      session.accept(PcmBuffer.mono(hum(1), 16_000, 1_000_000));
      assertThat(session.finish().media().durationSeconds()).isEqualTo(2.0);
    }
  }

  @Test
  void afterAFolderThatCannotBeWrittenToAnotherCanBeTried(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    try (InterviewSession session = analyzer.openSession(SessionListener.NONE)) {
      session.accept(gray(0));
      assertThatThrownBy(() -> session.finish(file))
          .isInstanceOf(RetriableException.class)
          .hasMessageContaining(file.toString());
      session.accept(gray(40_000));
      assertThat(session.finish(folder).media().hasVideo()).isTrue();
    }
    assertThat(folder.resolve("report.json")).isNotEmptyFile();
  }

  /** A process that goes on on freed memory ends. */
  @Test
  void interviewsUnderWayOutliveTheirAnalyzer() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<CandidateReport> future;
    CompletableFuture<CandidateReport> cancelled;
    InterviewRequest request =
        InterviewRequest.of(TestData.require("video/talking/retalk_1.mp4"))
            .progress(progress -> started.countDown())
            .build();
    InterviewSession session;
    try (InterviewAnalyzer closing = Ivas.builder().build()) {
      session = closing.openSession(SessionListener.NONE);
      future = closing.analyzeAsync(request);
      cancelled = closing.analyzeAsync(request);
      started.await();
      cancelled.cancel(true);
    }
    try (session) {
      session.accept(gray(0));
      assertThat(session.finish().media().hasVideo()).isTrue();
    }
    assertThat(future.get().gaze()).isNotNull();
  }

  @Test
  void aClosedAnalyzerSaysSo() {
    InterviewAnalyzer closed = Ivas.builder().build();
    closed.close();
    closed.close();
    assertThatThrownBy(() -> closed.openSession(SessionListener.NONE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    assertThatThrownBy(() -> closed.analyzeAsync(Path.of("any.mp4")))
        .isInstanceOf(IllegalStateException.class);
  }

  /** Threads that were started before it is noticed that nobody listens would never end. */
  @Test
  void withoutAListenerNothingIsStarted() {
    assertThatThrownBy(() -> analyzer.openSession(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("listener");
  }

  @Test
  void whoSubscribesAfterTheEndIsToldOfIt() {
    InterviewSession session = analyzer.openSession(SessionListener.NONE);
    session.close();
    List<LiveSnapshot> seen = new ArrayList<>();
    SubmissionPublisher<LiveSnapshot> publisher =
        (SubmissionPublisher<LiveSnapshot>) session.snapshots();
    publisher.consume(seen::add).join();
    assertThat(seen).isEmpty();
  }

  @Test
  void anEndedInterviewTakesNothingMore() {
    try (InterviewSession session = analyzer.openSession(SessionListener.NONE)) {
      session.finish();
      assertThatThrownBy(() -> session.accept(gray(0))).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(session::finish).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void cancellingTheFutureEndsTheAnalysis() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<CandidateReport> future =
        analyzer.analyzeAsync(
            InterviewRequest.of(
                    TestData.require("video/interview/cameron_guardian_interview_97s.mp4"))
                .progress(progress -> started.countDown())
                .build());
    started.await();
    assertThat(future.cancel(true)).isTrue();
    assertThat(future).isCancelled();
  }

  @Test
  void theDeadlineEndsTheAnalysis() {
    InterviewRequest request =
        InterviewRequest.of(TestData.require("video/talking/retalk_1.mp4"))
            .deadline(Duration.ofMillis(1))
            .build();
    assertThatThrownBy(() -> analyzer.analyze(request))
        .isInstanceOf(AnalysisCancelledException.class);
  }

  /** Passes everything on and counts the frames. */
  private static final class FrameCount implements MediaSink {
    private final MediaSink next;
    private long frames;
    private long latestMicros;

    FrameCount(MediaSink next) {
      this.next = next;
    }

    @Override
    public void accept(Frame frame) {
      frames++;
      latestMicros = frame.timestampMicros();
      next.accept(frame);
    }

    @Override
    public void accept(PcmBuffer pcm) {
      next.accept(pcm);
    }
  }

  private static float[] hum(int second) {
    float[] samples = new float[16_000];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (0.1 * Math.sin(2 * Math.PI * 120 * (second + i / 16_000.0)));
    }
    return samples;
  }

  private static Frame gray(long micros) {
    return Frame.gray8(ByteBuffer.allocateDirect(320 * 240), 320, 320, 240, micros);
  }
}
