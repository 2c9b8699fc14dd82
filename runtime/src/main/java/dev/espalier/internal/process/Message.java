package dev.espalier.internal.process;

/**
 * What a {@link WorkerCell} finds in its mailbox: something to do, and whom to tell how it went.
 */
abstract class Message extends Envelope {

  /**
   * Does it. Runs in the worker's process.
   *
   * @throws Throwable to crash the process
   */
  abstract void handle(WorkerCell<?> cell) throws Throwable;

  /** Hands over what {@link #handle} has produced, if somebody waits for it. */
  void reply() {}

  /** Whether it is about something that has been called off, so that there is nothing to handle. */
  boolean isVoid() {
    return false;
  }
}
