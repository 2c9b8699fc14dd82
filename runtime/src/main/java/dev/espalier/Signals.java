package dev.espalier;

import dev.espalier.spi.Endpoint;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Signals that one sends to a process from outside, beside the messages of its ref.
 *
 * {@snippet :
 * Signals.monitor(tree.feed()).thenAccept(reason -> alarm("the feed has ended: " + reason));
 * Signals.stop(tree.feed());  // in its turn, and in order
 * Signals.kill(tree.feed());  // at once
 * }
 *
 * <p>All methods may be called from any thread. A worker has the same and more in {@link Self}.
 */
public final class Signals {
  private Signals() {}

  /**
   * Watches the process that is at a place right now; OTP's {@code monitor}, for threads that are
   * no processes; a worker uses {@link Self#monitor}. When the future completes, the place has been
   * left and the supervisor of the process has been told. What hangs on the future runs in a thread
   * of its own. Cancelling the future ends the watch.
   *
   * @param process whom to watch
   * @return its exit reason, when it has ended; noproc, at once, if there is no process
   */
  public static CompletableFuture<ExitReason> monitor(ProcessRef process) {
    return Endpoint.of(process).monitor();
  }

  /**
   * Sends an exit signal to the process that is at a place right now, as a stranger; OTP's {@code
   * exit(Pid, Reason)}. A worker that traps exits (it has a terminate or an {@code @OnExit} method)
   * gets it as a message and lives on. Any other worker ends with the reason, without a terminate
   * method to run. If it is inside a handler, that handler is interrupted; the process ends when it
   * has returned, and at the latest after 100 ms: then it is cut off, as by {@link #kill}. The
   * reason normal is dropped, unless a process sends it to itself. A process that does not trap
   * exits and sends one to itself leaves its handler with an {@link ExitException}. A supervisor
   * obeys only its own supervisor and ignores the signal.
   *
   * @param process whom to send it to; nothing happens if there is no process
   * @param reason the reason
   */
  public static void exit(ProcessRef process, ExitReason reason) {
    Endpoint.of(process).exit(Objects.requireNonNull(reason, "reason"));
  }

  /**
   * Stops the process that is at a place right now, and waits for its end; OTP's {@code
   * gen_server:stop}. It ends in its turn, after the messages that it has got before; its terminate
   * method runs with the reason, whether it traps exits or not. What its supervisor makes of the
   * end depends on the restart type and the reason: a permanent child is restarted.
   *
   * @param process whom to stop
   * @param reason the exit reason
   * @param timeout how long to wait, more than 0
   * @throws CallFailedException with the reason noproc if there is no process, and with the reason
   *     that it has ended with if that is another one
   * @throws CallTimeoutException if it has not ended in time; it ends when its turn comes
   * @throws CallInterruptedException if the waiting thread is interrupted
   * @throws IllegalArgumentException if the time-out is zero or negative
   */
  public static void stop(ProcessRef process, ExitReason reason, Duration timeout) {
    Objects.requireNonNull(reason, "reason");
    if (timeout.isZero() || timeout.isNegative()) {
      throw new IllegalArgumentException(
          "the time-out for stopping "
              + process.path()
              + " is "
              + timeout
              + "; it must be more than 0");
    }
    Endpoint.of(process).stop(reason, TimeUnit.NANOSECONDS.convert(timeout));
  }

  /**
   * Stops the process that is at a place right now with the reason normal, however long it takes.
   *
   * @param process whom to stop
   * @see #stop(ProcessRef, ExitReason, Duration)
   */
  public static void stop(ProcessRef process) {
    Endpoint.of(process).stop(ExitReason.normal(), Long.MAX_VALUE);
  }

  /**
   * Kills the process that is at a place right now; OTP's {@code exit(Pid, kill)}. It is dead when
   * this returns: its place is empty, its callers have got their exception, its terminate method
   * does not run, and its supervisor will see the reason {@link ExitReason#killed()}. A JVM cannot
   * kill a thread: if the process is inside a handler, that thread is interrupted, and reported as
   * a zombie if it does not end soon.
   *
   * @param process whom to kill; nothing happens if there is no process
   */
  public static void kill(ProcessRef process) {
    Endpoint.of(process).kill();
  }
}
