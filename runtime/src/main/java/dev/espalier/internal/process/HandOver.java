package dev.espalier.internal.process;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs what users hang on a future in a thread of its own, since it must run neither in a worker's
 * process nor in a supervisor or timer: a virtual thread, or a platform thread if all carriers are
 * taken.
 */
final class HandOver extends AtomicBoolean implements Rescue.Scheduled {
  private static final long serialVersionUID = 1L;

  private final transient Runnable task;

  private HandOver(Runnable task) {
    this.task = task;
  }

  static void run(String name, Runnable task) {
    HandOver handOver = new HandOver(task);
    Thread.ofVirtual().name(name).start(handOver);
    ControlThreads.SHARED.rescue().watch(handOver);
  }

  @Override
  public boolean isScheduled() {
    return !get();
  }

  @Override
  public void run() {
    if (compareAndSet(false, true)) {
      task.run();
    }
  }
}
