package dev.espalier;

import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import dev.espalier.spi.Lifecycle;

/**
 * All that a {@link ChildSpec} says but for the start function and the key: what the children of a
 * dynamic supervisor have in common, of whom there may be a million.
 *
 * @param id the id
 * @param type what kind of process it is
 * @param restart when it is restarted
 * @param shutdown how long it has to stop, milliseconds
 * @param significant whether its end counts for the auto-shutdown of its supervisor
 */
record ChildTerms(String id, Type type, Restart restart, int shutdown, boolean significant) {

  /** A kind of process; what it is started with comes from the specification. */
  sealed interface Type {

    /** Puts it together with a start function of its kind. */
    ChildSpec.Start start(Object factory);

    /** The start function of one that has started and has let go of its own. */
    Object alreadyStarted();
  }

  /** A worker with a lifecycle, a limit to its start, milliseconds, and what it promises of it. */
  record Worker<W>(Lifecycle<W> lifecycle, int startTimeout, boolean inlineStart) implements Type {

    @Override
    @SuppressWarnings("unchecked") // ChildSpec has taken it together with the lifecycle
    public ChildSpec.Start start(Object factory) {
      return new ChildSpec.Worker<>(
          lifecycle, (WorkerFactory<W>) factory, startTimeout, inlineStart);
    }

    @Override
    public Object alreadyStarted() {
      WorkerFactory<W> none = SpecChecks::alreadyStarted;
      return none;
    }
  }

  /** A supervisor. */
  record Supervisor() implements Type {

    @Override
    public ChildSpec.Start start(Object factory) {
      return new ChildSpec.Supervisor((SupervisorFactory) factory);
    }

    @Override
    public Object alreadyStarted() {
      SupervisorFactory none = SpecChecks::alreadyStarted;
      return none;
    }
  }

  private static final Type SUPERVISOR = new Supervisor();

  /** A permanent worker. */
  static ChildTerms worker(String id, Lifecycle<?> lifecycle) {
    Type type = new Worker<>(lifecycle, Shutdown.INFINITY, false);
    return new ChildTerms(id, type, Restart.PERMANENT, ChildSpec.DEFAULT_WORKER_SHUTDOWN, false);
  }

  /** A permanent supervisor. */
  static ChildTerms supervisor(String id) {
    return new ChildTerms(id, SUPERVISOR, Restart.PERMANENT, Shutdown.INFINITY, false);
  }

  ChildTerms id(String value) {
    return new ChildTerms(value, type, restart, shutdown, significant);
  }

  ChildTerms type(Type value) {
    return new ChildTerms(id, value, restart, shutdown, significant);
  }

  ChildTerms restart(Restart value) {
    return new ChildTerms(id, type, value, shutdown, significant);
  }

  ChildTerms shutdown(int millis) {
    return new ChildTerms(id, type, restart, millis, significant);
  }

  ChildTerms significant(boolean value) {
    return new ChildTerms(id, type, restart, shutdown, value);
  }
}
