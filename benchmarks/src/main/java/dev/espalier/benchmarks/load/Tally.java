package dev.espalier.benchmarks.load;

import dev.espalier.annotations.Shareable;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a process that is never idle has done, and whether it may end; shared, so that it can be
 * read and stopped without a message, which it might not come to.
 */
@Shareable
final class Tally {
  private final AtomicLong done = new AtomicLong();
  private volatile boolean over;

  void count() {
    done.incrementAndGet();
  }

  long done() {
    return done.get();
  }

  void end() {
    over = true;
  }

  boolean isOver() {
    return over;
  }
}
