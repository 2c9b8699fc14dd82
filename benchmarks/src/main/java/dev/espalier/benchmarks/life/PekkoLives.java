package dev.espalier.benchmarks.life;

import dev.espalier.benchmarks.run.Pekko;
import dev.espalier.benchmarks.run.Work;
import java.time.Duration;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.javadsl.AskPattern;

/** The same lives led by actors. */
final class PekkoLives {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private PekkoLives() {}

  static Work startAndStop() {
    return (scale, figures) -> {
      ActorSystem<PekkoHall.Message> hall = Pekko.system(PekkoHall.create(scale.of(1_000, 10)));
      try {
        times(hall, scale.warmUp());
        double[] times = times(hall, scale.measuring());
        figures.tell(Life.START, times[0]);
        figures.tell(Life.STOP, times[1]);
      } finally {
        Pekko.stop(hall);
      }
    };
  }

  private static double[] times(ActorSystem<PekkoHall.Message> hall, Duration time) {
    return AskPattern.<PekkoHall.Message, double[]>ask(
            hall,
            replyTo -> new PekkoHall.Measure(time.toNanos(), replyTo),
            PATIENCE,
            hall.scheduler())
        .toCompletableFuture()
        .join();
  }

  private static <T> List<ActorRef<T>> spawn(ActorSystem<PekkoCrowd.Spawn<T>> crowd, int number) {
    return AskPattern.<PekkoCrowd.Spawn<T>, List<ActorRef<T>>>ask(
            crowd, replyTo -> new PekkoCrowd.Spawn<>(number, replyTo), PATIENCE, crowd.scheduler())
        .toCompletableFuture()
        .join();
  }

  private static ActorSystem<PekkoCrowd.Spawn<PekkoFragile.Message>> fragile(Births births) {
    return Pekko.system(PekkoCrowd.create(() -> PekkoFragile.create(births)));
  }

  static Work crash() {
    return (scale, figures) -> {
      Births births = new Births();
      ActorSystem<PekkoCrowd.Spawn<PekkoFragile.Message>> crowd = fragile(births);
      try {
        ActorRef<PekkoFragile.Message> one = spawn(crowd, 1).getFirst();
        births.await(1);
        Life.crash(scale, figures, births, () -> one.tell(new PekkoFragile.Message()));
      } finally {
        Pekko.stop(crowd);
      }
    };
  }

  static Work many(int full) {
    return (scale, figures) -> Life.many(scale, figures, () -> manyOf(scale.of(full, 100)));
  }

  private static Life.Times manyOf(int number) {
    Births births = new Births();
    ActorSystem<PekkoCrowd.Spawn<PekkoFragile.Message>> crowd = fragile(births);
    long begin = System.nanoTime();
    List<ActorRef<PekkoFragile.Message>> refs = spawn(crowd, number);
    births.await(number);
    long started = System.nanoTime();
    refs.forEach(ref -> ref.tell(new PekkoFragile.Message()));
    births.await(number);
    long restarted = System.nanoTime();
    Pekko.stop(crowd);
    return Life.Times.forEach(number, begin, started, restarted, System.nanoTime());
  }

  static Work memory(int full) {
    return (scale, figures) -> {
      int number = scale.of(full, 100);
      Births births = new Births();
      ActorSystem<PekkoCrowd.Spawn<PekkoSession.Message>> crowd =
          Pekko.system(PekkoCrowd.create(() -> PekkoSession.create(0, child -> births.tell())));
      try {
        Memory.measure(
            number,
            figures,
            () -> {
              spawn(crowd, number);
              births.await(number);
            });
      } finally {
        Pekko.stop(crowd);
      }
    };
  }
}
