package dev.espalier;

/**
 * One process watching another, made by {@link Self#monitor}; OTP's monitor reference. It belongs
 * to the process that has made it, and ends with it.
 */
public interface Monitor {

  /**
   * Whom it watches.
   *
   * @return the ref that was given to {@link Self#monitor}
   */
  ProcessRef process();

  /**
   * Ends the watch; OTP's {@code demonitor(Monitor, [info])}. Only from inside the process that has
   * made the monitor. A second call does nothing.
   *
   * @return true if the watch was on, so that no {@link Down} will come of it; false if it was
   *     over: a {@link Down} that has been sent already is still in the mailbox
   * @throws IllegalStateException if another thread than the owner's calls it
   */
  boolean demonitor();
}
