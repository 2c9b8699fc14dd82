package dev.espalier.processor.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The longest time that a child, or a whole tree, may take to stop: until the last of the deadlines
 * has passed that its shutdown values give. The children of a supervisor stop one after the other,
 * partitions and nested supervisors too; those of a dynamic supervisor and tasks all at once.
 *
 * @param millis the sum of the deadlines that follow one another
 * @param endless the ids from here down to a child that is waited for without end, {@code *} for
 *     one of many; empty if there is none
 * @param perProcessor whether there are more of the same where there are more processors
 */
public record StopTime(long millis, List<String> endless, boolean perProcessor) {

  /** Whose deadlines count. */
  public enum Counted {
    /** Those of all: what the runtime allows. */
    ALL,
    /** Those that somebody wrote, and those of workers that do something when they stop. */
    USED,
    /** Those that somebody wrote. */
    WRITTEN
  }

  private static final StopTime NONE = new StopTime(0, List.of(), false);
  private static final String ANY = "*";

  /** Of a supervisor with everything below it. */
  public static StopTime of(SupervisorModel supervisor) {
    return of(supervisor, Counted.ALL);
  }

  /** Of a supervisor with everything below it, as far as it counts. */
  public static StopTime of(SupervisorModel supervisor, Counted counted) {
    return supervisor.children().stream()
        .map(child -> of(child, counted))
        .reduce(NONE, StopTime::then);
  }

  /** Of a child with everything below it, its id first in paths. */
  public static StopTime of(ChildMethod child) {
    return of(child, Counted.ALL);
  }

  /** Of a child with everything below it, as far as it counts. */
  public static StopTime of(ChildMethod child, Counted counted) {
    return of(child, child.id(), counted);
  }

  private static StopTime of(ChildMethod child, String id, Counted counted) {
    StopTime needed = needed(child, counted).below(id);
    return child.isSupervisor() ? needed.within(child.shutdown()) : needed;
  }

  /** What a supervisor as a child may need, whatever it is given; paths begin below it. */
  public static StopTime needed(ChildMethod child) {
    return needed(child, Counted.ALL);
  }

  private static StopTime needed(ChildMethod child, Counted counted) {
    Product product = child.product();
    if (product instanceof Product.Worker worker) {
      return worker(child.merged(), worker.nature().terminates(), counted);
    }
    if (product instanceof Product.Supervisor supervisor) {
      return of(supervisor.nested(), counted);
    }
    if (product instanceof Product.Dynamic dynamic) {
      boolean terminates = dynamic.template().nature().terminates();
      return worker(dynamic.settings(), terminates, counted).below(ANY);
    }
    if (product instanceof Product.Partitioned partitioned) {
      return partitions(of(child.eachPartition(), ANY, counted), partitioned.partitioning());
    }
    if (product instanceof Product.BuiltIn.State) {
      return worker(child.merged(), false, counted);
    }
    if (product instanceof Product.BuiltIn.Tasks) {
      return worker(ChildSettings.none(child.origin()), false, counted);
    }
    return NONE; // a registry runs no code that could keep it
  }

  /** Whether there is an end to the waiting. */
  public boolean isBounded() {
    return endless.isEmpty();
  }

  private static StopTime partitions(StopTime one, Partitioning partitioning) {
    int number = partitioning.partitions().or(Partitioning.PER_PROCESSOR);
    return number == Partitioning.PER_PROCESSOR
        ? new StopTime(one.millis, one.endless, one.millis > 0)
        : new StopTime(one.millis * Math.max(0, number), one.endless, one.perProcessor);
  }

  private static StopTime worker(ChildSettings settings, boolean terminates, Counted counted) {
    boolean counts =
        switch (counted) {
          case ALL -> true;
          case USED -> terminates || settings.shutdown().written();
          case WRITTEN -> settings.shutdown().written();
        };
    int shutdown = counts ? settings.shutdown().or(ChildSettings.DEFAULT_SHUTDOWN) : 0;
    return shutdown == ChildSettings.INFINITY
        ? new StopTime(0, List.of(""), false)
        : new StopTime(Math.max(0, shutdown), List.of(), false); // BRUTAL_KILL takes no time
  }

  private StopTime then(StopTime next) {
    return new StopTime(
        millis + next.millis,
        isBounded() ? next.endless : endless,
        perProcessor || next.perProcessor);
  }

  private StopTime within(int deadline) {
    return deadline == ChildSettings.INFINITY
            || (isBounded() && millis <= deadline && !perProcessor)
        ? this
        : new StopTime(Math.max(0, deadline), List.of(), false);
  }

  /** The same with a step more in front of the path, which ends with the worker itself. */
  private StopTime below(String id) {
    if (isBounded()) {
      return this;
    }
    List<String> path = new ArrayList<>();
    path.add(id);
    endless.stream().filter(step -> !step.isEmpty()).forEach(path::add);
    return new StopTime(millis, List.copyOf(path), perProcessor);
  }
}
