package dev.espalier.internal.process;

import org.jspecify.annotations.Nullable;

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

  /** The thread that has sent a call; null for any other message. */
  @Nullable Thread caller() {
    return null;
  }

  /** The process or thread that has sent a call; null for any other message. */
  @Nullable String sender() {
    return null;
  }

  /** Its class, or that of the user's message in it: there is one for each method. */
  Class<?> kind() {
    return getClass();
  }

  /** Whether the caller is blocked until it gets a reply. */
  boolean isAwaited() {
    return false;
  }

  /** Whether {@link #reply} has had something to hand over. */
  boolean hasReplied() {
    return false;
  }

  /** Whether it is handled even while the process is suspended, and counts for nothing else. */
  boolean isSystem() {
    return false;
  }

  /** Whether it is about something that has been called off, so that there is nothing to handle. */
  boolean isVoid() {
    return false;
  }
}
