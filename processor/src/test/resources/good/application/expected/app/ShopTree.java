package app;

import dev.espalier.ChildSpec;
import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.ProcessRef;
import dev.espalier.Siblings;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import dev.espalier.annotations.Strategy;
import dev.espalier.spi.GeneratedTree;
import dev.espalier.spi.SupervisorEndpoint;
import javax.annotation.processing.Generated;

/**
 * Supervision tree of {@code Shop}.
 *
 * <pre>
 * Shop        one_for_one, at most 3 restarts in 5 s
 *   repo      Repo               permanent  shutdown 5 s
 *   sessions  DynamicSupervisor  permanent  shutdown infinity
 *     dynamic, at most 3 restarts in 5 s
 *     &lt;user&gt;  Session            permanent  shutdown 5 s
 *   payments  Payments           permanent  shutdown infinity
 *     one_for_one, at most 3 restarts in 5 s
 *     gate    Gate               permanent  shutdown 5 s
 *   gate      Gate               permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.Shop}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "settings")
final class ShopTree extends GeneratedTree {
  private final RepoRef repo;
  private final SessionDynamicSupervisor sessions;
  private final PaymentsTree payments;
  private final ProcessRef gate;

  private ShopTree(SupervisorEndpoint place) {
    super(place);
    repo = RepoRef.of(place.worker("repo"));
    sessions = SessionDynamicSupervisor.of(place.worker("sessions"));
    payments = PaymentsTree.of(place.supervisor("payments"));
    gate = place.process("gate");
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @param settings for {@code repo}
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  static ShopTree start(Settings settings) {
    return of(launch(spec(settings)));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  static ShopTree of(SupervisorEndpoint place) {
    return new ShopTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @param settings for {@code repo}
   * @return the specification
   */
  static SupervisorSpec spec(Settings settings) {
    return SupervisorSpec.named("Shop")
        .strategy(Strategy.ONE_FOR_ONE)
        .intensity(3, 5)
        .child(repoSpec(settings))
        .child(sessionsSpec())
        .child(paymentsSpec())
        .child(gateSpec())
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  static String blueprint() {
    return blueprint(ShopTree.class, "/META-INF/espalier/app.Shop.md");
  }

  private static ChildSpec repoSpec(Settings settings) {
    return ChildSpec.worker(
            "repo",
            RepoRef.LIFECYCLE,
            start -> new Repo(settings))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec sessionsSpec() {
    return ChildSpec.supervisor(
            "sessions",
            siblings -> DynamicSupervisorSpec.named("sessions")
                .intensity(3, 5)
                .template((SessionDynamicSupervisor.Arguments arguments) ->
                    sessionsChild(arguments, siblings)))
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec sessionsChild(SessionDynamicSupervisor.Arguments arguments,
      Siblings siblings) {
    return ChildSpec.worker(
            "Session",
            SessionRef.LIFECYCLE,
            start -> new Session(arguments.user(), RepoRef.of(siblings.sibling("repo"))))
        .key(arguments.user())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec paymentsSpec() {
    return ChildSpec.supervisor(
            "payments",
            start -> PaymentsTree.spec())
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec gateSpec() {
    return ChildSpec.worker(
            "gate",
            start -> new Gate())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  /**
   * The child {@code repo}.
   *
   * @return its ref, valid across restarts
   */
  RepoRef repo() {
    return repo;
  }

  /**
   * The dynamic supervisor {@code sessions}.
   *
   * @return what starts and finds its children, valid across restarts
   */
  SessionDynamicSupervisor sessions() {
    return sessions;
  }

  /**
   * The supervisor {@code payments}.
   *
   * @return the tree below it, valid across restarts
   */
  PaymentsTree payments() {
    return payments;
  }

  /**
   * The child {@code gate}.
   *
   * @return its ref, valid across restarts
   */
  ProcessRef gate() {
    return gate;
  }
}
