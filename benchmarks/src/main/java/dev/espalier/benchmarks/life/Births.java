package dev.espalier.benchmarks.life;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Where processes tell that they have started. One thread waits for that. */
public final class Births {
  private final AtomicInteger missing = new AtomicInteger(); // below 0 if nobody waits for them yet
  private volatile @Nullable Thread waiting;
  private volatile long last;

  /** Called in the start of a process, as the last thing that it does. */
  void tell() {
    last = System.nanoTime();
    if (missing.decrementAndGet() == 0) { // only then: waking somebody up in vain costs much
      LockSupport.unpark(waiting);
    }
  }

  /** Waits until so many more have started. */
  void await(int number) {
    waiting = Thread.currentThread();
    missing.addAndGet(number);
    while (missing.get() > 0) {
      LockSupport.park(this);
    }
  }

  /** When the last one has started, as {@link System#nanoTime} has it. */
  long last() {
    return last;
  }
}
