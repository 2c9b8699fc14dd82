package dev.espalier.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A program in a JVM of its own: signals, {@code System.exit}, exit codes. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ProgramMainTest {
  private static final int SIGTERM = 128 + 15;
  private static final List<String> IN_ORDER =
      List.of(
          "prepStop c",
          "stop second",
          "stop first",
          "onStop c",
          "prepStop b",
          "stop second",
          "stop first",
          "onStop b",
          "prepStop a",
          "stop second",
          "stop first",
          "onStop a");

  private final List<String> output = new ArrayList<>();

  /** Runs the program; sends the signal when it is up, if wanted. Returns the exit code. */
  private int run(String trouble, boolean signal) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ProgramMain.class.getName(),
                trouble)
            .redirectErrorStream(true)
            .start();
    try (BufferedReader reader = process.inputReader()) {
      String line;
      while ((line = reader.readLine()) != null) {
        output.add(line);
        if (signal && line.equals("up")) {
          process.toHandle().destroy(); // SIGTERM; destroy() of the process would close its output
        }
      }
      return process.waitFor();
    } finally {
      process.destroyForcibly();
    }
  }

  private List<String> steps() {
    return output.stream().filter(line -> line.matches("(prepStop|stop|onStop) \\w+")).toList();
  }

  @Test
  @DisplayName(
      "APP-040 APP-031 SIGTERM: each stops once, in reverse start order, and is accounted for")
  void signal() throws Exception {
    assertThat(run("nothing", true)).as("%s", output).isEqualTo(SIGTERM);
    assertThat(steps()).isEqualTo(IN_ORDER);
    assertThat(output)
        .containsSubsequence(
            "application report: c, stopped",
            "    children  2 stopped in time",
            "              c/first: stopped in time",
            "              c/second: stopped in time",
            "application report: b, stopped",
            "application report: a, stopped");
  }

  @Test
  @DisplayName("APP-040 System.exit: each stops once, and the exit code is kept")
  void exit() throws Exception {
    assertThat(run("exit", false)).as("%s", output).isEqualTo(3);
    assertThat(steps()).isEqualTo(IN_ORDER);
  }

  @Test
  @DisplayName("APP-040 System.exit in a process, which itself can never end after that")
  void exitInAProcess() throws Exception {
    assertThat(run("exit in a worker", false)).as("%s", output).isEqualTo(4);
    assertThat(steps()).isEqualTo(exceptTheExiting());
    assertThat(output).contains("              c/second: zombie");
  }

  private static List<String> exceptTheExiting() {
    List<String> steps = new ArrayList<>(IN_ORDER);
    steps.remove("stop second"); // the first one, of c
    return steps;
  }

  @Test
  @DisplayName("APP-020 the root of a permanent application gives up: exit code 1")
  void givesUp() throws Exception {
    assertThat(run("crash", false)).as("%s", output).isEqualTo(1);
    assertThat(steps())
        .containsSubsequence("prepStop c", "onStop c", "prepStop b", "onStop b", "onStop a");
    assertThat(output).anyMatch(line -> line.endsWith("application report: c, exited"));
  }

  @Test
  @DisplayName("APP-023 a start that fails: exit code 1, and the cause is logged")
  void failedStart() throws Exception {
    assertThat(run("failed start", false)).as("%s", output).isEqualTo(1);
    assertThat(steps()).isEqualTo(IN_ORDER.subList(1, IN_ORDER.size()));
    assertThat(output)
        .anyMatch(line -> line.endsWith("application report: c, start_failed"))
        .anyMatch(line -> line.contains("no such thing"));
  }

  @Test
  @DisplayName("APP-040 SIGTERM during a start that would never be over")
  void signalWhileStarting() throws Exception {
    assertThat(run("start for ever", true)).as("%s", output).isEqualTo(SIGTERM);
    assertThat(steps()).isEqualTo(IN_ORDER.subList(1, IN_ORDER.size()));
  }

  @Test
  @DisplayName("APP-029 SIGTERM with a process that never ends: it is named, and the rest stops")
  void stuck() throws Exception {
    assertThat(run("stuck", true)).as("%s", output).isEqualTo(SIGTERM);
    assertThat(output)
        .containsSubsequence("              c/stuck: zombie", "application report: a, stopped");
    assertThat(steps()).endsWith(IN_ORDER.subList(4, IN_ORDER.size()).toArray(String[]::new));
  }
}
