package dev.espalier;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a worker knows about its own process; a constructor parameter of this type is wired.
 *
 * {@snippet :
 * Session(@Key SessionId id, Self self) {
 *   this.self = self;
 *   self.label("session " + id);
 *   self.every(Duration.ofMinutes(1), this::save);  // a message of this process
 * }
 *
 * @Cast
 * void say(String line) {
 *   lines.add(line);
 *   self.idleTimeout(Duration.ofMinutes(30), self::stop);  // unless another message comes
 * }
 * }
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
  interface Timer {
    /**
     * Cancels the timer. Called from inside the process, the action does not run afterwards, even
     * if its time has come already. A second call does nothing.
     *
     * @return whether this call has kept at least one run from happening
     */
    boolean cancel();

    /**
     * How long it is until the next run; OTP's {@code read_timer}.
     *
     * @return the time, 0 or more; empty if there will be no run that is not in the mailbox already
     */
    Optional<Duration> remaining();
  }

  /**
   * The place of the process in its tree.
   *
   * @return the path, as in {@link ProcessRef#path()}
   */
  String path();

  /**
   * This process as others address it; OTP's {@code self()}.
   *
   * @return the ref of its place
   */
  ProcessRef ref();

  /**
   * The supervisors above this process, the nearest first; OTP's {@code $ancestors}.
   *
   * @return their refs
   */
  List<ProcessRef> ancestors();

  /**
   * Gives this process a label that crash reports and {@link dev.espalier.sys.Sys} show, such as
   * the customer it serves; OTP's {@code proc_lib:set_label}. The last one counts.
   *
   * @param label a few words
   */
  void label(String label);

  /**
   * Says whether this process traps exits; OTP's {@code process_flag(trap_exit, _)}. It does so
   * from its start if its class has a terminate method ({@code @Terminate}, {@code close()}) or an
   * {@code @OnExit} method. While it traps exits, exit signals and the request to stop are messages
   * among others, and it has its shutdown time to clean up. While it does not, either ends it at
   * once, and no terminate method runs. Exit signals that are in the mailbox already stay messages.
   *
   * @param trap whether to trap exits from here on
   */
  void trapExits(boolean trap);

  /**
   * Links this process with another; OTP's {@code link}. When one of them ends, the other one gets
   * an exit signal with its reason: it ends with the same reason, unless it traps exits or the
   * reason is normal. A second link to the same process changes nothing, nor does one to itself.
   *
   * @param process whom to link to: the process that is at its place right now
   * @throws CallFailedException with the reason noproc if there is no process and this one does not
   *     trap exits; if it does, it gets an {@link Exit} with the reason noproc instead
   */
  void link(ProcessRef process);

  /**
   * Ends a link; OTP's {@code unlink}. When this returns, no exit signal will come through the link
   * any more; an {@link Exit} that is in the mailbox already stays there. The bond with the own
   * supervisor is no link and cannot be ended.
   *
   * @param process whom this process may be linked to
   */
  void unlink(ProcessRef process);

  /**
   * Watches another process: when it ends, the {@code @OnDown} method of this worker gets a {@link
   * Down}; at once and with the reason noproc if there is no process. OTP's {@code monitor}. Each
   * monitor is told once; several monitors of one process are told each. An {@code @OnDown} method
   * that monitors the same place again may come before the restart, and is then told noproc at
   * once; let it wait a little, with {@link #after}.
   *
   * @param process whom to watch: the process that is at its place right now
   * @return the monitor
   * @throws IllegalStateException if this worker has no {@code @OnDown} method
   */
  Monitor monitor(ProcessRef process);

  /**
   * Runs an action right after the current handler and its reply, before any message that waits;
   * OTP's {@code {continue, _}}. Several are run in the order given.
   *
   * @param action what to run
   */
  void continueWith(Action action);

  /**
   * Runs an action once if no message comes for some time after the current handler has returned;
   * OTP's time-out of {@code gen_server}. Any message cancels it, timers included; {@link
   * dev.espalier.sys.Sys system requests} only make the time start again.
   *
   * @param time how long, 0 or more; with 0 it runs unless a message waits already
   * @param action what to run
   */
  void idleTimeout(Duration time, Action action);

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
