package dev.espalier;

import dev.espalier.IllegalSpecException.Fault;
import dev.espalier.annotations.AutoShutdown;
import dev.espalier.annotations.Strategy;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A supervisor whose children are made of one template, as many as it has partitions, so that work
 * which depends on a key can be spread over them; mirrors Elixir's {@code PartitionSupervisor}. Its
 * children have the ids {@code 0}, {@code 1} and so on, and start in that order. In everything else
 * it is a supervisor like any other.
 *
 * <pre>{@code
 * ChildSpec.supervisor(
 *     "counters",
 *     siblings -> PartitionSupervisorSpec.named(
 *         "counters", partition -> ChildSpec.worker("counter", start -> new Counter(partition))));
 * }</pre>
 *
 * @param name what it is called in paths and reports while it is the root of a tree
 * @param partitions how many partitions it has from its start on, 1 or more
 * @param strategy which partitions are restarted when one has to be
 * @param maxRestarts how many restarts are allowed within the window, 0 or more, for all partitions
 *     together
 * @param maxSeconds the length of the window in seconds, 1 or more
 * @param template makes the partition with a number, from 0 on; any kind of child. Its id does not
 *     count
 * @see PartitionSupervisorRef
 */
public record PartitionSupervisorSpec(
    String name,
    int partitions,
    Strategy strategy,
    int maxRestarts,
    int maxSeconds,
    IntFunction<ChildSpec> template)
    implements Supervision {

  /**
   * Checks the numbers.
   *
   * @throws IllegalSpecException that names the supervisor, the fault and the fix
   */
  public PartitionSupervisorSpec {
    Objects.requireNonNull(strategy, "strategy");
    Objects.requireNonNull(template, "template");
    SpecChecks.flags(name, maxRestarts, maxSeconds);
    SpecChecks.check(
        partitions >= 1,
        name,
        Fault.INVALID_PARTITIONS,
        "partitions is " + partitions + "; it must be 1 or more");
  }

  /**
   * A specification with Elixir's defaults: as many partitions as there are processors for this
   * JVM, one_for_one, at most 3 restarts in 5 seconds.
   *
   * @param name what it is called while it is the root of a tree
   * @param template makes the partition with a number, from 0 on
   * @return the specification
   */
  public static PartitionSupervisorSpec named(String name, IntFunction<ChildSpec> template) {
    int processors = Runtime.getRuntime().availableProcessors();
    return new PartitionSupervisorSpec(name, processors, Strategy.ONE_FOR_ONE, 3, 5, template);
  }

  /**
   * A copy with another number of partitions.
   *
   * @param value how many there are to be, 1 or more
   * @return the copy
   */
  public PartitionSupervisorSpec partitions(int value) {
    return new PartitionSupervisorSpec(name, value, strategy, maxRestarts, maxSeconds, template);
  }

  /**
   * A copy with another strategy.
   *
   * @param value which partitions are restarted when one has to be
   * @return the copy
   */
  public PartitionSupervisorSpec strategy(Strategy value) {
    return new PartitionSupervisorSpec(name, partitions, value, maxRestarts, maxSeconds, template);
  }

  /**
   * A copy with another intensity.
   *
   * @param restarts how many restarts, 0 or more
   * @param seconds in how many seconds, 1 or more
   * @return the copy
   */
  public PartitionSupervisorSpec intensity(int restarts, int seconds) {
    return new PartitionSupervisorSpec(name, partitions, strategy, restarts, seconds, template);
  }

  /**
   * Never: no partition is significant.
   *
   * @return {@link AutoShutdown#NEVER}
   */
  @Override
  public AutoShutdown autoShutdown() {
    return AutoShutdown.NEVER;
  }

  /**
   * Has the template make all partitions.
   *
   * @return the supervisor that this is
   * @throws IllegalSpecException if a partition is significant or has a key
   */
  public SupervisorSpec toSupervisorSpec() {
    return new SupervisorSpec(
        name,
        strategy,
        maxRestarts,
        maxSeconds,
        autoShutdown(),
        IntStream.range(0, partitions)
            .mapToObj(number -> template.apply(number).id(Integer.toString(number)))
            .toList());
  }
}
