package dev.espalier.internal.process;

import dev.espalier.ExitReason;

/** The request to stop, in the mailbox of a process that traps exits. */
final class StopMessage extends Message {
  private final ExitReason reason;

  StopMessage(ExitReason reason) {
    this.reason = reason;
  }

  @Override
  void handle(WorkerCell<?> cell) {
    cell.terminate(reason, null);
  }

  @Override
  boolean isSystem() {
    return true;
  }

  @Override
  String describe() {
    return "stop(" + reason + ")";
  }
}
