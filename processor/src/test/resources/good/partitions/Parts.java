package app;

import dev.espalier.Agent;
import dev.espalier.PartitionSupervisorRef;
import dev.espalier.ProcessRef;
import dev.espalier.Self;
import dev.espalier.TaskSupervisor;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Partition;
import dev.espalier.annotations.PartitionSupervisor;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Supervisor;
import java.util.List;
import org.jspecify.annotations.Nullable;

class Limits {
  @Call
  int most() {
    return 3;
  }
}

class Log {}

@Child(restart = Restart.TRANSIENT, shutdown = 2_000)
class Counter {
  Counter(
      @Partition int partition,
      LimitsRef limits,
      ProcessRef log,
      Self self,
      CounterRef own,
      PartitionSupervisorRef<CounterRef> around,
      Bounds bounds) {}

  Counter(LimitsRef limits) {}

  @Cast
  void increment() {}
}

record Bounds(int low, int high) {}

/** Each partition is a tree of its own. */
@Supervisor
interface Warehouse {
  @Child
  Clerk clerk();

  @PartitionSupervisor(partitions = 4)
  Shelf shelves();
}

class Clerk {
  Clerk(PartitionSupervisorRef<CounterRef> counters, Bounds bounds) {}

  @Call
  int stock() {
    return 1;
  }
}

class Shelf {
  Shelf(ClerkRef clerk, PartitionSupervisorRef<WarehouseTree> warehouses) {}

  @Cast
  void fill() {}
}

class Sweeper {}

class Cache<T> {
  Cache(T first) {}

  @Call
  T first() {
    throw new IllegalStateException();
  }
}

/** Names that the generated code would like to have. */
class Odd {
  Odd(@Partition int start, String partition, String siblings) {}

  @Call
  String of(String text) {
    return text;
  }
}

class Till {
  Till(
      PartitionSupervisorRef<CounterRef> counters,
      PartitionSupervisorRef<TaskSupervisor> tasks,
      PartitionSupervisorRef<WarehouseTree> warehouses,
      PartitionSupervisorRef<Agent<@Nullable List<String>>> baskets,
      PartitionSupervisorRef<CacheRef<Integer>> caches,
      PartitionSupervisorRef<OddRef> odd,
      ProcessRef sweepers) {}

  @Call
  int sum() {
    return 0;
  }
}
