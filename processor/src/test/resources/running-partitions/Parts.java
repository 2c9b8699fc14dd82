package app;

import dev.espalier.PartitionSupervisorRef;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Partition;
import dev.espalier.annotations.Supervisor;

class Limits {
  @Call
  int most() {
    return 100;
  }
}

class Counter implements AutoCloseable {
  private final int partition;
  private final LimitsRef limits;
  private int count;

  Counter(@Partition int partition, LimitsRef limits) {
    this.partition = partition;
    this.limits = limits;
  }

  @Cast
  void increment() {
    count++;
  }

  @Call
  String count() {
    return partition + " has " + count + " of " + limits.most();
  }

  @Override
  public void close() {
    Main.say("closed " + partition);
  }
}

@Supervisor
interface Warehouse {
  @Child
  Clerk clerk();
}

class Clerk {
  private final PartitionSupervisorRef<CounterRef> counters;

  Clerk(PartitionSupervisorRef<CounterRef> counters) {
    this.counters = counters;
  }

  @Call
  String look(int key) {
    return counters.forKey(key).count();
  }
}

class Cache<T> {
  private final T first;

  Cache(T first) {
    this.first = first;
  }

  @Call
  T first() {
    return first;
  }
}

class Odd {
  private final int number;

  Odd(@Partition int number) {
    this.number = number;
  }

  @Call
  String of(String text) {
    return text + number;
  }
}

class Till {
  private final PartitionSupervisorRef<CounterRef> counters;
  private final PartitionSupervisorRef<CacheRef<String>> caches;

  Till(
      PartitionSupervisorRef<CounterRef> counters,
      PartitionSupervisorRef<CacheRef<String>> caches,
      PartitionSupervisorRef<OddRef> odd) {
    this.counters = counters;
    this.caches = caches;
  }

  @Call
  String count(int key) {
    counters.forKey(key).increment();
    return counters.forKey(key).count() + " " + caches.partition(1).first();
  }
}
