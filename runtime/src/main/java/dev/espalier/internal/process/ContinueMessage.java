package dev.espalier.internal.process;

import dev.espalier.Self;

/** What a handler wants done right after it, before the next message; never in a mailbox. */
final class ContinueMessage extends Message {
  private final Self.Action action;

  ContinueMessage(Self.Action action) {
    this.action = action;
  }

  @Override
  void handle(WorkerCell<?> cell) throws Throwable {
    action.run();
  }

  @Override
  String describe() {
    return "continue";
  }
}
