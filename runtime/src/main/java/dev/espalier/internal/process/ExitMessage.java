package dev.espalier.internal.process;

import dev.espalier.ExitReason;

/** A stranger's exit signal, in the mailbox of a process that traps exits. */
final class ExitMessage<W> extends Message {
  private final WorkerCell<W> cell;
  private final ExitReason reason;

  ExitMessage(WorkerCell<W> cell, ExitReason reason) {
    this.cell = cell;
    this.reason = reason;
  }

  @Override
  void handle(WorkerCell<?> same) throws Throwable {
    cell.heardOfExit(reason);
  }

  @Override
  String describe() {
    return "exit(" + reason + ")";
  }
}
