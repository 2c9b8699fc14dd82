package dev.espalier;

import java.time.Duration;

/**
 * What a worker knows about its own process; a constructor parameter of this type is wired.
 *
 * <p>All methods are meant to be called from inside the process: its constructor and its handlers.
 */
public interface Self {

  /** Something to run inside the process. */
  @FunctionalInterface
  interface Action {
    /**
     * Runs inside the process, as a message of its own.
     *
     * @throws Exception to crash the process
     */
    void run() throws Exception;
  }

  /** A timer that has been started; ends with its process. */
  @FunctionalInterface
  interface Timer {
    /**
     * Cancels the timer. Called from inside the process, the action does not run afterwards, even
     * if its time has come already. A second call does nothing.
     *
     * @return whether this call has kept at least one run from happening
     */
    boolean cancel();
  }

  /**
   * The place of the process in its tree.
   *
   * @return the path, as in {@link ProcessRef#path()}
   */
  String path();

  /**
   * Runs an action in this process once, after a delay; OTP's {@code send_after}.
   *
   * @param delay the delay, 0 or more
   * @param action what to run
   * @return the timer
   */
  Timer after(Duration delay, Action action);

  /**
   * Runs an action in this process periodically. The first run comes one period from now; a period
   * that ends while the last run has not been handled yet is skipped.
   *
   * @param period the period, more than 0
   * @param action what to run
   * @return the timer
   */
  Timer every(Duration period, Action action);

  /**
   * Ends this process normally once the current handler has returned; its caller gets the reply
   * after the terminate method has run. OTP's {@code {stop, normal, ...}}.
   */
  default void stop() {
    stop(ExitReason.normal());
  }

  /**
   * Ends this process once the current handler has returned; its caller gets the reply after the
   * terminate method has run. OTP's {@code {stop, Reason, ...}}. If it is called several times, the
   * first reason counts.
   *
   * @param reason the exit reason
   */
  void stop(ExitReason reason);
}
