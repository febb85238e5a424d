package dev.ivas.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What this process holds on to: objects in use, and memory outside Java's heap. */
final class ProcessMemory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  private ProcessMemory() {}

  /** {@return the sum of both in megabytes; of objects alone where the system is not Linux} */
  static double megabytes() {
    System.gc();
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    return (heap.getUsed() + Math.max(0, resident() - heap.getCommitted())) / 1e6;
  }

  private static long resident() {
    try {
      Matcher found = RESIDENT.matcher(Files.exists(STATUS) ? Files.readString(STATUS) : "");
      return found.find() ? 1024 * Long.parseLong(found.group(1)) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
