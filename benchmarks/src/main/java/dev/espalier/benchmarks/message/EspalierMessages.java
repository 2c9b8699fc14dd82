package dev.espalier.benchmarks.message;

import dev.espalier.benchmarks.run.Clients;
import dev.espalier.benchmarks.run.Row;
import dev.espalier.benchmarks.run.Work;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Calls and casts through refs. */
@State(Scope.Benchmark)
public class EspalierMessages {
  private CountersTree tree;
  private CounterRef counter;

  @Setup
  public void start() {
    tree = CountersTree.start();
    counter = tree.counter();
  }

  @TearDown
  public void stop() {
    tree.close();
  }

  @Benchmark
  public long call() {
    return counter.increment();
  }

  @Benchmark
  public long callInline() {
    return counter.incrementInline();
  }

  @Benchmark
  @OperationsPerInvocation(MessageRows.CASTS)
  public long cast() {
    return cast(counter);
  }

  @Benchmark
  @OperationsPerInvocation(MessageRows.CASTS)
  public long castInline() {
    return castInline(counter);
  }

  private static long castInline(CounterRef counter) {
    for (int i = 0; i < MessageRows.CASTS; i++) {
      counter.addInline(1);
    }
    return counter.total();
  }

  private static long cast(CounterRef counter) {
    for (int i = 0; i < MessageRows.CASTS; i++) {
      counter.add(1);
    }
    return counter.total();
  }

  static Work calls(int clients) {
    return (scale, figures) -> {
      try (CountersTree tree = CountersTree.start()) {
        CounterRef counter = tree.counter();
        figures.tell(Row.TIME, Clients.nanoseconds(scale, clients, 1, () -> counter::increment));
      }
    };
  }

  static Work inlineCalls(int clients) {
    return (scale, figures) -> {
      try (CountersTree tree = CountersTree.start()) {
        CounterRef counter = tree.counter();
        figures.tell(
            Row.TIME, Clients.nanoseconds(scale, clients, 1, () -> counter::incrementInline));
      }
    };
  }

  /** Each client has a counter of its own. */
  static Work callsInPairs(int clients) {
    return (scale, figures) -> {
      try (CountersTree tree = CountersTree.start()) {
        figures.tell(
            Row.TIME,
            Clients.nanoseconds(scale, clients, 1, () -> tree.more().start(0)::increment));
      }
    };
  }

  static Work casts(int senders) {
    return (scale, figures) -> {
      try (CountersTree tree = CountersTree.start()) {
        CounterRef counter = tree.counter();
        figures.tell(
            Row.TIME,
            Clients.nanoseconds(scale, senders, MessageRows.CASTS, () -> () -> cast(counter)));
      }
    };
  }

  static Work inlineCasts(int senders) {
    return (scale, figures) -> {
      try (CountersTree tree = CountersTree.start()) {
        CounterRef counter = tree.counter();
        figures.tell(
            Row.TIME,
            Clients.nanoseconds(
                scale, senders, MessageRows.CASTS, () -> () -> castInline(counter)));
      }
    };
  }
}
