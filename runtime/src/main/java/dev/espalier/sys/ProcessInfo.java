package dev.espalier.sys;

import java.util.Optional;

/**
 * A process as it looks from outside, without being asked; OTP's {@code process_info}. The values
 * are read one after the other while the process goes on, so they may be of different moments.
 *
 * @param path its place
 * @param type the class of the worker; {@code worker} while it is being made, {@code supervisor} if
 *     it is a supervisor
 * @param start which process of the child it is: counts its starts, the failed ones included. It
 *     stands for OTP's pid; 1 for the root of a tree
 * @param label what it calls itself, if it does
 * @param activity whether it has something to do right now; OTP's {@code status}
 * @param waitingCalls how many callers wait for it
 * @param waitingCasts how many casts wait for it; together with the calls OTP's {@code
 *     message_queue_len}
 * @param handled how many messages it has handled since its start, timers, signals and system
 *     requests included; the nearest thing here to OTP's {@code reductions}
 */
public record ProcessInfo(
    String path,
    String type,
    long start,
    Optional<String> label,
    Activity activity,
    int waitingCalls,
    int waitingCasts,
    long handled) {

  /** Whether a process has something to do. */
  public enum Activity {
    /** It is being made: its constructor runs, or the first children of a supervisor start. */
    STARTING,
    /** It waits for a message. */
    IDLE,
    /** It handles a message, or is about to. */
    RUNNING,
    /** It is a loop (a {@link Runnable}), or a task: at work from its start to its end. */
    LOOPING,
    /** It handles system requests only; see {@link Sys#suspend}. */
    SUSPENDED
  }

  /**
   * How many messages wait, of both kinds.
   *
   * @return the number
   */
  public int waiting() {
    return waitingCalls + waitingCasts;
  }
}
