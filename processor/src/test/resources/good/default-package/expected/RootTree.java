import dev.espalier.ChildSpec;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Strategy;
import dev.espalier.spi.GeneratedTree;
import dev.espalier.spi.SupervisorEndpoint;
import javax.annotation.processing.Generated;

/**
 * Supervision tree of {@code Root}.
 *
 * <pre>
 * Root      one_for_one, at most 3 restarts in 5 s
 *   worker  Worker  permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code Root}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "endpoint")
final class RootTree extends GeneratedTree {
  private final WorkerRef worker;

  private RootTree(SupervisorEndpoint place) {
    super(place);
    worker = WorkerRef.of(place.worker("worker"));
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @param endpoint for {@code worker}
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  static RootTree start(Endpoint endpoint) {
    return of(launch(spec(endpoint)));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  static RootTree of(SupervisorEndpoint place) {
    return new RootTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @param endpoint for {@code worker}
   * @return the specification
   */
  static SupervisorSpec spec(Endpoint endpoint) {
    return SupervisorSpec.named("Root")
        .strategy(Strategy.ONE_FOR_ONE)
        .intensity(3, 5)
        .child(workerSpec(endpoint))
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  static String blueprint() {
    return blueprint(RootTree.class, "/META-INF/espalier/Root.md");
  }

  private static ChildSpec workerSpec(Endpoint endpoint) {
    return ChildSpec.worker(
            "worker",
            WorkerRef.LIFECYCLE,
            start -> new Worker(endpoint))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  /**
   * The child {@code worker}.
   *
   * @return its ref, valid across restarts
   */
  WorkerRef worker() {
    return worker;
  }
}
