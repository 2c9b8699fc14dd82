package dev.espalier.oracle;

import dev.espalier.ChildSpec;
import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.Supervision;
import dev.espalier.SupervisorFactory;
import dev.espalier.SupervisorSpec;
import dev.espalier.internal.supervision.SimNode;
import dev.espalier.spi.Lifecycle;

/** Makes real specifications of a scenario's processes, which report to a tracer. */
final class TracedTree {
  private final Tracer tracer;
  private final boolean inlineStarts;

  /** For all workers the same: whether their starts are promised not to block. */
  TracedTree(Tracer tracer, boolean inlineStarts) {
    this.tracer = tracer;
    this.inlineStarts = inlineStarts;
  }

  /** The specification of a child of the supervisor at a path. */
  ChildSpec child(String parent, SimNode node) {
    String path = parent + "/" + node.id();
    ChildSpec spec =
        switch (node) {
          case SimNode.Worker worker -> worker(path, worker);
          case SimNode.Supervising supervisor ->
              ChildSpec.supervisor(node.id(), factory(path, supervisor));
        };
    return node.terms().on(spec);
  }

  private ChildSpec worker(String path, SimNode.Worker node) {
    return ChildSpec.<TracedWorker>worker(
            node.id(),
            node.hook() ? TracedWorker.TRAPPING : Lifecycle.plain(),
            start ->
                new TracedWorker(
                    tracer, tracer.started(path, node, start.me()), node, start.self()))
        .inlineStart(inlineStarts);
  }

  /** What a supervisor does when it starts: it reports, then says what it is. */
  SupervisorFactory factory(String path, SimNode.Supervising node) {
    return siblings -> {
      tracer.started(path, node, siblings.me());
      return switch (node) {
        case SimNode.Supervisor declared -> declared(path, declared);
        case SimNode.Pool pool -> pool(path, pool);
      };
    };
  }

  private Supervision declared(String path, SimNode.Supervisor node) {
    return new SupervisorSpec(
        node.id(),
        node.strategy(),
        node.maxRestarts(),
        node.maxSeconds(),
        node.autoShutdown(),
        node.children().stream().map(child -> child(path, child)).toList());
  }

  /** OTP checks the template with the flags; here a pool has none, so its factory does. */
  private Supervision pool(String path, SimNode.Pool node) {
    DynamicSupervisorSpec spec =
        DynamicSupervisorSpec.named(node.id())
            .intensity(node.maxRestarts(), node.maxSeconds())
            .autoShutdown(node.autoShutdown());
    spec.checkAddition(child(path, node.template()));
    return spec;
  }
}
