package dev.ivas.accuracy.asr;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What this process has used: time of all its threads, and memory. */
final class ProcessMeter {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  private ProcessMeter() {}

  /** {@return seconds of processor time so far, collection and compilation among it} */
  static double processorSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }

  /** {@return the most memory held so far, or null where the system does not tell} */
  static @Nullable Double peakMemoryMegabytes() {
    try {
      Matcher peak = PEAK.matcher(Files.readString(STATUS));
      return peak.find() ? Long.parseLong(peak.group(1)) / 1024.0 : null;
    } catch (IOException e) {
      return null;
    }
  }
}
