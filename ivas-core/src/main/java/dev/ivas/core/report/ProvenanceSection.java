package dev.ivas.core.report;

import dev.ivas.core.analysis.ModelCard;
import java.util.List;
import java.util.Map;

/**
 * How the report came about.
 *
 * @param ivasVersion of the library
 * @param models used, in the order of their names
 * @param options in force, sorted by name
 * @param seed of whatever needs chance
 */
public record ProvenanceSection(
    String ivasVersion, List<ModelCard> models, Map<String, String> options, long seed) {
  public ProvenanceSection {
    models = List.copyOf(models);
    options = Ordered.copyOf(options);
  }
}
