package dev.espalier;

import java.util.Objects;

/**
 * The message that a monitor sends when its process has ended; OTP's {@code {'DOWN', Monitor,
 * process, Process, Reason}}. A worker takes it with an {@code @OnDown} method.
 *
 * @param monitor which of the worker's monitors this is
 * @param process whom it has watched, as it was asked to
 * @param reason why that process has ended; noproc if there was none
 */
public record Down(Monitor monitor, ProcessRef process, ExitReason reason) {
  /** Checks that all of it is there. */
  public Down {
    Objects.requireNonNull(monitor, "monitor");
    Objects.requireNonNull(process, "process");
    Objects.requireNonNull(reason, "reason");
  }
}
