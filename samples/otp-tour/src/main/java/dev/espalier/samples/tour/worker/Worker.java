package dev.espalier.samples.tour.worker;

import dev.espalier.ChildSpec;
import dev.espalier.Self;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Restart;

/**
 * Idiom: <b>Custom child spec</b>. The annotation is Elixir's {@code use GenServer, restart:
 * :transient}: how this class wants to be supervised wherever it is used. Whoever needs several of
 * them under one supervisor overrides {@code child_spec}, so that each has an id of its own, made
 * of the module and what tells them apart.
 */
@Child(restart = Restart.TRANSIENT, shutdown = 10_000)
final class Worker {
  private final Options options;
  private final Self self;

  /**
   * What a worker is started with.
   *
   * @param id tells it from the others
   */
  record Options(int id) {}

  Worker(Options options, Self self) {
    this.options = options;
    this.self = self;
  }

  /**
   * {@code child_spec(opts)} with the id {@code {__MODULE__, opts[:id]}}; to be given to a
   * supervisor that runs: {@code supervisor.startChild(Worker.childSpec(options))}.
   */
  static ChildSpec childSpec(Options options) {
    return ChildSpec.worker(
            "Worker(" + options.id() + ")",
            WorkerRef.LIFECYCLE,
            start -> new Worker(options, start.self()))
        .restart(Restart.TRANSIENT)
        .shutdown(10_000);
  }

  /** Its options, and where it lives. */
  @Call
  String describe() {
    return options.id() + " at " + self.path();
  }
}
