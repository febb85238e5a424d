package dev.ivas.internal;

import dev.ivas.audio.TranscriptSession;
import dev.ivas.core.analysis.ModalityMissing;
import dev.ivas.core.analysis.ModalityPresent;
import dev.ivas.core.analysis.ModalityResult;
import dev.ivas.core.analysis.ModalityStatus;
import dev.ivas.core.error.AnalysisCancelledException;
import dev.ivas.core.error.IvasException;
import dev.ivas.core.feature.FeatureSeriesRecorder;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.media.Frame;
import dev.ivas.core.speech.Transcript;
import dev.ivas.core.time.TimeSpan;
import dev.ivas.internal.setup.AnalyzerOptions;
import dev.ivas.llm.Assessment;
import dev.ivas.llm.AssessmentRequest;
import dev.ivas.llm.AssessorOptions;
import dev.ivas.llm.TranscriptAssessor;
import dev.ivas.llm.TranscriptQuality;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges what was said, if it was heard and recognized well enough. */
final class LanguageStage {
  private static final Logger log = LoggerFactory.getLogger(LanguageStage.class);

  private final AnalyzerOptions options;
  private final Interview interview;
  private final KeyFrameSampler keyFrames;

  LanguageStage(AnalyzerOptions options, Interview interview) {
    this.options = options;
    this.interview = interview;
    this.keyFrames =
        new KeyFrameSampler(options.wants(Modality.LANGUAGE) ? options.keyFrames() : 0);
  }

  /** Looks at a frame; unless pictures were asked for, nothing is done with it. */
  void see(Frame frame) {
    keyFrames.accept(frame);
  }

  /**
   * Concludes.
   *
   * @param hasSound whether there was any sound
   * @param words what was recognized of it; empty where there is no recognizer
   * @param filledPauses heard in the sound; empty where not listened for
   * @param poorSound why the sound is too poor to be judged; empty where it is not
   */
  ModalityResult conclude(
      boolean hasSound,
      Optional<TranscriptSession.Result> words,
      List<TimeSpan> filledPauses,
      Optional<String> poorSound) {
    if (!hasSound) {
      return new ModalityMissing(ModalityStatus.ABSENT, "The recording has no sound.");
    }
    if (words.isEmpty()) {
      return new ModalityMissing(
          ModalityStatus.ABSENT,
          "No speech recognizer is there: add dev.ivas:ivas-asr-sphinx to the class path, or"
              + " configure a Vosk model.");
    }
    Transcript transcript = words.get().transcript();
    if (transcript.words().isEmpty()) {
      return new ModalityMissing(ModalityStatus.ABSENT, "No words were recognized.");
    }
    if (poorSound.isPresent()) {
      return new ModalityMissing(ModalityStatus.WITHHELD, poorSound.get());
    }
    return TranscriptQuality.of(transcript) instanceof TranscriptQuality.Insufficient poor
        ? new ModalityMissing(ModalityStatus.WITHHELD, poor.reason())
        : judge(transcript, filledPauses);
  }

  /** A provider that fails costs its scores only, never the report. */
  private ModalityResult judge(Transcript transcript, List<TimeSpan> filledPauses) {
    TranscriptAssessor assessor = new TranscriptAssessor(options.llm(), assessor());
    AssessmentRequest request =
        new AssessmentRequest(
            transcript, interview.questions(), filledPauses, options.seed(), keyFrames.pictures());
    try {
      Assessment assessment =
          interview.cancellation().await(() -> assessor.assessInDetail(request));
      return new ModalityPresent(
          assessment.section(),
          // A judgement of the whole has no course over time.
          new FeatureSeriesRecorder(List.of("language")),
          notices(assessment, request));
    } catch (AnalysisCancelledException e) {
      throw e;
    } catch (IvasException e) {
      return new ModalityMissing(
          ModalityStatus.ABSENT, "The language model gave no judgement: " + e.getMessage());
    } catch (RuntimeException e) {
      log.warn("language model '{}' failed", options.llm().name(), e);
      return new ModalityMissing(
          ModalityStatus.ABSENT,
          "The language model gave no judgement: its provider failed with "
              + e.getClass().getName()
              + ", which the log tells more of.");
    }
  }

  /** Where names are taken out, the candidate's is known. */
  private AssessorOptions assessor() {
    String candidate = interview.subject().candidateId();
    return candidate == null ? options.assessor() : options.assessor().withCandidate(candidate);
  }

  private List<String> notices(Assessment assessment, AssessmentRequest request) {
    List<String> notices = new ArrayList<>(assessment.notices());
    if (!request.keyFrames().isEmpty()) {
      notices.add(
          "The language model was given %s small pictures of the interview beside the words."
              .formatted(request.keyFrames().size()));
    }
    return notices;
  }
}
