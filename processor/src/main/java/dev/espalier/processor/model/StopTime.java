package dev.espalier.processor.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The longest time that a child, or a whole tree, may take to stop: until the last of the deadlines
 * has passed that its shutdown values give. Children of an ordinary supervisor stop one after the
 * other, those of a dynamic supervisor all at once.
 *
 * @param millis the sum of the deadlines that follow one another
 * @param endless the ids from here down to a child that is waited for without end, empty if there
 *     is none
 * @param perProcessor whether there are more of the same where there are more processors
 */
public record StopTime(long millis, List<String> endless, boolean perProcessor) {

  private static final StopTime NONE = new StopTime(0, List.of(), false);

  /** Of a supervisor with everything below it. */
  public static StopTime of(SupervisorModel supervisor) {
    return supervisor.children().stream().map(StopTime::of).reduce(NONE, StopTime::then);
  }

  /** Of a child with everything below it, its id first in paths. */
  public static StopTime of(ChildMethod child) {
    StopTime needed = needed(child);
    StopTime inside =
        needed.isBounded() || !child.isSupervisor()
            ? needed
            : new StopTime(needed.millis, plus(child.id(), needed.endless), needed.perProcessor);
    return switch (child.shutdown()) {
      case ChildSettings.INFINITY -> inside;
      case ChildSettings.BRUTAL_KILL -> NONE;
      default -> inside.within(child.shutdown());
    };
  }

  /** Whether there is an end to the waiting. */
  public boolean isBounded() {
    return endless.isEmpty();
  }

  /** What a child may need until it has stopped by itself, whatever it is given. */
  public static StopTime needed(ChildMethod child) {
    Product product = child.product();
    if (product instanceof Product.Supervisor supervisor) {
      return of(supervisor.nested());
    }
    if (product instanceof Product.Dynamic dynamic) {
      int each = dynamic.settings().shutdown().or(ChildSettings.DEFAULT_SHUTDOWN);
      return ofWorker(each, "*");
    }
    if (product instanceof Product.Partitioned partitioned) {
      return partitions(child.eachPartition(), partitioned.partitioning());
    }
    if (product instanceof Product.BuiltIn.Tasks) {
      return ofWorker(ChildSettings.DEFAULT_SHUTDOWN, "*");
    }
    boolean runsCode =
        product instanceof Product.Worker || product instanceof Product.BuiltIn.State;
    return runsCode ? ofWorker(child.shutdown(), child.id()) : NONE; // a registry never waits
  }

  private static StopTime partitions(ChildMethod partition, Partitioning partitioning) {
    StopTime one = of(partition);
    int number = partitioning.partitions().or(Partitioning.PER_PROCESSOR);
    return number == Partitioning.PER_PROCESSOR
        ? new StopTime(one.millis, one.endless, one.millis > 0)
        : new StopTime(one.millis * number, one.endless, one.perProcessor);
  }

  /** Of a worker with that shutdown value. */
  public static StopTime ofWorker(int shutdown, String id) {
    return switch (shutdown) {
      case ChildSettings.INFINITY -> new StopTime(0, List.of(id), false);
      case ChildSettings.BRUTAL_KILL -> NONE;
      default -> new StopTime(shutdown, List.of(), false);
    };
  }

  private StopTime then(StopTime next) {
    return new StopTime(
        millis + next.millis,
        isBounded() ? next.endless : endless,
        perProcessor || next.perProcessor);
  }

  private StopTime within(int deadline) {
    return isBounded() && millis <= deadline && !perProcessor
        ? this
        : new StopTime(deadline, List.of(), false);
  }

  private static List<String> plus(String first, List<String> others) {
    List<String> all = new ArrayList<>();
    all.add(first);
    all.addAll(others);
    return List.copyOf(all);
  }
}
