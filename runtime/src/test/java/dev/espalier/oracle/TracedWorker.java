package dev.espalier.oracle;

import dev.espalier.ExitReason;
import dev.espalier.Self;
import dev.espalier.internal.supervision.SimNode;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.Lifecycle;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The worker of all scenarios: reports what happens to it, and stops itself when told.
 *
 * <p>In OTP the terminate callback of a server that stops itself runs whether or not it traps
 * exits. Here a worker with a terminate method always traps exits; so one that must not trap them
 * has no such method, and reports before it stops itself.
 */
final class TracedWorker {

  /** Traps exits. */
  static final Lifecycle<TracedWorker> TRAPPING =
      Lifecycle.<TracedWorker>builder()
          .terminate(TracedWorker::terminate)
          .onExit((worker, exit) -> worker.tracer.exitMessage(worker.process, exit.reason()))
          .build();

  /** Asks a worker which incarnation it is. */
  static final CallMessage<TracedWorker, Integer> PING = worker -> worker.process.number;

  private final Tracer tracer;
  private final TracedProcess process;
  private final SimNode.Worker node;
  private final Self self;

  TracedWorker(Tracer tracer, TracedProcess process, SimNode.Worker node, Self self) {
    this.tracer = tracer;
    this.process = process;
    this.node = node;
    this.self = self;
  }

  /** Stops from inside a handler. */
  void stopYourself(ExitReason reason) {
    if (!node.hook()) {
      tracer.terminate(process, reason);
    }
    self.stop(reason);
  }

  private void terminate(ExitReason reason) throws InterruptedException {
    tracer.terminate(process, reason);
    if (node.stopDelay() > 0) { // until it is killed
      boolean never = new CountDownLatch(1).await(node.stopDelay(), TimeUnit.MILLISECONDS);
      assert !never;
    }
  }
}
