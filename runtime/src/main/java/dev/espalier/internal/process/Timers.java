package dev.espalier.internal.process;

/** The time of a tree: what it is now, and what is to happen later. */
interface Timers {

  /** Something that is to happen later. */
  @FunctionalInterface
  interface Scheduled {
    /** Keeps it from happening, unless it has happened or is happening. */
    void cancel();
  }

  /** Now, in nanoseconds, on a clock that never goes back. */
  long now();

  /** Runs something short, that must not block, after a delay. */
  Scheduled after(long nanos, Runnable task);

  /** Runs something short, that must not block, periodically. */
  Scheduled every(long nanos, Runnable task);
}
