package dev.ivas.examples.cli;

import dev.ivas.Ivas;
import picocli.CommandLine.IVersionProvider;

/** Tells the library's version. */
final class VersionProvider implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"ivas " + Ivas.version()};
  }
}
