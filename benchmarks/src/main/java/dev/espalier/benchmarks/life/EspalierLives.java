package dev.espalier.benchmarks.life;

import dev.espalier.ChildSpec;
import dev.espalier.SupervisorSpec;
import dev.espalier.Tree;
import dev.espalier.annotations.Strategy;
import dev.espalier.benchmarks.run.Figures;
import dev.espalier.benchmarks.run.Row;
import dev.espalier.benchmarks.run.Scale;
import dev.espalier.benchmarks.run.Work;
import dev.espalier.spi.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;

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
    return inside(EspalierLives::startAndStop);
  }

  static void startAndStop(Scale scale, Figures figures) throws Exception {
    try (HallTree tree = HallTree.start(new Births())) {
      SessionDynamicSupervisor sessions = tree.sessions();
      Life.startAndStop(
          scale,
          figures,
          new Life.Batch<SessionRef>() {
            @Override
            public SessionRef start(int number) {
              return sessions.start(number);
            }

            @Override
            public void stop(SessionRef child) {
              sessions.stop(child);
            }
          });
    }
  }

  static Work crash() {
    return inside((scale, figures) -> {
      Births births = new Births();
      try (HallTree tree = HallTree.start(births)) {
        FragileRef ref = tree.fragile().start(0);
        births.await(1);
        Life.crash(scale, figures, births, ref::crash);
      }
    });
  }

  /** Many at once; the second time, when everything is warm. */
  static Work many(int full) {
    return inside((scale, figures) -> {
      many(scale.of(full, 100), (key, value) -> {});
      many(scale.of(full, 100), figures);
    });
  }

  private static void many(int number, Figures figures) {
    Births births = new Births();
    HallTree tree = HallTree.start(births);
    List<FragileRef> refs = new ArrayList<>(number);
    long begin = System.nanoTime();
    for (int i = 0; i < number; i++) {
      refs.add(tree.fragile().start(i));
    }
    births.await(number);
    long started = System.nanoTime();
    refs.forEach(FragileRef::crash);
    births.await(number);
    long restarted = System.nanoTime();
    tree.close();
    long stopped = System.nanoTime();
    figures.tell(Life.START, (double) (started - begin) / number);
    figures.tell(Life.RESTART, (double) (restarted - started) / number);
    figures.tell(Life.STOP, (double) (stopped - restarted) / number);
  }

  /** A tree of children that are declared by a loop and not in a type, for there are many. */
  static Tree declared(int children, Strategy strategy, Births births) {
    SupervisorSpec.Builder spec =
        SupervisorSpec.named("Declared").strategy(strategy).intensity(Hall.MANY, 1);
    for (int i = 0; i < children; i++) {
      int number = i;
      spec.child(
          ChildSpec.worker("c" + i, FragileRef.LIFECYCLE, start -> new Fragile(number, births)));
    }
    return Tree.start(spec.build());
  }

  /** One of a group crashes, and all are restarted. */
  static Work group(int full) {
    return inside((scale, figures) -> {
      int children = scale.of(full, 10);
      Births births = new Births();
      try (Tree tree = declared(children, Strategy.ONE_FOR_ALL, births)) {
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
