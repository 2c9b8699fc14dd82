package dev.espalier.samples.arcade.load;

import dev.espalier.samples.arcade.Ports;
import dev.espalier.samples.arcade.repo.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Bots play against each other, over real WebSockets, in an arcade whose processes crash all the
 * time. Afterwards each move that a bot was told is saved has to be in the database, in its place
 * and once, and no other; and nothing may be left over in the server.
 *
 * @param games how many games are played at a time, by two bots each
 * @param time how long processes crash
 * @param crashesPerSecond how many do
 * @param thinking how long a bot waits before a move, on average
 * @param seed what chance begins with
 */
record LoadRun(int games, Duration time, int crashesPerSecond, Duration thinking, long seed) {

  /**
   * Does it.
   *
   * @param database where the games are to be; for nobody else
   * @param out where to tell what has been measured
   * @return what is wrong; nothing if all is well
   */
  List<String> run(Database database, PrintStream out)
      throws IOException, InterruptedException, SQLException {
    int port = Ports.free();
    Process server = startServer(port, database);
    BufferedReader answers = server.inputReader();
    List<String> wrong = new ArrayList<>();
    try {
      await(answers, "ready", wrong, out);
      Ledger ledger = new Ledger();
      AtomicBoolean goesOn = new AtomicBoolean(true);
      List<Thread> bots = startBots(port, ledger, goesOn);
      order(server, "chaos");
      await(answers, "done", wrong, out);
      Thread.sleep(time); // this is how long it is meant to last
      order(server, "calm");
      await(answers, "done", wrong, out);
      goesOn.set(false);
      for (Thread bot : bots) {
        if (!bot.join(Duration.ofSeconds(60))) {
          wrong.add("a bot still waits for its move to be acknowledged");
          bot.interrupt();
        }
      }
      out.printf(
          "moves     %,d acknowledged, %,d a second%n",
          ledger.moves(), ledger.moves() / Math.max(1, time.toSeconds()));
      out.printf(
          "latency   p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, max %.1f ms%n",
          ledger.latency(0.5) / 1e6,
          ledger.latency(0.9) / 1e6,
          ledger.latency(0.99) / 1e6,
          ledger.latency(1) / 1e6);
      order(server, "stop");
      await(answers, null, wrong, out);
      if (!server.waitFor(60, TimeUnit.SECONDS) || server.exitValue() != 0) {
        wrong.add("the server has not ended in order");
      }
      wrong.addAll(ledger.compareWith(database));
    } finally {
      server.destroyForcibly();
    }
    return wrong;
  }

  private List<Thread> startBots(int port, Ledger ledger, AtomicBoolean goesOn) {
    Random seeds = new Random(seed);
    List<Thread> bots = new ArrayList<>();
    for (int game = 0; game < games; game++) {
      for (boolean red : new boolean[] {true, false}) {
        Bot bot =
            new Bot(
                port,
                "table" + game,
                red,
                thinking,
                new Random(seeds.nextLong()),
                ledger,
                goesOn::get);
        bots.add(Thread.startVirtualThread(bot));
      }
    }
    return bots;
  }

  private Process startServer(int port, Database database) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            LoadServer.class.getName(),
            String.valueOf(port),
            database.url(),
            database.user(),
            String.valueOf(crashesPerSecond),
            String.valueOf(seed))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void order(Process server, String order) throws IOException {
    server.outputWriter().write(order + "\n");
    server.outputWriter().flush();
  }

  /** Reads what the server says, up to a line; null for its last one. */
  private static void await(BufferedReader answers, String end, List<String> wrong, PrintStream out)
      throws IOException {
    String line;
    while ((line = answers.readLine()) != null && !line.equals(end)) {
      if (line.startsWith("wrong")) {
        wrong.add(line);
      } else {
        out.println(line);
      }
    }
    if (line == null && end != null) {
      wrong.add("the server has ended before it was told");
    }
  }
}
