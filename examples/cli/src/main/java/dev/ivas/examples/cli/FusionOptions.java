package dev.ivas.examples.cli;

import dev.ivas.fusion.DisambiguatedFusion;
import dev.ivas.fusion.EarlyFusion;
import dev.ivas.fusion.FusionStrategy;
import dev.ivas.fusion.LateFusion;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How the modalities are put together. */
final class FusionOptions {
  @Option(
      names = "--fusion",
      paramLabel = "F",
      defaultValue = "late",
      converter = ByName.class,
      description =
          "late (default): a score for each modality, then their weighted mean; or early: one"
              + " linear model on all numbers.")
  private FusionStrategy fusion = new LateFusion();

  @Option(
      names = "--disambiguate",
      description =
          "Let gaze and voice decide where surprise or sadness looks like fear. A rule of thumb,"
              + " not fitted to data.")
  private boolean disambiguate;

  FusionStrategy strategy() {
    return disambiguate ? new DisambiguatedFusion(fusion) : fusion;
  }

  private static final class ByName implements ITypeConverter<FusionStrategy> {
    @Override
    public FusionStrategy convert(String name) {
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "late" -> new LateFusion();
        case "early" -> new EarlyFusion();
        default ->
            throw new TypeConversionException(
                "'%s' is no fusion; known are late and early".formatted(name));
      };
    }
  }
}
