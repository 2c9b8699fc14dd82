package dev.espalier.internal.process;

import dev.espalier.ProcessRef;

/**
 * A thread that is no process, as the sender of an exit signal.
 *
 * @param thread who has sent it
 */
record StrangerRef(Thread thread) implements ProcessRef {

  @Override
  public String path() {
    return "thread " + nameOf(thread);
  }

  /** What a thread is called; that of a process is called by its path. */
  static String nameOf(Thread thread) {
    return thread.getName().isEmpty() ? "#" + thread.threadId() : thread.getName();
  }

  @Override
  public boolean isAlive() {
    return thread.isAlive();
  }

  @Override
  public String toString() {
    return path();
  }
}
