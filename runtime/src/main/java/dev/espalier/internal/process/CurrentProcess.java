package dev.espalier.internal.process;

import dev.espalier.ExitException;
import dev.espalier.ExitReason;
import org.jspecify.annotations.Nullable;

/**
 * Which process the current thread works for: so that a process that would wait for itself is told
 * so, and one that has been cut off does nothing any more.
 */
final class CurrentProcess {

  /*
   * A thread that was cut off while it was inside a handler may go on for as long as it likes. It
   * must not act for its process any more, whose successor may be at work. Looking this up costs
   * something, so senders do it only while there is such a thread, or was one a moment ago.
   */

  private static final ThreadLocal<@Nullable ProcessCell<?>> CELL = new ThreadLocal<>();

  private CurrentProcess() {}

  /** From here on the current thread works for this process, until it ends; for none if null. */
  static void enter(@Nullable ProcessCell<?> cell) {
    CELL.set(cell);
  }

  /** The process that the current thread works for. */
  static @Nullable ProcessCell<?> get() {
    return CELL.get();
  }

  /**
   * Lets the current thread act, unless it works for a process that has been cut off.
   *
   * @throws ExitException in a process that is dead already, with the reason of its death
   */
  static void mayAct() {
    if (Zombie.areThereAny()) {
      ProcessCell<?> cell = CELL.get();
      ExitReason exit = cell == null ? null : cell.exit();
      if (exit != null) {
        throw new ExitException(exit);
      }
    }
  }
}
