package dev.espalier.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a child that is itself a supervisor, with a fixed number of children that are all made
 * in the same way, so that work which depends on a key can be spread over them: on an abstract
 * method of a {@link Supervisor} type that returns what each partition is. That is a worker class,
 * a supervisor type, {@code TaskSupervisor}, or {@code Agent} with the type of its state.
 *
 * <p>The tree has a {@code PartitionSupervisorRef} for it, which finds the partition for a key, and
 * siblings take it in their constructors by the same type. What the constructor of a partition
 * needs is wired as for any child declared at that place; {@link Partition} marks the parameter
 * that is the number of the partition. How each partition is restarted and stopped is what its
 * class says with {@link Child}. The partition supervisor itself is a permanent child that has all
 * the time it needs to stop.
 *
 * <pre>{@code
 * final class Counter {
 *   Counter(@Partition int partition, LimitsRef limits) { ... }
 * }
 *
 * @Supervisor
 * interface Shop {
 *   @Child Limits limits();
 *   @PartitionSupervisor(partitions = 8) Counter counters();
 *   @PartitionSupervisor TaskSupervisor tasks();
 * }
 *
 * tree.counters().forKey(customer).increment();
 * tree.tasks().forKey(customer).startChild(() -> send(invoice));
 * }</pre>
 *
 * <p>Mirrors Elixir's {@code PartitionSupervisor}; the defaults are Elixir's.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface PartitionSupervisor {

  /** As many partitions as there are processors for the JVM at the start of the supervisor. */
  int PER_PROCESSOR = Integer.MIN_VALUE;

  /**
   * How many partitions there are.
   *
   * @return a number of partitions, 1 or more, or {@link #PER_PROCESSOR}, the default
   */
  int partitions() default PER_PROCESSOR;

  /**
   * Which partitions are restarted when one has to be.
   *
   * @return the strategy
   */
  Strategy strategy() default Strategy.ONE_FOR_ONE;

  /**
   * How many restarts are allowed within {@link #maxSeconds()}, for all partitions together; one
   * more and the supervisor stops its partitions and gives up. OTP calls it the intensity.
   *
   * @return a number of restarts, 0 or more
   */
  int maxRestarts() default 3;

  /**
   * The length of the window in which restarts are counted. OTP calls it the period.
   *
   * @return a number of seconds, 1 or more
   */
  int maxSeconds() default 5;
}
