package dev.espalier.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.testing.Goldens;
import dev.espalier.processor.testing.TestCompiler;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Generated launchers as programs, each in a JVM of its own. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LauncherMainTest {

  private static final int SIGTERM = 128 + 15;

  private static Path classes;

  private final List<String> output = new ArrayList<>();

  @BeforeAll
  static void compile() throws IOException {
    TestCompiler.Outcome outcome =
        TestCompiler.JAVAC.compile(Goldens.sources(Goldens.ROOT.resolve("running-program")));
    assertThat(outcome.success()).as(outcome.output()).isTrue();
    classes = outcome.classes();
    Path service = classes.resolve("META-INF/services/dev.espalier.report.ReportListener");
    Files.createDirectories(service.getParent());
    Files.writeString(service, "app.Announcer");
  }

  /** Runs a launcher; tells it to end when it is up. Returns the exit code. */
  private int run(String launcher) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes + File.pathSeparator + System.getProperty("java.class.path"),
                launcher)
            .redirectErrorStream(true)
            .start();
    try (BufferedReader reader = process.inputReader()) {
      String line;
      while ((line = reader.readLine()) != null) {
        output.add(line);
        if (line.equals("up")) {
          process.toHandle().destroy(); // SIGTERM; destroy() of the process would close its output
        }
      }
      return process.waitFor();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  @DisplayName("APP-040 SIGTERM ends the main of a generated launcher: in order, with a report")
  void signal() throws Exception {
    assertThat(run("app.KioskApplication")).as("%s", output).isEqualTo(SIGTERM);
    assertThat(output)
        .containsSubsequence(
            "total 7",
            "up",
            "shut at 7",
            "lamp goes out",
            "till closes",
            "goodbye",
            "application report: kiosk, stopped",
            "    children  2 stopped in time",
            "              Kiosk/till: stopped in time",
            "              Kiosk/lamp: stopped in time");
  }

  @Test
  @DisplayName("APP-023 a generated launcher whose start phase fails: exit code 1, and the cause")
  void failedStart() throws Exception {
    assertThat(run("app.BankruptApplication")).as("%s", output).isEqualTo(1);
    assertThat(output)
        .contains("till closes")
        .anyMatch(line -> line.contains("only 7"))
        .doesNotContain("up");
  }
}
