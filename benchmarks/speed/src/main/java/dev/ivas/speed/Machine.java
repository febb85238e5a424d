package dev.ivas.speed;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a time was measured on.
 *
 * @param cpu the processor's name where the system tells it, else its architecture
 * @param cores how many are at hand; one is used
 * @param os name and version
 * @param jdk vendor and version
 * @param onnxRuntime version
 */
record Machine(String cpu, int cores, String os, String jdk, String onnxRuntime) {
  private static final Path LINUX_CPUS = Path.of("/proc/cpuinfo");

  static Machine here() {
    return new Machine(
        processor(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.vendor") + " " + System.getProperty("java.runtime.version"),
        OrtEnvironment.getEnvironment().getVersion());
  }

  private static String processor() {
    String architecture = System.getProperty("os.arch");
    if (!Files.isReadable(LINUX_CPUS)) {
      return architecture;
    }
    try {
      return Files.readAllLines(LINUX_CPUS).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(architecture);
    } catch (IOException e) {
      return architecture;
    }
  }
}
