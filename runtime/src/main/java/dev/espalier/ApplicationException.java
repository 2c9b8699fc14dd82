package dev.espalier;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when an application is not in the state that a request needs, or could not be started. The
 * message names the application, the fault and, where there is one, the way out; the cause is what
 * its start has thrown.
 */
public final class ApplicationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The name of the application that the fault is about. */
  private final String application;

  /** What is wrong, in OTP's words. */
  private final Fault fault;

  /** What can be wrong. */
  public enum Fault {
    /** It is running already. */
    ALREADY_STARTED,
    /** It is not running: to be stopped, or for another that needs it. */
    NOT_STARTED,
    /** Its tree or one of its start phases has failed; nothing of it is running. */
    START_FAILED
  }

  /**
   * Creates the exception.
   *
   * @param application the name of the application that the fault is about
   * @param fault what is wrong
   * @param message what is wrong, and what would be right
   * @param cause what its start has thrown, if anything
   */
  public ApplicationException(
      String application, Fault fault, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.application = Objects.requireNonNull(application, "application");
    this.fault = Objects.requireNonNull(fault, "fault");
  }

  /**
   * Which application the fault is about: if one could not be started because another is not, that
   * other.
   *
   * @return its name
   */
  public String application() {
    return application;
  }

  /**
   * What is wrong.
   *
   * @return the fault
   */
  public Fault fault() {
    return fault;
  }
}
