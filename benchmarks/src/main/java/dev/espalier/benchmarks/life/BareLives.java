package dev.espalier.benchmarks.life;

import dev.espalier.benchmarks.run.Figures;
import dev.espalier.benchmarks.run.Work;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;

/** What the JDK needs to have something begun in a thread of its own, and to know of it. */
final class BareLives {
  private static final double COUNT = 64;

  private BareLives() {}

  /**
   * A virtual thread starts another one, and waits until that has begun; nothing is to be stopped.
   */
  static Work start() {
    return (scale, figures) -> {
      FutureTask<Double> task =
          new FutureTask<>(() -> {
            nanos(scale.warmUp().toNanos());
            return nanos(scale.measuring().toNanos());
          });
      Thread.ofVirtual().name("client").start(task);
      figures.tell(Life.START, task.get());
      figures.tell(Life.STOP, Figures.NOTHING);
    };
  }

  private static double nanos(long time) {
    long begin = System.nanoTime();
    long count = 0;
    do {
      for (int i = 0; i < COUNT; i++) {
        begin();
      }
      count += (long) COUNT;
    } while (System.nanoTime() - begin < time);
    return (double) (System.nanoTime() - begin) / count;
  }

  private static void begin() {
    Begun begun = new Begun(Thread.currentThread());
    Thread.ofVirtual().start(begun);
    while (!begun.done) {
      LockSupport.park(begun);
    }
  }

  private static final class Begun implements Runnable {
    private final Thread waiting;
    private volatile boolean done;

    Begun(Thread waiting) {
      this.waiting = waiting;
    }

    @Override
    public void run() {
      done = true;
      LockSupport.unpark(waiting);
    }
  }
}
