package dev.ivas.internal;

import dev.ivas.audio.TranscriptSession;
import dev.ivas.audio.speech.FillerCheck;
import dev.ivas.core.analysis.ModalityMissing;
import dev.ivas.core.analysis.ModalityPresent;
import dev.ivas.core.analysis.ModalityResult;
import dev.ivas.core.analysis.ModalitySession;
import dev.ivas.core.analysis.ModalityStatus;
import dev.ivas.core.face.FaceObservation;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.live.LiveExpression;
import dev.ivas.core.live.LiveGaze;
import dev.ivas.core.live.LiveSnapshot;
import dev.ivas.core.live.LiveVoice;
import dev.ivas.core.media.Frame;
import dev.ivas.core.media.MediaSink;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.core.report.AudioSection;
import dev.ivas.core.speech.Transcript;
import dev.ivas.core.time.TimeSpan;
import dev.ivas.face.FaceTimeline;
import dev.ivas.face.FaceTracker;
import dev.ivas.internal.lane.AudioLane;
import dev.ivas.internal.lane.RecognitionLane;
import dev.ivas.internal.lane.StageTimer;
import dev.ivas.internal.lane.VisualLane;
import dev.ivas.internal.live.LiveBoard;
import dev.ivas.internal.result.EngineResult;
import dev.ivas.internal.result.MediaTally;
import dev.ivas.internal.result.Outcome;
import dev.ivas.internal.result.ReportAssembler;
import dev.ivas.internal.result.SourceFacts;
import dev.ivas.internal.setup.AnalyzerOptions;
import dev.ivas.internal.setup.AnalyzerSet;
import dev.ivas.internal.setup.WhenBehind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Analyses one interview, recorded or live: the one engine there is.
 *
 * <p>Frames and sound are worked off side by side on two threads. Confined to the thread that feeds
 * it.
 */
public final class InterviewEngine implements MediaSink, AutoCloseable {
  private final AnalyzerSet analyzers;
  private final AnalyzerOptions options;
  private final Interview interview;
  private final StageTimer timer = new StageTimer();
  private final MediaTally tally = new MediaTally();
  private final Map<Modality, ModalitySession> sessions;
  private final VisualLane visual;
  private final AudioLane audio;
  private final RecognitionLane recognition;
  private final LanguageStage language;
  private final Map<Modality, ModalityResult> results = new EnumMap<>(Modality.class);

  /**
   * Starts on one interview.
   *
   * @param analyzers shared, stays open
   * @param options in force
   * @param interview the interview
   */
  public InterviewEngine(AnalyzerSet analyzers, AnalyzerOptions options, Interview interview) {
    this.analyzers = analyzers;
    this.options = options;
    this.interview = interview;
    FaceTracker tracker = timer.time("load", analyzers::openTracker);
    try {
      this.sessions = timer.time("load", analyzers::openSessions);
    } catch (RuntimeException e) {
      tracker.close();
      throw e;
    }
    this.visual =
        new VisualLane(
            tracker,
            new FaceTimeline(options.landmarks()),
            only(Modality.EMOTION, Modality.GAZE),
            interview.board(),
            timer);
    this.audio = new AudioLane(only(Modality.AUDIO), interview.board(), timer);
    this.recognition =
        new RecognitionLane(
            () -> analyzers.openTranscript(interview.knownMicros()),
            interview.whenBehind(),
            interview.board(),
            timer);
    this.language = new LanguageStage(options, interview);
  }

  /**
   * Takes one image.
   *
   * @param frame valid until this method returns
   */
  @Override
  public void accept(Frame frame) {
    tally.requireLater(frame);
    language.see(frame);
    tally.count(frame);
    if (interview.whenBehind() == WhenBehind.WAIT) {
      visual.put(frame);
    } else {
      visual.putLatest(frame).ifPresent(tally::leftOut);
    }
  }

  /**
   * Takes one piece of sound.
   *
   * @param pcm valid until this method returns
   */
  @Override
  public void accept(PcmBuffer pcm) {
    tally.requireInOrder(pcm);
    tally.count(pcm);
    PcmBuffer own = pcm.copy();
    audio.put(own);
    recognition.put(own);
  }

  /** {@return the time each stage took so far} */
  StageTimer timer() {
    return timer;
  }

  /** {@return the end of what was fed so far, in microseconds} */
  long latestMicros() {
    return tally.latestMicros();
  }

  /**
   * Returns what a live interview has shown so far; may be asked by any thread.
   *
   * @return the latest
   * @throws IllegalStateException if the interview is a recording
   */
  public LiveSnapshot snapshot() {
    LiveBoard board = interview.board();
    if (board == null) {
      throw new IllegalStateException("a recording has no snapshots");
    }
    FaceObservation face = visual.latest();
    LiveVoice voice = board.latest(Modality.AUDIO, LiveVoice.class);
    return new LiveSnapshot(
        TimeSpan.toSeconds(board.reachedMicros()),
        visual.analysed(),
        tally.framesDropped(),
        face == null ? null : face.found().orElse(null),
        face == null ? 0 : face.otherFaces(),
        board.latest(Modality.EMOTION, LiveExpression.class),
        board.latest(Modality.GAZE, LiveGaze.class),
        voice,
        board.words(),
        visual.hints().hints(voice, board.reachedMicros(), tally.lastDroppedMicros()));
  }

  /**
   * Ends the interview and concludes; the outcome must be closed.
   *
   * @param source what only the source knows
   * @return the report, and the numbers over time
   */
  public Outcome finish(SourceFacts source) {
    visual.finish();
    audio.finish();
    Optional<TranscriptSession.Result> words = recognition.finish();
    for (Modality modality : EnumSet.complementOf(EnumSet.of(Modality.LANGUAGE))) {
      results.put(modality, unlessMissing(modality, () -> conclude(modality)));
    }
    words.ifPresent(
        heard ->
            results.computeIfPresent(
                Modality.AUDIO, (modality, audible) -> checked(audible, heard.transcript())));
    // Words are judged last: how they were spoken bears on it.
    ModalityResult heard = results.get(Modality.AUDIO);
    results.put(
        Modality.LANGUAGE,
        unlessMissing(
            Modality.LANGUAGE,
            () ->
                language.conclude(tally.hasAudio(), words, filledPauses(heard), poorSound(heard))));
    ReportAssembler assembler = new ReportAssembler(analyzers, options, interview.subject());
    return timer.time(
        "report",
        () ->
            assembler.assemble(
                new EngineResult(
                    tally.section(source),
                    source.damage().notes(),
                    visual.faceSection(),
                    visual.faceSeries(),
                    words.orElse(null),
                    results)));
  }

  /** Drops all numbers, those of an outcome that was never reached, too. */
  @Override
  public void close() {
    visual.close();
    audio.close();
    recognition.close();
    sessions.values().forEach(ModalitySession::close);
    for (ModalityResult result : results.values()) {
      if (result instanceof ModalityPresent present) {
        present.series().close();
      }
    }
  }

  private ModalityResult unlessMissing(Modality modality, Supplier<ModalityResult> conclusion) {
    Optional<ModalityMissing> missing = analyzers.whyMissing(modality);
    return missing.isPresent() ? missing.get() : timer.time(modality.label(), conclusion);
  }

  /** Filled pauses are found by their sound; words may confirm or veto them. */
  private static ModalityResult checked(ModalityResult audio, Transcript transcript) {
    return audio instanceof ModalityPresent present
            && present.findings() instanceof AudioSection section
        ? new ModalityPresent(
            FillerCheck.check(section, transcript), present.series(), present.notices())
        : audio;
  }

  private static List<TimeSpan> filledPauses(@Nullable ModalityResult audio) {
    return audio instanceof ModalityPresent present
            && present.findings() instanceof AudioSection section
        ? section.fillers().stream()
            .map(
                filler ->
                    new TimeSpan(
                        TimeSpan.toMicros(filler.start()), TimeSpan.toMicros(filler.end())))
            .toList()
        : List.of();
  }

  private static Optional<String> poorSound(@Nullable ModalityResult audio) {
    return audio instanceof ModalityMissing missing && missing.status() == ModalityStatus.WITHHELD
        ? Optional.of(missing.reason())
        : Optional.empty();
  }

  private ModalityResult conclude(Modality modality) {
    ModalitySession session = sessions.get(modality);
    if (session == null) {
      throw new IllegalStateException("no session for " + modality);
    }
    return session.finish();
  }

  private Map<Modality, ModalitySession> only(Modality... wanted) {
    Map<Modality, ModalitySession> some = new EnumMap<>(Modality.class);
    for (Modality modality : wanted) {
      ModalitySession session = sessions.get(modality);
      if (session != null) {
        some.put(modality, session);
      }
    }
    return some;
  }
}
