package dev.espalier;

import dev.espalier.spi.Endpoint;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Signals that one sends to a process from outside, beside the messages of its ref. */
public final class Signals {
  private Signals() {}

  /**
   * Watches the process that is at a place right now; OTP's {@code monitor}, for threads that are
   * no processes. When the future completes, the place has been left and the supervisor of the
   * process has been told. What hangs on the future runs in a thread of its own.
   *
   * @param process whom to watch
   * @return its exit reason, when it has ended; noproc, at once, if there is no process
   */
  public static CompletableFuture<ExitReason> monitor(ProcessRef process) {
    return Endpoint.of(process).monitor();
  }

  /**
   * Sends an exit signal to the process that is at a place right now, as a stranger; OTP's {@code
   * exit(Pid, Reason)}. A worker that traps exits (it has a terminate method or wants to hear of
   * exits) gets it as a message and lives on. Any other worker ends with the reason, without a
   * terminate method to run; if it is inside a handler, that handler is interrupted, and the
   * process ends as soon as it has returned. The reason normal is dropped. A supervisor obeys only
   * its own supervisor and ignores the signal.
   *
   * @param process whom to send it to; nothing happens if there is no process
   * @param reason the reason
   */
  public static void exit(ProcessRef process, ExitReason reason) {
    Endpoint.of(process).exit(Objects.requireNonNull(reason, "reason"));
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
