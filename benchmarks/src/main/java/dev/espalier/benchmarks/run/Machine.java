package dev.espalier.benchmarks.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pekko.Version;

/**
 * What figures were measured on.
 *
 * @param description the machine and the versions of all contenders, in one sentence
 * @param date the day
 */
record Machine(String description, LocalDate date) {

  static Machine here() throws IOException, InterruptedException {
    String description =
        "Measured on %d cores (%s), %s, JDK %s, Erlang/OTP %s, Elixir %s, Pekko %s."
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                processor(),
                System.getProperty("os.name"),
                Runtime.version(),
                BeamCode.isOnPath("erl")
                    ? output(
                        "erl",
                        "-noshell",
                        "-eval",
                        "io:put_chars(erlang:system_info(otp_release)), halt().")
                    : "missing",
                BeamCode.isOnPath("elixir")
                    ? output("elixir", "-e", "IO.write(System.version())")
                    : "missing",
                Version.current());
    return new Machine(description, LocalDate.now());
  }

  private static String processor() throws IOException {
    Path information = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(information)) {
      return System.getProperty("os.arch");
    }
    try (var lines = Files.lines(information)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    }
  }

  private static String output(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(List.of(command)).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output.strip();
  }
}
