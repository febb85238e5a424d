package dev.ivas.report.html.internal.section;

import dev.ivas.core.feature.Modality;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.FusionSection;
import dev.ivas.core.report.FusionSection.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The moments behind the scores. */
public final class MomentsView {
  private MomentsView() {}

  /**
   * Lists the moments of all modalities.
   *
   * @param report to be shown
   * @return the moments, in the order of their time
   */
  public static List<Moment> of(CandidateReport report) {
    List<Labelled> all = new ArrayList<>();
    for (Modality modality : Modality.values()) {
      FusionSection.Score score = report.fusion().scores().get(modality.label());
      if (score != null) {
        String about = Names.modality(modality.label());
        score.evidence().forEach(evidence -> all.add(new Labelled(about, evidence)));
      }
    }
    all.sort(Comparator.comparingDouble(labelled -> labelled.evidence.start()));
    return all.stream().map(Labelled::moment).toList();
  }

  private record Labelled(String about, Evidence evidence) {
    Moment moment() {
      return Moment.of(evidence.start(), evidence.end(), about, evidence.why());
    }
  }
}
