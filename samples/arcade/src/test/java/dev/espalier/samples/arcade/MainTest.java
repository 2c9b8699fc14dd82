package dev.espalier.samples.arcade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.espalier.samples.arcade.load.Bot;
import dev.espalier.samples.arcade.load.Ledger;
import dev.espalier.samples.arcade.repo.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The arcade as a program of its own: what it prints, and what a signal does to it. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class MainTest {
  @TempDir Path folder;

  @Test
  void aSignalInTheMiddleOfGamesStopsEverythingInTimeAndLosesNoMove() throws Exception {
    int port = Ports.free();
    Database database = Database.inFile(folder.resolve("arcade").toString());
    Process process = start("--port=" + port, "--observer-port=0", "--database=" + database.url());
    BufferedReader reader = process.inputReader();
    assertThat(reader.readLine()).isEqualTo("arcade    http://127.0.0.1:" + port + "/");
    assertThat(reader.readLine()).startsWith("observer  http://127.0.0.1:");

    Ledger ledger = new Ledger();
    List<Thread> bots = play(port, ledger, 20);
    await().atMost(Duration.ofSeconds(60)).until(() -> ledger.moves() > 100);
    process.toHandle().destroy(); // SIGTERM; destroy() of the process would close its output
    List<String> output = reader.lines().toList();
    assertThat(process.waitFor()).isEqualTo(128 + 15);
    for (Thread bot : bots) {
      bot.interrupt(); // it would try to connect for ever
      bot.join();
    }

    String report = String.join("\n", output);
    assertThat(report).contains("application report: Arcade, stopped", "of 20000 ms");
    for (String child : List.of("repo", "topics", "games", "scheduler", "sessions", "endpoint")) {
      assertThat(report).contains("Arcade/" + child + ": stopped in time");
    }
    assertThat(report).doesNotContain("killed", "zombie", "cut off");
    assertThat(ledger.unstored(database)).isEmpty();
  }

  @Test
  void anOptionThatThereIsNotIsNamed() throws Exception {
    Process process = start("--prot=80");
    String output = String.join("\n", process.inputReader().lines().toList());
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(output).contains("there is no option --prot=80", "--port=8080");
  }

  @Test
  void aDatabaseThatIsNotThereFailsTheStart() throws Exception {
    Process process =
        start(
            "--port=0",
            "--observer-port=0",
            "--database=jdbc:postgresql://127.0.0.1:" + Ports.free() + "/arcade");
    String output = String.join("\n", process.inputReader().lines().toList());
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(output).contains("migrate", "Connection to 127.0.0.1").doesNotContain("observer  ");
  }

  private static List<Thread> play(int port, Ledger ledger, int games) {
    List<Thread> bots = new ArrayList<>();
    for (int game = 0; game < games; game++) {
      for (boolean red : new boolean[] {true, false}) {
        bots.add(
            Thread.startVirtualThread(
                new Bot(
                    port,
                    "table" + game,
                    red,
                    Duration.ofMillis(20),
                    new Random(game),
                    ledger,
                    () -> true)));
      }
    }
    return bots;
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(Arrays.asList(arguments));
    return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
  }
}
