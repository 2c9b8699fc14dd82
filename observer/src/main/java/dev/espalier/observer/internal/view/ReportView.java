package dev.espalier.observer.internal.view;

import org.jspecify.annotations.Nullable;

/**
 * A report as it goes into a log of the latest ones.
 *
 * @param number counts the reports, from 1
 * @param millis when it came, in milliseconds since 1970
 * @param kind what has happened
 * @param path the place that it is about: of the child, if a supervisor says something of a child
 * @param headline one line
 * @param text all of it, cut off if it is long
 * @param used what it says about the restarts of the supervisor; null if it says nothing
 */
public record ReportView(
    long number,
    long millis,
    Kind kind,
    String path,
    String headline,
    String text,
    @Nullable Used used) {

  /** What can happen. */
  public enum Kind {
    /** A worker has ended abnormally. */
    CRASH,
    /** A child has ended that should not have. */
    TERMINATED,
    /** A child is up again. */
    RESTARTED,
    /** A child could not be started. */
    START_ERROR,
    /** A child has not ended as it was asked to. */
    SHUTDOWN_ERROR,
    /** A supervisor gives up. */
    GAVE_UP,
    /** A thread does not end. */
    ZOMBIE,
    /** It has ended now. */
    ZOMBIE_ENDED,
    /** Anything else. */
    OTHER
  }

  /**
   * How many restarts a supervisor has used.
   *
   * @param supervisor its path
   * @param used how many
   * @param allowed how many are allowed
   */
  public record Used(String supervisor, int used, int allowed) {}
}
