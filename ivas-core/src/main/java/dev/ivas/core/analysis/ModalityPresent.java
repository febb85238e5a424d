package dev.ivas.core.analysis;

import dev.ivas.core.feature.FeatureSeries;
import java.util.List;

/**
 * Findings of one modality.
 *
 * @param findings its section of the report
 * @param series its numbers over time; the receiver closes it
 * @param notices sentences for the report's reader, such as limits met on the way
 */
public record ModalityPresent(Findings findings, FeatureSeries series, List<String> notices)
    implements ModalityResult {
  public ModalityPresent {
    notices = List.copyOf(notices);
  }

  @Override
  public ModalityStatus status() {
    return ModalityStatus.PRESENT;
  }
}
