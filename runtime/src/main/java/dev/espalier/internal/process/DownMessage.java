package dev.espalier.internal.process;

import dev.espalier.Down;

/** The news that a monitored process has ended, in the mailbox of the one that monitors it. */
final class DownMessage extends Message {
  private final Down down;

  DownMessage(Down down) {
    this.down = down;
  }

  @Override
  void handle(WorkerCell<?> cell) throws Throwable {
    cell.heardOf(down, this);
  }

  @Override
  String describe() {
    return "down(" + down.process().path() + ", " + down.reason() + ")";
  }
}
