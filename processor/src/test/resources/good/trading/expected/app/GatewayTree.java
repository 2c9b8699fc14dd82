package app;

import dev.espalier.ChildSpec;
import dev.espalier.ProcessRef;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Strategy;
import dev.espalier.spi.GeneratedTree;
import dev.espalier.spi.SupervisorEndpoint;
import javax.annotation.processing.Generated;

/**
 * Supervision tree of {@code Gateway}.
 *
 * <pre>
 * Gateway     one_for_one, at most 3 restarts in 5 s
 *   sessions  Session  permanent  shutdown 5 s
 *   pool      Pool2    permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.Gateway}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"feed", "name"})
final class GatewayTree extends GeneratedTree {
  private final SessionRef s;
  private final ProcessRef pool;

  private GatewayTree(SupervisorEndpoint place) {
    super(place);
    s = SessionRef.of(place.worker("sessions"));
    pool = place.process("pool");
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @param feed for {@code sessions}
   * @param name for {@code sessions}
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  static GatewayTree start(PriceFeedRef feed, String name) {
    return of(launch(spec(feed, name)));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  static GatewayTree of(SupervisorEndpoint place) {
    return new GatewayTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @param feed for {@code sessions}
   * @param name for {@code sessions}
   * @return the specification
   */
  static SupervisorSpec spec(PriceFeedRef feed, String name) {
    return SupervisorSpec.named("Gateway")
        .strategy(Strategy.ONE_FOR_ONE)
        .intensity(3, 5)
        .child(sSpec(feed, name))
        .child(poolSpec())
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  static String blueprint() {
    return blueprint(GatewayTree.class, "/META-INF/espalier/app.Gateway.md");
  }

  private static ChildSpec sSpec(PriceFeedRef feed, String name) {
    return ChildSpec.worker(
            "sessions",
            SessionRef.LIFECYCLE,
            start -> new Session(feed, name))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec poolSpec() {
    return ChildSpec.worker(
            "pool",
            start -> new Pool2())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  /**
   * The child {@code sessions}.
   *
   * @return its ref, valid across restarts
   */
  SessionRef s() {
    return s;
  }

  /**
   * The child {@code pool}.
   *
   * @return its ref, valid across restarts
   */
  ProcessRef pool() {
    return pool;
  }
}
