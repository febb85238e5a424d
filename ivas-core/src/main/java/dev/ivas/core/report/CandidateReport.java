package dev.ivas.core.report;

import dev.ivas.core.feature.Modality;
import dev.ivas.core.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that was found in one interview, with the evidence behind it.
 *
 * <p>It describes what was seen and heard. It does not say what a person felt, and not whether
 * anyone should be employed.
 *
 * @param schemaVersion of the JSON form, see {@link #SCHEMA_VERSION}
 * @param generatedAt when the report was made; the only part that differs between two runs
 * @param policy in force
 * @param subject whose interview it is, as the caller named it
 * @param media what was analysed and what was lost
 * @param modalities whether each modality has findings, and if not, why
 * @param face null without video
 * @param emotion null unless present
 * @param gaze null unless present
 * @param audio null unless present
 * @param transcript null where nothing was recognized
 * @param language null unless present
 * @param fusion scores with their parts
 * @param benchmark place within a cohort, null without one
 * @param provenance models and options
 * @param notices sentences the reader should know
 */
public record CandidateReport(
    int schemaVersion,
    Instant generatedAt,
    Policy policy,
    Subject subject,
    MediaSection media,
    Map<Modality, ModalityState> modalities,
    @Nullable FaceSection face,
    @Nullable EmotionSection emotion,
    @Nullable GazeSection gaze,
    @Nullable AudioSection audio,
    @Nullable TranscriptSection transcript,
    @Nullable LanguageSection language,
    FusionSection fusion,
    @Nullable BenchmarkSection benchmark,
    ProvenanceSection provenance,
    List<String> notices) {
  /** The version of the JSON form these records write. */
  public static final int SCHEMA_VERSION = 1;

  public CandidateReport {
    modalities = Ordered.copyOf(modalities);
    notices = List.copyOf(notices);
  }

  /**
   * Returns the same report with its place within a cohort.
   *
   * @param place among earlier reports, null where none can be told
   * @param notice a sentence on it, put behind the others
   * @return the report with both
   */
  public CandidateReport withBenchmark(@Nullable BenchmarkSection place, String notice) {
    List<String> told = new ArrayList<>(notices);
    told.add(notice);
    return with(subject, place, told);
  }

  /**
   * Returns the same report under another name.
   *
   * @param named whose interview it is
   * @return the report of it
   */
  public CandidateReport withSubject(Subject named) {
    return with(named, benchmark, notices);
  }

  private CandidateReport with(Subject named, @Nullable BenchmarkSection place, List<String> told) {
    return new CandidateReport(
        schemaVersion,
        generatedAt,
        policy,
        named,
        media,
        modalities,
        face,
        emotion,
        gaze,
        audio,
        transcript,
        language,
        fusion,
        place,
        provenance,
        told);
  }
}
