package dev.espalier.oracle;

import dev.espalier.internal.supervision.OracleScenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Replays a set of scenarios, several at a time, and says what has come of each. */
final class OracleRun {

  /** Few, since a slow worker has only 80 ms to begin with its terminate callback. */
  private static final int AT_A_TIME = 4;

  private static final int PATIENCE_SECONDS = 60;

  /** Held here, so that its level is not forgotten. */
  private static final Logger REPORTS = Logger.getLogger("dev.espalier");

  /** What has come of a scenario. */
  sealed interface Outcome {

    /** The traces are equal, but for a number of steps that had to be left out. */
    record Equal(int leftOut) implements Outcome {}

    /** The traces differ, or there is none of ours. */
    record Differs(String how) implements Outcome {}

    /** It was not replayed. */
    record Skipped(String why) implements Outcome {}
  }

  /** A scenario with what has come of it. */
  record Result(OracleScenario scenario, Outcome outcome) {}

  private OracleRun() {}

  /** Replays all; the results are in the order of the scenarios. */
  static List<Result> replay(List<OracleScenario> scenarios) throws InterruptedException {
    return replay(scenarios, false);
  }

  /** The same with workers whose starts are promised not to block. */
  static List<Result> replayWithInlineStarts(List<OracleScenario> scenarios)
      throws InterruptedException {
    return replay(scenarios, true);
  }

  private static List<Result> replay(List<OracleScenario> scenarios, boolean inlineStarts)
      throws InterruptedException {
    Level before = REPORTS.getLevel();
    REPORTS.setLevel(Level.OFF); // thousands of crashes, all of them meant
    ExecutorService threads =
        Executors.newFixedThreadPool(
            AT_A_TIME, Thread.ofPlatform().daemon().name("oracle-", 1).factory());
    try {
      List<Future<Outcome>> outcomes = new ArrayList<>();
      for (OracleScenario scenario : scenarios) {
        outcomes.add(threads.submit(() -> replay(scenario, inlineStarts)));
      }
      List<Result> results = new ArrayList<>();
      for (int i = 0; i < scenarios.size(); i++) {
        results.add(new Result(scenarios.get(i), await(outcomes.get(i))));
      }
      return results;
    } finally {
      threads.shutdownNow();
      REPORTS.setLevel(before);
    }
  }

  private static Outcome await(Future<Outcome> outcome) throws InterruptedException {
    try {
      return outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return new Outcome.Differs("it hangs");
    } catch (ExecutionException e) {
      return new Outcome.Differs("the replay has failed: " + e.getCause());
    }
  }

  private static Outcome replay(OracleScenario scenario, boolean inlineStarts) throws Exception {
    if (scenario.kind().equals("quirk")) {
      return new Outcome.Skipped("a defect of OTP");
    }
    try {
      Replay.Result ours = Replay.of(scenario, inlineStarts);
      Optional<TraceDifference> difference = TraceDifference.between(scenario, ours.trace());
      return difference.isPresent()
          ? new Outcome.Differs(difference.get().toString())
          : new Outcome.Equal(ours.leftOut());
    } catch (OracleScenario.NotExpressible e) {
      return new Outcome.Skipped("no word for " + e.getMessage());
    }
  }

  // ---------------------------------------------------------------------------------- results

  /** Those that differ, with how. */
  static List<String> differences(List<Result> results) {
    return results.stream()
        .filter(result -> result.outcome() instanceof Outcome.Differs)
        .map(result -> result.scenario().id() + ", " + ((Outcome.Differs) result.outcome()).how())
        .toList();
  }

  /** How many of each class were replayed, or skipped for which reason. */
  static Map<String, Long> counts(List<Result> results) {
    return results.stream()
        .collect(
            Collectors.groupingBy(
                result -> result.scenario().kind() + ", " + inShort(result.outcome()),
                TreeMap::new,
                Collectors.counting()));
  }

  private static String inShort(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Skipped skipped -> "skipped: " + skipped.why();
      case Outcome.Equal equal when equal.leftOut() > 0 ->
          "replayed without " + equal.leftOut() + " of its steps";
      case Outcome.Equal ignored -> "replayed";
      case Outcome.Differs ignored -> "replayed";
    };
  }
}
