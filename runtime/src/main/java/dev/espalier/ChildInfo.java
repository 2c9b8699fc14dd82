package dev.espalier;

/**
 * One child of a supervisor as it is right now; an entry of OTP's {@code which_children}.
 *
 * @param id the id of the child
 * @param state whether it has a process
 * @param supervisor whether it is a supervisor and not a worker
 */
public record ChildInfo(String id, State state, boolean supervisor) {

  /** Whether a child has a process. */
  public enum State {
    /** It has one. */
    RUNNING,
    /** It has none: it ended and is not restarted, was stopped, or declined to start. */
    STOPPED,
    /** It has none: its restart failed, and the supervisor will try again. */
    RESTARTING
  }
}
