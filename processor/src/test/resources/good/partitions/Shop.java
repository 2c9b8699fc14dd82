package app;

import dev.espalier.Agent;
import dev.espalier.TaskSupervisor;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.PartitionSupervisor;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Supervisor
public interface Shop {
  @Child
  Limits limits();

  @Child
  Log log();

  @SuppressWarnings("ESP062")
  @PartitionSupervisor(
      partitions = 8,
      strategy = Strategy.ONE_FOR_ALL,
      maxRestarts = 1_000,
      maxSeconds = 1)
  Counter counters();

  @PartitionSupervisor
  TaskSupervisor tasks();

  @PartitionSupervisor(partitions = 2)
  Warehouse warehouses();

  /** The first state of each is one input of the tree. */
  @PartitionSupervisor(partitions = PartitionSupervisor.PER_PROCESSOR)
  Agent<@Nullable List<String>> baskets();

  /** A class without calls and casts, and without a mark. */
  @PartitionSupervisor(partitions = 1)
  Sweeper sweepers();

  @PartitionSupervisor(partitions = 3)
  Cache<Integer> caches();

  /** The same class as an ordinary child has another constructor. */
  @Child
  Counter total();

  @PartitionSupervisor(partitions = 2)
  Odd odd();

  @Child
  Till till();
}
