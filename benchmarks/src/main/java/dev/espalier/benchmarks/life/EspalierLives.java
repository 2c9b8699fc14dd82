package dev.espalier.benchmarks.life;

import dev.espalier.ChildSpec;
import dev.espalier.SupervisorSpec;
import dev.espalier.Tree;
import dev.espalier.annotations.Strategy;
import dev.espalier.benchmarks.run.Row;
import dev.espalier.benchmarks.run.Work;
import dev.espalier.spi.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Lives of processes of a tree, started through its accessors. */
final class EspalierLives {
  private EspalierLives() {}

  /** Does it in a virtual thread, as a process would. */
  private static Work inside(Work work) {
    return (scale, figures) -> {
      FutureTask<Boolean> task =
          new FutureTask<>(() -> {
            work.run(scale, figures);
            return true;
          });
      Thread.ofVirtual().name("client").start(task);
      task.get();
    };
  }

  static Work startAndStop() {
    return startAndStop(tree -> batch(tree.sessions()::start, tree.sessions()::stop));
  }

  static Work startAndStopInline() {
    return startAndStop(tree -> batch(tree.inlineSessions()::start, tree.inlineSessions()::stop));
  }

  private static Work startAndStop(Function<HallTree, Life.Batch<?>> sessions) {
    return inside((scale, figures) -> {
      try (HallTree tree = HallTree.start(new Births())) {
        Life.startAndStop(scale, figures, sessions.apply(tree));
      }
    });
  }

  private static <T> Life.Batch<T> batch(IntFunction<T> start, Consumer<T> stop) {
    return new Life.Batch<>() {
      @Override
      public T start(int number) {
        return start.apply(number);
      }

      @Override
      public void stop(T child) {
        stop.accept(child);
      }
    };
  }

  /** Starts a child that crashes when it is told to, and returns what tells it. */
  private interface FragileStart {
    Runnable start(HallTree tree, int number);
  }

  private static final FragileStart FRAGILE = (tree, i) -> tree.fragile().start(i)::crash;

  private static final FragileStart INLINE = (tree, i) -> tree.inlineFragile().start(i)::crash;

  static Work crash() {
    return crash(FRAGILE);
  }

  static Work crashInline() {
    return crash(INLINE);
  }

  private static Work crash(FragileStart child) {
    return inside((scale, figures) -> {
      Births births = new Births();
      try (HallTree tree = HallTree.start(births)) {
        Runnable crash = child.start(tree, 0);
        births.await(1);
        Life.crash(scale, figures, births, crash);
      }
    });
  }

  static Work many(int full) {
    return many(full, FRAGILE);
  }

  static Work manyInline(int full) {
    return many(full, INLINE);
  }

  private static Work many(int full, FragileStart child) {
    return inside(
        (scale, figures) -> Life.many(scale, figures, () -> manyOf(scale.of(full, 100), child)));
  }

  private static Life.Times manyOf(int number, FragileStart child) {
    Births births = new Births();
    HallTree tree = HallTree.start(births);
    List<Runnable> crashes = new ArrayList<>(number);
    long begin = System.nanoTime();
    for (int i = 0; i < number; i++) {
      crashes.add(child.start(tree, i));
    }
    births.await(number);
    long started = System.nanoTime();
    crashes.forEach(Runnable::run);
    births.await(number);
    long restarted = System.nanoTime();
    tree.close();
    return Life.Times.forEach(number, begin, started, restarted, System.nanoTime());
  }

  /** A tree of children that are declared by a loop and not in a type, for there are many. */
  static Tree declared(int children, Strategy strategy, Births births, boolean inline) {
    SupervisorSpec.Builder spec =
        SupervisorSpec.named("Declared").strategy(strategy).intensity(Hall.MANY, 1);
    for (int i = 0; i < children; i++) {
      int number = i;
      spec.child(
          ChildSpec.worker("c" + i, FragileRef.LIFECYCLE, start -> new Fragile(number, births))
              .inlineStart(inline));
    }
    return Tree.start(spec.build());
  }

  /** One of a group crashes, and all are restarted. */
  static Work group(int full, boolean inline) {
    return inside((scale, figures) -> {
      int children = scale.of(full, 10);
      Births births = new Births();
      try (Tree tree = declared(children, Strategy.ONE_FOR_ALL, births, inline)) {
        births.await(children);
        FragileRef first = FragileRef.of(first(tree));
        double median =
            Rounds.median(
                scale,
                () -> {
                  first.crash();
                  births.await(children);
                });
        figures.tell(Row.TIME, median);
      }
    });
  }

  @SuppressWarnings("unchecked") // declared() has put it there
  private static Endpoint<Fragile> first(Tree tree) {
    return (Endpoint<Fragile>) Endpoint.of(tree.supervisor().child("c0"));
  }

  static Work memory(int full) {
    return (scale, figures) -> {
      int number = scale.of(full, 100);
      try (HallTree tree = HallTree.start(new Births())) {
        SessionDynamicSupervisor sessions = tree.sessions();
        Memory.measure(
            number,
            figures,
            () -> {
              for (int i = 0; i < number; i++) {
                sessions.start(i);
              }
            });
      }
    };
  }
}
