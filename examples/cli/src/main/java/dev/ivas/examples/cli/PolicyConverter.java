package dev.ivas.examples.cli;

import dev.ivas.core.policy.Policy;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a policy's name. */
final class PolicyConverter implements ITypeConverter<Policy> {
  @Override
  public Policy convert(String name) {
    try {
      return Policy.of(name);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
