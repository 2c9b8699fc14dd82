package dev.espalier;

/**
 * Addresses a process by its place in a tree.
 *
 * <p>A ref survives restarts: it means whatever process is at its place when it is used. Refs may
 * be shared freely between threads. For each worker class the processor writes a ref with a method
 * for each of its calls and casts; a child without calls and casts has just this.
 */
public interface ProcessRef {

  /**
   * The place of the process: the ids from the root down, such as {@code Trading/gateway/sessions}.
   *
   * @return the path
   */
  String path();

  /**
   * Whether there is a process at this place right now that has not ended. OTP's {@code
   * is_process_alive}. The answer may be outdated when it arrives.
   *
   * @return true while there is one
   */
  boolean isAlive();
}
