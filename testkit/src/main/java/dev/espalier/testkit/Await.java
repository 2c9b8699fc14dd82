package dev.espalier.testkit;

import dev.espalier.CallFailedException;
import dev.espalier.CallInterruptedException;
import dev.espalier.ChildInfo;
import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.Signals;
import dev.espalier.SupervisorRef;
import dev.espalier.sys.Sys;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Waits for what a tree does, without sleeping in tests.
 *
 * <p>Each method waits up to 5 seconds, or as long as it is told, and then fails with the state of
 * the tree in its message. To be called from the thread of a test, not from inside a process. If
 * the waiting thread is interrupted, an {@link IllegalStateException} says so, and the interrupt is
 * kept.
 */
public final class Await {
  static final Duration LIMIT = Duration.ofSeconds(5);

  private static final long FIRST_PAUSE = TimeUnit.MICROSECONDS.toNanos(200);
  private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

  private Await() {}

  // ---------------------------------------------------------------------------------- restarts

  /**
   * Waits up to 5 seconds until there is a process at a place that has started.
   *
   * @param process the place
   * @see #awaitRestart(ProcessRef, Duration)
   */
  public static void awaitRestart(ProcessRef process) {
    awaitRestart(process, LIMIT);
  }

  /**
   * Waits until there is a process at a place that has started. To be called when the end of the
   * last one has been seen: after {@link Crash#crash}, {@link #awaitDown}, or a call that has
   * failed because of it; before that, it finds the old process and returns.
   *
   * @param process the place
   * @param limit how long to wait
   * @throws AssertionError if there is none in time; at once if there will be none, because the
   *     supervisor does not restart the child or the tree has ended
   * @throws IllegalArgumentException if it is the root of a tree, which nobody restarts
   */
  public static void awaitRestart(ProcessRef process, Duration limit) {
    SupervisorRef supervisor =
        Sys.supervisor(process)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "`" + process.path() + "` is the root of a tree, which nobody restarts"));
    Optional<Boolean> restarted = Limited.call(limit, () -> restartedBy(supervisor, process));
    if (restarted.isEmpty()) {
      throw failed(process, "has not been restarted within " + limit.toMillis() + " ms");
    }
  }

  /** The supervisor answers in its turn: when a start that it has begun is over. */
  private static boolean restartedBy(SupervisorRef supervisor, ProcessRef process) {
    long pause = FIRST_PAUSE;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        if (isUp(supervisor, process)) {
          return true;
        }
      } catch (CallInterruptedException waiting) {
        throw waiting;
      } catch (CallFailedException ended) {
        awaitTheSupervisor(supervisor, process);
      }
      pause = pause(pause); // its end may be on its way to the supervisor, or a restart have failed
    }
    return false; // nobody waits for this any more
  }

  private static boolean isUp(SupervisorRef supervisor, ProcessRef process) {
    String id = process.path().substring(process.path().lastIndexOf('/') + 1);
    Optional<ChildInfo.State> state = supervisor.whichChild(id).map(ChildInfo::state);
    if (state.isEmpty() && isDynamic(supervisor)) {
      return process.isAlive(); // there, ids are no addresses
    }
    if (state.isEmpty() || state.get() == ChildInfo.State.STOPPED) {
      throw failed(
          process,
          "will not be restarted: its supervisor "
              + (state.isEmpty() ? "has no such child any more" : "lets it rest"));
    }
    return state.get() == ChildInfo.State.RUNNING && process.isAlive();
  }

  private static void awaitTheSupervisor(SupervisorRef supervisor, ProcessRef process) {
    SupervisorRef above =
        Sys.supervisor(supervisor)
            .orElseThrow(() -> failed(process, "will not be restarted: its tree has ended"));
    restartedBy(above, supervisor);
  }

  private static boolean isDynamic(SupervisorRef supervisor) {
    return Sys.snapshot(supervisor).spec().orElse(null) instanceof DynamicSupervisorSpec;
  }

  // ---------------------------------------------------------------------------------- ends

  /**
   * Waits up to 5 seconds until the process at a place has ended.
   *
   * @param process the place
   * @return its exit reason
   * @see #awaitDown(ProcessRef, Duration)
   */
  public static ExitReason awaitDown(ProcessRef process) {
    return awaitDown(process, LIMIT);
  }

  /**
   * Waits until the process that is at a place right now has ended. For an end that may come, and a
   * restart with it, before this is called, there is {@link #awaitDown(ProcessRef, Runnable)}.
   *
   * @param process the place
   * @param limit how long to wait
   * @return its exit reason; noproc, at once, if there is no process
   * @throws AssertionError if it has not ended in time
   */
  public static ExitReason awaitDown(ProcessRef process, Duration limit) {
    return end(process, Signals.monitor(process), limit);
  }

  /**
   * Does something and waits up to 5 seconds until the process has ended that was at a place
   * before.
   *
   * @param process the place
   * @param cause what ends the process; runs in the calling thread
   * @return its exit reason; noproc if there was no process
   * @throws AssertionError if it has not ended in time
   */
  public static ExitReason awaitDown(ProcessRef process, Runnable cause) {
    CompletableFuture<ExitReason> end = Signals.monitor(process);
    cause.run();
    return end(process, end, LIMIT);
  }

  static ExitReason end(ProcessRef process, CompletableFuture<ExitReason> end, Duration limit) {
    try {
      return end.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw failed(process, "has not ended within " + limit.toMillis() + " ms");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the test was interrupted while it was waiting", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot happen: completed with values only", e);
    }
  }

  // ---------------------------------------------------------------------------------- states

  /**
   * Waits up to 5 seconds until something has a certain state.
   *
   * @param <S> the type of the state
   * @param state reads it
   * @param condition what must hold
   * @return the state for which it holds
   * @see #awaitState(Supplier, Predicate, Duration)
   */
  public static <S> S awaitState(Supplier<S> state, Predicate<? super S> condition) {
    return awaitState(state, condition, LIMIT);
  }

  /**
   * Waits until something has a certain state, such as what a call returns or what {@link
   * Sys#getState} reads. Nobody tells when an arbitrary state changes, so it is read again and
   * again, at first at once and then after growing pauses of up to 20 ms.
   *
   * @param <S> the type of the state
   * @param state reads it; what it throws is thrown here, except {@link CallFailedException}, which
   *     means that there is no process to ask right now
   * @param condition what must hold
   * @param limit how long to wait
   * @return the state for which it holds
   * @throws AssertionError if it has not held in time, with the last state
   */
  public static <S> S awaitState(
      Supplier<S> state, Predicate<? super S> condition, Duration limit) {
    long begin = System.nanoTime();
    long pause = FIRST_PAUSE;
    String last;
    do {
      try {
        S now = state.get();
        if (condition.test(now)) {
          return now;
        }
        last = String.valueOf(now);
      } catch (CallInterruptedException interrupted) {
        throw interrupted;
      } catch (CallFailedException noProcess) {
        last = noProcess.getMessage();
      }
      pause = pause(pause);
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("the test was interrupted while it was waiting");
      }
    } while (System.nanoTime() - begin < limit.toNanos());
    throw new AssertionError(
        "the condition has not held within "
            + limit.toMillis()
            + " ms; the last state was "
            + last);
  }

  /** Ends early with an interrupt, which is kept. */
  private static long pause(long nanos) {
    LockSupport.parkNanos(nanos);
    return Math.min(nanos * 2, LONGEST_PAUSE);
  }

  private static AssertionError failed(ProcessRef process, String what) {
    return new AssertionError(
        "`" + process.path() + "` " + what + "\n" + TreeText.of(process).indent(2));
  }
}
