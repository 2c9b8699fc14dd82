package dev.espalier.benchmarks.run;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Has contenders do the work of rows, round by round: within a round they take turns, and in each
 * round another one begins, so that whatever slows the machine down for a while meets all of them.
 */
final class Race {
  private final List<Row> rows;
  private final Set<Contender> contenders;
  private final int rounds;
  private final PrintStream out;

  /** What has failed, for the end of the run. */
  private final List<String> failures = new ArrayList<>();

  Race(List<Row> rows, Set<Contender> contenders, int rounds, PrintStream out) {
    this.rows = rows;
    this.contenders = contenders;
    this.rounds = rounds;
    this.out = out;
  }

  Results run(Trial trial) throws IOException, InterruptedException {
    Results results = new Results();
    for (int round = 0; round < rounds; round++) {
      for (Row row : rows) {
        out.printf("round %d of %d, %s:", round + 1, rounds, row.id());
        for (Contender contender : turns(row, round)) {
          long start = System.nanoTime();
          Outcome outcome = trial.run(row, contender, Scale.FULL);
          results.add(row, contender, outcome, (System.nanoTime() - start) / 1e9);
          out.print(" " + contender.id() + " " + told(row, contender, outcome));
          out.flush();
        }
        out.println();
      }
    }
    return results;
  }

  private List<Contender> turns(Row row, int round) {
    List<Contender> turns = new ArrayList<>(row.contenders().keySet());
    turns.retainAll(contenders);
    Collections.rotate(turns, -round);
    return turns;
  }

  private String told(Row row, Contender contender, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Measured measured ->
          String.join(
              "/",
              row.figures().stream()
                  .map(figure -> Table.number(measured.figures().get(figure.key())))
                  .toList());
      case Outcome.Missing missing -> "missing (" + missing.what() + ")";
      case Outcome.Failed failed -> {
        failures.add(
            "%s of %s %s:%n%s"
                .formatted(contender.title(), row.id(), failed.how(), failed.output().indent(2)));
        yield "failed";
      }
    };
  }

  List<String> failures() {
    return failures;
  }
}
