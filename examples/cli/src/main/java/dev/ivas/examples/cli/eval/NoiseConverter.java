package dev.ivas.examples.cli.eval;

import dev.ivas.accuracy.asr.Noise;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a kind of noise. */
final class NoiseConverter implements ITypeConverter<Noise> {
  @Override
  public Noise convert(String value) {
    return Arrays.stream(Noise.values())
        .filter(noise -> noise.label().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is no noise; there are %s"
                        .formatted(
                            value,
                            Arrays.stream(Noise.values())
                                .map(Noise::label)
                                .collect(Collectors.joining(", ")))));
  }
}
