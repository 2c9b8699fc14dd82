package dev.espalier.testkit;

import dev.espalier.CallFailedException;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.Signals;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.sys.Sys;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Makes processes crash, to see what their trees do about it.
 *
 * <p>When a method of this class returns, the process has ended and its supervisor has been told;
 * {@link Await#awaitRestart} waits for what the supervisor makes of it. A call in between may find
 * nobody at the place.
 */
public final class Crash {
  private Crash() {}

  /**
   * Makes the worker at a place crash with an {@link InducedCrash}, as if one of its handlers had
   * thrown it.
   *
   * @param process the worker
   * @see #crash(ProcessRef, Throwable)
   */
  public static void crash(ProcessRef process) {
    crash(process, new InducedCrash());
  }

  /**
   * Makes the worker at a place crash, as if one of its handlers had thrown something: in its turn,
   * behind the messages that it has got before, with its terminate method and a crash report. A
   * worker that is a loop gets an exit signal with that reason instead. Waits up to 5 seconds for
   * the end.
   *
   * @param process the worker
   * @param cause what is thrown
   * @throws IllegalArgumentException if there is a supervisor at this place, which has no handlers;
   *     it can be {@linkplain #kill killed}
   * @throws CallFailedException with the reason noproc if there is no process
   * @throws AssertionError if it has not ended in time
   */
  public static void crash(ProcessRef process, Throwable cause) {
    Objects.requireNonNull(cause, "cause");
    CompletableFuture<ExitReason> end = Signals.monitor(process);
    if (takesMessages(process)) {
      Endpoint.of(process).cast(new Thrower(cause));
    } else {
      Signals.exit(process, ExitReason.crash(cause));
    }
    Await.end(process, end, Await.LIMIT);
  }

  /**
   * Kills the process at a place; OTP's {@code exit(Pid, kill)}. What it has in hand is cut off,
   * its terminate method does not run, and there is no crash report.
   *
   * @param process a worker or a supervisor; nothing happens if there is no process
   */
  public static void kill(ProcessRef process) {
    CompletableFuture<ExitReason> end = Signals.monitor(process);
    Signals.kill(process);
    Await.end(process, end, Await.LIMIT);
  }

  private static boolean takesMessages(ProcessRef process) {
    if (Sys.getStatus(process).type().equals("supervisor")) {
      throw new IllegalArgumentException(
          "`" + process.path() + "` is a supervisor, which has no handlers; Crash.kill ends it");
    }
    try {
      return Sys.getState(process, Object.class, worker -> true);
    } catch (IllegalStateException loop) {
      return false; // its thread is taken
    }
  }

  /** Throws what a test wants to be thrown, if this is how it says so to a fake. */
  static void happenIn(Object message) throws Throwable {
    if (message instanceof Thrower thrower) {
      throw thrower.cause;
    }
  }

  /** A message that no handler expects. */
  private record Thrower(Throwable cause) implements CastMessage<Object> {
    @Override
    public void handle(Object worker) throws Throwable {
      throw cause;
    }

    @Override
    public String toString() {
      return "a crash that a test has asked for";
    }
  }
}
