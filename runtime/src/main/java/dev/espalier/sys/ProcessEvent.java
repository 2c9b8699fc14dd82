package dev.espalier.sys;

import org.jspecify.annotations.Nullable;

/** Something that a traced process has done; the system events of OTP's {@code sys}. */
public sealed interface ProcessEvent {

  /** What kind of message a process has got. */
  enum Kind {
    /** Somebody waits for a reply. */
    CALL,
    /** Nobody does. */
    CAST,
    /** A signal, a timer, or something that the process has told itself. */
    INFO
  }

  /**
   * The process begins to handle a message.
   *
   * @param kind what kind of message
   * @param message its text
   * @param from the process or thread that has sent a call; null for anything else
   */
  record Received(Kind kind, String message, @Nullable String from) implements ProcessEvent {
    @Override
    public String toString() {
      return "got "
          + kind.name().toLowerCase(java.util.Locale.ROOT)
          + " "
          + message
          + (from == null ? "" : " from " + from);
    }
  }

  /**
   * The process has replied to a call.
   *
   * @param message the text of the call
   * @param to the process or thread that has sent it
   */
  record Replied(String message, String to) implements ProcessEvent {
    @Override
    public String toString() {
      return "sent the reply of " + message + " to " + to;
    }
  }
}
