package dev.espalier.internal.process;

import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether something was thrown because the process was interrupted in order to stop it. */
final class Interruption {
  private Interruption() {}

  /** Whether an interrupt is the cause, or the cause of the cause, and so on. */
  static boolean explains(Throwable thrown) {
    Set<Throwable> seen = new HashSet<>(); // causes may form a circle
    for (@Nullable Throwable cause = thrown;
        cause != null && seen.add(cause);
        cause = cause.getCause()) {
      if (cause instanceof InterruptedException
          || cause instanceof ClosedByInterruptException
          || cause instanceof InterruptedIOException) {
        return true;
      }
    }
    return false;
  }
}
