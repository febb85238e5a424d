package dev.ivas.examples.cli;

import dev.ivas.core.feature.Modality;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a modality's name. */
final class ModalityConverter implements ITypeConverter<Modality> {
  @Override
  public Modality convert(String name) {
    for (Modality modality : Modality.values()) {
      if (modality.label().equalsIgnoreCase(name.trim())) {
        return modality;
      }
    }
    throw new TypeConversionException(
        "unknown modality '"
            + name
            + "'; known are "
            + Arrays.stream(Modality.values())
                .map(Modality::label)
                .collect(Collectors.joining(", ")));
  }
}
