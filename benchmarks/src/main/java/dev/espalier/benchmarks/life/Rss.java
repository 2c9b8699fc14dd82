package dev.espalier.benchmarks.life;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory the operating system says this process has. */
final class Rss {
  private static final int KILO = 1_024;

  private Rss() {}

  /** Bytes; not a number where nobody tells. */
  static double bytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return Double.NaN;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * KILO)
        .findFirst()
        .orElse(Double.NaN);
  }
}
