package dev.espalier.samples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The sample as a program of its own: what it prints, how it ends, what a signal does to it. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MainTest {

  @Test
  void runsToItsReport() throws Exception {
    Process process = start();
    List<String> output = process.inputReader().lines().toList();
    assertThat(process.waitFor()).as(String.join("\n", output)).isZero();
    assertThat(output)
        .startsWith("Pipeline", "  producer   RUNNING", "  consumer   RUNNING")
        .contains("the tree has ended: shutdown", "set aside: 12 malformed lines")
        .endsWith("nothing lost, nothing twice")
        .anyMatch(line -> line.startsWith("progress: "));
    assertThat(output)
        .filteredOn(line -> line.equals("supervisor report: Pipeline, child_terminated"))
        .hasSize(12);
  }

  @Test
  void aSignalStopsItInOrder() throws Exception {
    Process process = start();
    List<String> output = new ArrayList<>();
    BufferedReader reader = process.inputReader();
    String line;
    while ((line = reader.readLine()) != null) {
      output.add(line);
      if (line.startsWith("progress: ") && process.isAlive()) {
        process.toHandle().destroy(); // SIGTERM; destroy() of the process would close its output
      }
    }
    assertThat(process.waitFor()).isEqualTo(128 + 15);
    assertThat(output)
        .contains("stopping in order", "the tree has ended: shutdown")
        .anyMatch(text -> text.startsWith("stopped before the end of the file"));
  }

  @Test
  void aFileCanBeGiven(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("two flights.csv");
    Files.writeString(file, "delay,distance,time\n20,100,1.0\n-5,200,2.5\n");
    Process process = start(file.toString());
    List<String> output = process.inputReader().lines().toList();
    assertThat(process.waitFor()).isZero();
    assertThat(output).contains("totals:    2 flights, 300 miles, 15 minutes of delay, 1 late");
  }

  @Test
  void aMissingFileIsNamed() throws Exception {
    Process process = start("no/such/file.csv");
    String output = process.inputReader().lines().collect(Collectors.joining("\n"));
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(output).contains("`Pipeline/producer` failed to start", "no/such/file.csv");
  }

  private static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
