package dev.espalier.internal.process;

import dev.espalier.CallFailedException;
import dev.espalier.CallInterruptedException;
import dev.espalier.CallTimeoutException;
import dev.espalier.ExitReason;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A thread waiting for what a process does about a request that is no message of its class. Refuses
 * to wait for what can only happen when the waiting is over.
 *
 * @param target the process that is asked
 * @param request what is asked; its text is made for exceptions only
 * @param timeoutNanos how long, {@link Long#MAX_VALUE} for ever
 */
record Wait(Place<?> target, Object request, long timeoutNanos) {

  /** About as long as it takes to put a thread to sleep and to wake it up again. */
  private static final long LOOK_NANOS = 50_000;

  /** Refuses the request for the end of the process that asks, or of a supervisor above it. */
  void mustNotBeForMyself() {
    CurrentProcess.mayAct();
    ProcessCell<?> me = CurrentProcess.get();
    if (me != null && (target.equals(me.place()) || target.isAbove(me.place()))) {
      throw failed(
          ExitReason.because(
              "`"
                  + me.place().path()
                  + "` would wait for its own end; let it use Self.stop, or let a thread outside"
                  + " the tree do this"));
    }
  }

  /** Refuses a request to the process that asks. */
  void mustNotBeForMyAnswer() {
    CurrentProcess.mayAct();
    ProcessCell<?> me = CurrentProcess.get();
    if (me != null && target.equals(me.place())) {
      throw failed(ExitReason.because("a process cannot call itself"));
    }
  }

  /** Refuses a request to a supervisor that waits for the start of the process that asks. */
  void mustNotBeForMyStart() {
    CurrentProcess.mayAct();
    ProcessCell<?> starting = CurrentProcess.get();
    while (starting != null && !starting.isStarted()) {
      Place<?> supervisor = starting.place().parentOrSelf();
      if (supervisor.equals(target) && !starting.place().isRoot()) {
        throw failed(
            ExitReason.because(
                "`"
                    + target.path()
                    + "` waits for the start of `"
                    + starting.place().path()
                    + "`, which asks it something; ask in @AfterStart or in a handler"));
      }
      starting = starting.place().isRoot() ? null : supervisor.occupant();
    }
  }

  <T> T until(CompletableFuture<T> answer) {
    lookAround(answer);
    try {
      return timeoutNanos == Long.MAX_VALUE
          ? answer.get()
          : answer.get(timeoutNanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(target.path(), request.toString());
    } catch (TimeoutException e) {
      throw new CallTimeoutException(target.path(), request.toString(), timeoutNanos / 1_000_000);
    } catch (ExecutionException e) {
      throw Outcome.<RuntimeException>sneak(Objects.requireNonNull(e.getCause()));
    }
  }

  /**
   * Lets others have the processor for a moment and looks again, before this thread is put to
   * sleep: a supervisor answers in less time than it takes to wake a thread up. A virtual thread
   * goes behind those that are waiting for its carrier, and the process that is being started is
   * one of them.
   */
  @SuppressWarnings("ThreadPriorityCheck") // only for speed
  private static void lookAround(CompletableFuture<?> answer) {
    if (answer.isDone()) {
      return;
    }
    if (Thread.currentThread().isVirtual()) {
      Thread.yield();
      return;
    }
    long begin = System.nanoTime();
    while (!answer.isDone() && System.nanoTime() - begin < LOOK_NANOS) {
      Thread.yield();
    }
  }

  /** Waits, but does not fail when the time is over; says whether the answer has come. */
  boolean sees(CompletableFuture<?> answer) {
    try {
      until(answer);
      return true;
    } catch (CallTimeoutException late) {
      return false;
    }
  }

  /** Stops the process that lives at the target, if there is one, and waits for its end. */
  void stop(@Nullable ProcessCell<?> cell, ExitReason reason) {
    if (cell == null) {
      throw failed(ExitReason.noproc());
    }
    mustNotBeForMyself();
    CompletableFuture<ExitReason> end = Watch.OfThread.endOf(cell);
    try {
      switch (cell) {
        case SupervisorCell supervisor -> supervisor.stop(reason);
        case SignalledCell worker -> worker.stop(reason);
      }
      ExitReason actual = until(end);
      if (!actual.equals(reason)) {
        throw failed(actual);
      }
    } finally {
      end.cancel(false);
    }
  }

  CallFailedException failed(ExitReason reason) {
    return new CallFailedException(reason, target.path(), request.toString());
  }
}
