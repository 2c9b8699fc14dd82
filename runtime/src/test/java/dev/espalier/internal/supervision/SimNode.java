package dev.espalier.internal.supervision;

import dev.espalier.ChildSpec;
import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.Siblings;
import dev.espalier.StartContext;
import dev.espalier.Supervision;
import dev.espalier.SupervisorFactory;
import dev.espalier.SupervisorSpec;
import dev.espalier.WorkerFactory;
import dev.espalier.annotations.AutoShutdown;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Strategy;
import java.util.List;

/**
 * Describes one simulated process and what is below it; becomes a {@link ChildSpec} for the core,
 * and is found again in it when the core wants the process to be started.
 *
 * <p>The values are not checked here: illegal ones show what the specifications say about them.
 */
public sealed interface SimNode {

  /** The id among its siblings. */
  String id();

  /** What its parent has to know. */
  Terms terms();

  /** The specification of this process as a child. */
  ChildSpec spec();

  /** The same under another id: an instance of a pool's template. */
  SimNode named(String other);

  /** A process that supervises. */
  sealed interface Supervising extends SimNode {

    /** Its own flags and children; OTP's init/1. */
    Supervision init();
  }

  /** What its parent has to know, whatever it is. */
  record Terms(Restart restart, int shutdown, boolean significant) {
    public ChildSpec on(ChildSpec spec) {
      return spec.restart(restart).shutdown(shutdown).significant(significant);
    }
  }

  /**
   * A worker.
   *
   * @param hook whether its terminate callback runs when it is asked to stop
   * @param stopDelay how long that takes, milliseconds
   */
  record Worker(String id, Terms terms, boolean hook, int stopDelay) implements SimNode {
    @Override
    public ChildSpec spec() {
      return terms.on(ChildSpec.worker(id, new WorkerBirth(this)));
    }

    @Override
    public Worker named(String other) {
      return new Worker(other, terms, hook, stopDelay);
    }
  }

  /** A supervisor with its children. */
  record Supervisor(
      String id,
      Terms terms,
      Strategy strategy,
      int maxRestarts,
      int maxSeconds,
      AutoShutdown autoShutdown,
      List<SimNode> children)
      implements Supervising {
    @Override
    public ChildSpec spec() {
      return terms.on(ChildSpec.supervisor(id, new SupervisorBirth(this)));
    }

    @Override
    public Supervisor named(String other) {
      return new Supervisor(
          other, terms, strategy, maxRestarts, maxSeconds, autoShutdown, children);
    }

    @Override
    public SupervisorSpec init() {
      return new SupervisorSpec(
          id,
          strategy,
          maxRestarts,
          maxSeconds,
          autoShutdown,
          children.stream().map(SimNode::spec).toList());
    }
  }

  /** A supervisor whose children are instances of one template, started on demand. */
  record Pool(
      String id,
      Terms terms,
      int maxRestarts,
      int maxSeconds,
      int maxChildren,
      AutoShutdown autoShutdown,
      SimNode template)
      implements Supervising {
    @Override
    public ChildSpec spec() {
      return terms.on(ChildSpec.supervisor(id, new SupervisorBirth(this)));
    }

    @Override
    public Pool named(String other) {
      return new Pool(other, terms, maxRestarts, maxSeconds, maxChildren, autoShutdown, template);
    }

    @Override
    public DynamicSupervisorSpec init() {
      return DynamicSupervisorSpec.named(id)
          .intensity(maxRestarts, maxSeconds)
          .maxChildren(maxChildren)
          .autoShutdown(autoShutdown);
    }
  }

  /** What a specification that was made by {@link #spec()} has been made of. */
  static SimNode of(ChildSpec spec) {
    return switch (spec.start()) {
      case ChildSpec.Worker<?> worker -> ((WorkerBirth) worker.factory()).node();
      case ChildSpec.Supervisor supervisor -> ((SupervisorBirth) supervisor.factory()).node();
    };
  }

  /** Carries a worker's description through the core. */
  record WorkerBirth(Worker node) implements WorkerFactory<Object> {
    @Override
    public Object start(StartContext<Object> start) {
      throw new UnsupportedOperationException("simulated");
    }
  }

  /** Carries a supervisor's description through the core. */
  record SupervisorBirth(Supervising node) implements SupervisorFactory {
    @Override
    public Supervision init(Siblings siblings) {
      return node.init();
    }
  }
}
