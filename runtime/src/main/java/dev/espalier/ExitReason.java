package dev.espalier;

import java.util.Objects;

/**
 * Why a process ended.
 *
 * {@snippet :
 * String text = switch (reason) {
 *   case ExitReason.Crash crash -> "crashed: " + crash.cause().getMessage();
 *   case ExitReason.NoProc none -> "is not there";
 *   default -> "has ended: " + reason;
 * };
 * }
 *
 * <p>The reasons are OTP's. {@linkplain #isClean() Clean} reasons are normal, shutdown and shutdown
 * with a detail: a transient child that ends with one of them is not restarted, and none of them is
 * reported as a crash. Immutable; may be used from any thread.
 */
public sealed interface ExitReason {

  /** The process had nothing left to do. */
  record Normal() implements ExitReason {
    @Override
    public String toString() {
      return "normal";
    }
  }

  /** The process was stopped in order, usually by its supervisor. */
  record Shutdown() implements ExitReason {
    @Override
    public String toString() {
      return "shutdown";
    }
  }

  /**
   * The process was stopped in order, and says more about it; OTP's {@code {shutdown, Detail}}.
   *
   * @param detail what happened, with a readable {@code toString}
   */
  record ShutdownWith(Object detail) implements ExitReason {
    /** Checks that there is a detail. */
    public ShutdownWith {
      Objects.requireNonNull(detail, "detail");
    }

    @Override
    public String toString() {
      return "shutdown(" + text(detail) + ")";
    }
  }

  /** The process was killed: it was cut off without a chance to clean up. */
  record Killed() implements ExitReason {
    @Override
    public String toString() {
      return "killed";
    }
  }

  /**
   * Something was thrown in the process that nobody expected.
   *
   * @param cause what was thrown; an {@link Error} counts like any exception
   */
  record Crash(Throwable cause) implements ExitReason {
    /** Checks that there is a cause. */
    public Crash {
      Objects.requireNonNull(cause, "cause");
    }

    @Override
    public String toString() {
      return "crash(" + text(cause) + ")";
    }
  }

  /** There is no process at the place that was addressed. */
  record NoProc() implements ExitReason {
    @Override
    public String toString() {
      return "noproc";
    }
  }

  /**
   * A reason of the program's own, abnormal like a crash but without a throwable.
   *
   * @param term what happened, with a readable {@code toString}
   */
  record Because(Object term) implements ExitReason {
    /** Checks that there is a term. */
    public Because {
      Objects.requireNonNull(term, "term");
    }

    @Override
    public String toString() {
      return text(term);
    }
  }

  /**
   * The reason {@code normal}.
   *
   * @return the reason
   */
  static ExitReason normal() {
    return new Normal();
  }

  /**
   * The reason {@code shutdown}.
   *
   * @return the reason
   */
  static ExitReason shutdown() {
    return new Shutdown();
  }

  /**
   * The reason {@code killed}.
   *
   * @return the reason
   */
  static ExitReason killed() {
    return new Killed();
  }

  /**
   * The reason {@code noproc}.
   *
   * @return the reason
   */
  static ExitReason noproc() {
    return new NoProc();
  }

  /**
   * Returns the reason of a process in which something was thrown.
   *
   * @param cause what was thrown
   * @return the reason
   */
  static ExitReason crash(Throwable cause) {
    return new Crash(cause);
  }

  /**
   * Returns the clean reason {@code shutdown} with a detail.
   *
   * @param detail what happened
   * @return the reason
   */
  static ExitReason shutdown(Object detail) {
    return new ShutdownWith(detail);
  }

  /**
   * Returns an abnormal reason of the program's own; OTP's {@code exit(Term)}.
   *
   * @param term what happened
   * @return the reason
   */
  static ExitReason because(Object term) {
    return new Because(term);
  }

  /** The text of something that is not ours, and that may fail to make one. */
  private static String text(Object foreign) {
    try {
      return String.valueOf(foreign);
    } catch (Throwable failure) {
      return foreign.getClass().getName() + " (its toString has thrown " + failure.getClass() + ")";
    }
  }

  /**
   * Whether this reason is normal, shutdown, or shutdown with a detail.
   *
   * @return true for a clean reason
   */
  default boolean isClean() {
    return switch (this) {
      case Normal ignored -> true;
      case Shutdown ignored -> true;
      case ShutdownWith ignored -> true;
      case Killed ignored -> false;
      case Crash ignored -> false;
      case NoProc ignored -> false;
      case Because ignored -> false;
    };
  }
}
