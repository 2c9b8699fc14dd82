package dev.espalier.benchmarks.run;

import dev.espalier.benchmarks.Suite;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures for {@code mvn -Pbenchmarks} how fast Espalier is beside others, prints a table, and
 * writes it into {@code docs/performance.md} if asked to.
 *
 * <p>Each contender of each row runs in a process of its own. The exit code is 1 if one has failed;
 * one whose platform is not installed is missing in the table, and has not failed.
 */
public final class Benchmarks {
  /** What a shell reports of a process that SIGTERM ended; Maven does not pass the signal on. */
  private static final int TERMINATED = 128 + 15;

  private Benchmarks() {}

  /**
   * Measures.
   *
   * @param args see {@link Options}
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    ProcessHandle.current()
        .parent()
        .ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(TERMINATED)));
    Options options;
    try {
      options = Options.of(Suite.rows(), args);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    System.exit(run(options) ? 0 : 1);
  }

  private static boolean run(Options options) throws IOException, InterruptedException {
    Race race = new Race(options.rows(), options.contenders(), options.rounds(), System.out);
    Results results;
    try (BeamCode beam = BeamCode.compiled()) {
      results = race.run(new Trial(beam));
    }
    Machine machine = Machine.here();
    Map<String, String> lines = new LinkedHashMap<>();
    options.rows().forEach(row -> lines.putAll(Table.lines(row, results)));

    System.out.printf("%n%s %s%n%n", machine.description(), machine.date());
    Table.head().forEach(System.out::println);
    lines.values().forEach(System.out::println);
    race.failures().forEach(failure -> System.out.printf("%n%s%n", failure));
    boolean good = race.failures().isEmpty();
    if (options.write() && good) {
      List<String> order =
          Suite.rows().stream().flatMap(row -> Table.titles(row).stream()).toList();
      Document.read(options.document()).write(order, machine, lines);
    }
    return good;
  }
}
