package dev.espalier.internal.supervision;

import dev.espalier.ExitReason;

/** A simulated worker, with or without a terminate callback that takes its time. */
final class SimWorker extends SimProcess {
  private final SimNode.Worker node;
  private boolean terminating;

  SimWorker(SimTree tree, String path, Parent parent, SimNode.Worker node) {
    super(tree, path, parent);
    this.node = node;
  }

  @Override
  void initialise() {
    isUp();
  }

  /** A handler ends the worker: its terminate callback always runs. */
  void exit(ExitReason reason) {
    post(() -> terminate(reason));
  }

  @Override
  void askToStop() {
    post(() -> terminateIfHooked(ExitReason.shutdown()));
  }

  @Override
  void orphaned() {
    post(() -> terminateIfHooked(ExitReason.killed()));
  }

  @Override
  void signal(ExitReason reason) {
    post(() -> {
      if (state() != State.LIVE || terminating) {
        return;
      }
      if (node.hook()) {
        tree.exitMessage(this, reason);
      } else if (!(reason instanceof ExitReason.Normal)) {
        die(reason);
      }
    });
  }

  @Override
  void kill() {
    die(ExitReason.killed());
  }

  private void terminateIfHooked(ExitReason reason) {
    if (node.hook() && state() == State.LIVE) {
      terminate(reason);
    } else if (!terminating) {
      die(reason);
    }
  }

  private void terminate(ExitReason reason) {
    if (state() != State.LIVE || terminating) {
      return;
    }
    terminating = true;
    tree.terminate(this, reason);
    if (node.stopDelay() == 0) {
      die(reason);
    } else {
      tree.scheduler().after(node.stopDelay(), () -> post(() -> die(reason)));
    }
  }
}
