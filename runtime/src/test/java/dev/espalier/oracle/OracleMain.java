package dev.espalier.oracle;

import dev.espalier.internal.supervision.OracleScenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Replays a set of scenarios for {@code mvn -Poracle}, and prints what differs. */
final class OracleMain {
  private static final int SHOWN = 10;

  /** What a shell reports of a process that SIGTERM ended; Maven does not pass the signal on. */
  private static final int TERMINATED = 128 + 15;

  private OracleMain() {}

  public static void main(String[] args) throws InterruptedException {
    if (args.length != 2 || args[0].isEmpty() || args[1].isEmpty()) {
      System.err.println("usage: mvn -q -Poracle -Dscenarios=FILE -Dtraces=FILE");
      System.exit(2);
    }
    ProcessHandle.current()
        .parent()
        .ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(TERMINATED)));
    List<OracleScenario> scenarios = read(Path.of(args[0]), Path.of(args[1]));
    long begin = System.nanoTime();
    List<OracleRun.Result> results = OracleRun.replay(scenarios);
    long millis = (System.nanoTime() - begin) / 1_000_000;
    List<String> differences = OracleRun.differences(results);
    differences.stream().limit(SHOWN).forEach(System.out::println);
    if (differences.size() > SHOWN) {
      System.out.println("... and " + (differences.size() - SHOWN) + " more");
    }
    for (Map.Entry<String, Long> count : OracleRun.counts(results).entrySet()) {
      System.out.printf("%6d %s%n", count.getValue(), count.getKey());
    }
    System.out.printf("replayed in %d ms%n", millis);
    System.out.printf("%d scenarios, %d differ%n", scenarios.size(), differences.size());
    System.exit(differences.isEmpty() ? 0 : 1);
  }

  private static List<OracleScenario> read(Path scenarios, Path traces) {
    try {
      return OracleScenario.read(scenarios, traces);
    } catch (IOException | RuntimeException e) {
      System.err.println("cannot read " + scenarios + " and " + traces + ": " + e);
      System.exit(2);
      throw new AssertionError(e);
    }
  }
}
