package dev.espalier.internal.process;

import dev.espalier.ExitReason;
import dev.espalier.Self;

/** A task that nobody waits for. */
final class LooseTask extends TaskProcess {
  private final Self.Action action;

  LooseTask(Self.Action action) {
    super(action);
    this.action = action;
  }

  @Override
  void begun(WorkerCell<?> process) {}

  @Override
  void work() throws Exception {
    action.run();
  }

  @Override
  void ended(ExitReason reason) {}
}
