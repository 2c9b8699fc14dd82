package dev.espalier;

import dev.espalier.spi.Endpoint;

/** Signals that one sends to a process from outside, beside the messages of its ref. */
public final class Signals {
  private Signals() {}

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
