package dev.ivas.report.html.internal.section;

import dev.ivas.core.analysis.ModelCard;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.MediaSection;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the report comes from and what it cannot tell.
 *
 * @param notices sentences the reader should know
 * @param facts about the recording and the run
 * @param models used
 */
public record ProvenanceView(List<String> notices, List<Fact> facts, List<ModelCard> models) {

  /**
   * Makes the section.
   *
   * @param report to be shown
   * @return the section
   */
  public static ProvenanceView of(CandidateReport report) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("IVAS", report.provenance().ivasVersion(), "Version of the library."));
    facts.add(
        new Fact(
            "Schema", String.valueOf(report.schemaVersion()), "Version of report.json beside it."));
    facts.add(recording(report.media()));
    facts.add(
        new Fact(
            "Lost",
            "%s, %s"
                .formatted(
                    Wording.count(report.media().framesLost(), "picture", "pictures"),
                    Wording.duration(report.media().secondsLost())),
            "What could not be decoded; an estimate."));
    facts.add(
        new Fact(
            "Seed", String.valueOf(report.provenance().seed()), "Of the intervals' random draws."));
    report.provenance().options().forEach((name, value) -> facts.add(new Fact(name, value, "")));
    return new ProvenanceView(report.notices(), facts, report.provenance().models());
  }

  /** {@return whether any model was used} */
  public boolean hasModels() {
    return !models.isEmpty();
  }

  private static Fact recording(MediaSection media) {
    String picture =
        media.hasVideo()
            ? "%s \u00d7 %s px, %s"
                .formatted(
                    media.width(),
                    media.height(),
                    Wording.count(media.frames(), "picture", "pictures"))
            : "no pictures";
    return new Fact(
        "Recording",
        picture + (media.hasAudio() ? ", sound" : ", no sound"),
        "As displayed; turned by %s\u00b0.".formatted(media.rotationDegrees()));
  }
}
