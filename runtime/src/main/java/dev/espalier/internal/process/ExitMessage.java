package dev.espalier.internal.process;

import dev.espalier.Exit;

/** An exit signal in the mailbox of a process that traps exits. */
final class ExitMessage extends Message {
  private final Exit exit;

  ExitMessage(Exit exit) {
    this.exit = exit;
  }

  @Override
  void handle(WorkerCell<?> cell) throws Throwable {
    cell.heardOf(exit, this);
  }

  @Override
  String describe() {
    return "exit(" + exit.from().path() + ", " + exit.reason() + ")";
  }
}
