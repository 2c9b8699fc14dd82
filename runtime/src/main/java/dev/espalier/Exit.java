package dev.espalier;

import java.util.Objects;

/**
 * The message that an exit signal becomes in a process that traps exits; OTP's {@code {'EXIT',
 * From, Reason}}. A worker takes it with an {@code @OnExit} method.
 *
 * <p>Refs to one place are not equal if they are of different classes, so {@code from} is best
 * compared by its path.
 *
 * @param from the process that has ended, or that has sent the signal; for a thread that is no
 *     process, something that shows its name
 * @param reason why it has ended, or what the signal says
 */
public record Exit(ProcessRef from, ExitReason reason) {
  /** Checks that both are there. */
  public Exit {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(reason, "reason");
  }
}
