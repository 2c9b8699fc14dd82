package dev.espalier.internal.process;

import dev.espalier.CallInterruptedException;
import dev.espalier.StartFailedException;
import dev.espalier.StartResult;
import dev.espalier.internal.supervision.Answer;
import dev.espalier.internal.supervision.Request;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many partitions one process of a partition supervisor has right now. Lives and dies with that
 * process, so its successor begins with what was declared.
 */
final class Partitions {

  /*
   * Two numbers, because a partition that comes back has a process before it has keys, and one that
   * goes loses its keys before it loses its process. What is not allowed is not started either when a
   * restart concerns all partitions, where OTP would bring back what was terminated.
   */

  private final SupervisorCell supervisor;
  private final int declared;
  private final ReentrantLock resizing = new ReentrantLock();
  private volatile int inUse;
  private volatile int allowed;

  Partitions(SupervisorCell supervisor, int declared) {
    this.supervisor = supervisor;
    this.declared = declared;
    inUse = declared;
    allowed = declared;
  }

  static String idOf(int number) {
    return Integer.toString(number);
  }

  /** How many partitions have keys: the first ones. */
  int inUse() {
    return inUse;
  }

  /** Whether the child with this id is no partition that was resized away. */
  boolean mayStart(String id) {
    for (int number = allowed; number < declared; number++) {
      if (id.equals(idOf(number))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Has the first ones in use and no others.
   *
   * @param wanted how many
   * @param wait the thread that wants it
   * @return how many were in use before
   */
  int resize(int wanted, Wait wait) {
    if (wanted < 0 || wanted > declared) {
      throw new IllegalArgumentException(
          "`"
              + wait.target()
              + "` cannot be resized to "
              + wanted
              + " partitions; it was started with "
              + declared
              + ", so the number must be from 0 to "
              + declared);
    }
    lock(wait);
    try {
      int before = inUse;
      if (wanted > before) {
        startUpTo(wanted, wait);
      }
      inUse = wanted;
      stopFrom(wanted, wait);
      return before;
    } finally {
      resizing.unlock();
    }
  }

  private void lock(Wait wait) {
    try {
      resizing.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(wait.target().path(), wait.request().toString());
    }
  }

  private void startUpTo(int wanted, Wait wait) {
    allowed = wanted;
    try {
      for (int number = inUse; number < wanted; number++) {
        start(number, wait);
      }
    } catch (StartFailedException | IllegalStateException refused) {
      stopFrom(inUse, wait);
      throw refused;
    }
  }

  private void start(int number, Wait wait) {
    switch (ask(new Request.RestartChild(idOf(number)), wait)) {
      case Answer.Started ignored -> {}
      case Answer.Ignored ignored -> {}
      case Answer.IsRunning ignored -> {} // since somebody was interrupted who has resized it
      case Answer.IsRestarting ignored -> {}
      case Answer.Failed failed ->
          throw new StartFailedException(
              new StartResult.Failed(failed.reason()), wait.target().path() + "/" + number);
      case Answer.NotFound ignored ->
          throw new IllegalStateException(
              "partition " + number + " of `" + wait.target() + "` was deleted by its id");
      case Answer other -> throw RunningTree.unexpected(other);
    }
  }

  /** The last one first, as supervisors do; what has no process is left as it is. */
  private void stopFrom(int first, Wait wait) {
    allowed = first;
    for (int number = declared - 1; number >= first; number--) {
      ask(new Request.TerminateChild(idOf(number)), wait);
    }
  }

  /** Asks the very supervisor whose partitions these are, not its successor. */
  private Answer ask(Request request, Wait wait) {
    Answer answer = wait.until(supervisor.ask(request));
    if (answer instanceof Answer.Gone gone) {
      throw wait.failed(gone.reason());
    }
    return answer;
  }
}
