package dev.espalier.observer.internal.view;

import dev.espalier.sys.ProcessInfo;

/** What a child is doing, as far as a picture can show it. */
public enum State {
  /** It is being made. */
  STARTING,
  /** It waits for a message. */
  IDLE,
  /** It handles a message. */
  RUNNING,
  /** It is a loop or a task, at work from its start to its end. */
  LOOPING,
  /** It handles system requests only. */
  SUSPENDED,
  /** It has no process, and none is on its way. */
  STOPPED,
  /** It has no process, and will be started again. */
  RESTARTING;

  static State of(ProcessInfo.Activity activity) {
    return switch (activity) {
      case STARTING -> STARTING;
      case IDLE -> IDLE;
      case RUNNING -> RUNNING;
      case LOOPING -> LOOPING;
      case SUSPENDED -> SUSPENDED;
    };
  }
}
