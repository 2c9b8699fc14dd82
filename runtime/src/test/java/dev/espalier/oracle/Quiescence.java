package dev.espalier.oracle;

import dev.espalier.CallFailedException;
import dev.espalier.ChildInfo;
import dev.espalier.DynamicSupervisorRef.DynamicChild;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Waits until nothing goes on in a tree: twice in a row, without a report in between, every process
 * answers, every supervisor lists exactly the living processes below it, and none of them waits for
 * a restart.
 */
final class Quiescence {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

  private final Tracer tracer;

  Quiescence(Tracer tracer) {
    this.tracer = tracer;
  }

  void await() throws InterruptedException {
    await(() -> false);
  }

  /** Waits until all is quiet, or the caller does not care any more. */
  void await(BooleanSupplier cancelled) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE;
    long quietAt = -1;
    while (!cancelled.getAsBoolean()) {
      Tracer.Census census = tracer.census();
      if (!isConsistent(census.living())) {
        quietAt = -1;
        tracer.awaitChange();
      } else if (census.reports() == quietAt) {
        return;
      } else {
        quietAt = census.reports();
      }
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("no quiet, living are " + tracer.census().living());
      }
    }
  }

  /**
   * Waits until the tracer has heard of all deaths that came before a start that is held now. It
   * hears of them a little later than the supervisor does.
   *
   * @param held the path of the start
   */
  void awaitDeathsBefore(String held) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE;
    while (!isUpToDate(tracer.census().living(), held)) {
      tracer.awaitChange();
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("living is " + tracer.census().living());
      }
    }
  }

  private static boolean isUpToDate(List<TracedProcess> living, String held) {
    Set<String> paths = new HashSet<>();
    return living.stream()
        .allMatch(process ->
            paths.add(process.path)
                && !(process.path + "/").startsWith(held + "/")
                && process.ref().isAlive());
  }

  private static boolean isConsistent(List<TracedProcess> living) {
    Map<String, TracedProcess> byPath = new HashMap<>();
    for (TracedProcess process : living) {
      if (byPath.put(process.path, process) != null) {
        return false; // the tracer has not heard of the elder's death
      }
    }
    try {
      return living.stream().allMatch(process -> isSettled(process, byPath));
    } catch (CallFailedException dying) {
      return false;
    }
  }

  private static boolean isSettled(TracedProcess process, Map<String, TracedProcess> byPath) {
    if (!process.parent().isEmpty() && !byPath.containsKey(process.parent())) {
      return false; // an orphan, soon to die
    }
    if (!process.isSupervisor()) {
      return process.worker().call(TracedWorker.PING, PATIENCE) == process.number;
    }
    List<String> expected =
        byPath.values().stream()
            .filter(child -> child.parent().equals(process.path))
            .map(child -> child.path)
            .sorted()
            .toList();
    return process.isPool() ? settledPool(process, expected) : settledSupervisor(process, expected);
  }

  private static boolean settledSupervisor(TracedProcess process, List<String> expected) {
    List<ChildInfo> children = process.supervisor().whichChildren();
    return children.stream().noneMatch(child -> child.state() == ChildInfo.State.RESTARTING)
        && children.stream()
            .filter(child -> child.state() == ChildInfo.State.RUNNING)
            .map(child -> process.path + "/" + child.id())
            .sorted()
            .toList()
            .equals(expected);
  }

  private static boolean settledPool(TracedProcess process, List<String> expected) {
    List<DynamicChild> children = process.pool().whichChildren();
    return children.stream().allMatch(child -> child.process().isPresent())
        && children.stream()
            .map(child -> child.process().orElseThrow().path())
            .sorted()
            .toList()
            .equals(expected);
  }
}
