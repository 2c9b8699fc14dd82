package dev.espalier.oracle;

import dev.espalier.DynamicSupervisorRef;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.SupervisorRef;
import dev.espalier.internal.supervision.SimNode;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.SupervisorEndpoint;
import java.util.concurrent.CompletableFuture;

/** One process that has reported its start: which incarnation of what, and how it is reached. */
final class TracedProcess {
  final String path;
  final int number;
  final SimNode node;
  private final ProcessRef ref;
  private final CompletableFuture<ExitReason> death = new CompletableFuture<>();

  TracedProcess(String path, int number, SimNode node, ProcessRef ref) {
    this.path = path;
    this.number = number;
    this.node = node;
    this.ref = ref;
  }

  ProcessRef ref() {
    return ref;
  }

  boolean isSupervisor() {
    return node instanceof SimNode.Supervising;
  }

  boolean isPool() {
    return node instanceof SimNode.Pool;
  }

  /** The same process as one that takes messages; which it does if it is a worker. */
  @SuppressWarnings("unchecked") // all workers here are of this class
  Endpoint<TracedWorker> worker() {
    return (Endpoint<TracedWorker>) Endpoint.of(ref);
  }

  /** The same process as a supervisor, also if it is an instance of a pool. */
  SupervisorRef supervisor() {
    return ((SupervisorEndpoint) Endpoint.of(ref)).tree().supervisor();
  }

  DynamicSupervisorRef pool() {
    return supervisor().asDynamicSupervisor();
  }

  /** Completes when the tracer has heard of its death. */
  CompletableFuture<ExitReason> death() {
    return death;
  }

  /** The path of the supervisor; "" for the root. */
  String parent() {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  @Override
  public String toString() {
    return path + "#" + number;
  }
}
