package app;

import dev.espalier.ChildSpec;
import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.ProcessRef;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import dev.espalier.annotations.Strategy;
import dev.espalier.spi.GeneratedTree;
import dev.espalier.spi.SupervisorEndpoint;
import javax.annotation.processing.Generated;

/**
 * Supervision tree of {@code Reception}.
 *
 * <pre>
 * Reception     one_for_one, at most 3 restarts in 5 s
 *   counter     Counter                 permanent  shutdown 5 s
 *   lobby       BackOffice              permanent  shutdown infinity
 *     one_for_one, at most 3 restarts in 5 s
 *     clerk     Clerk                   permanent  shutdown 5 s
 *   games       DynamicSupervisor       permanent  shutdown infinity
 *     dynamic, at most 3 restarts in 5 s
 *     &lt;number&gt;  Game                    permanent  shutdown 5 s
 *   visits      DynamicSupervisor       permanent  shutdown infinity
 *     dynamic, at most 3 restarts in 5 s
 *     *         Visit                   permanent  shutdown 5 s
 *   pool        Pool                    permanent  shutdown 5 s
 *   cache       Cache&lt;String, Integer&gt;  permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.Reception}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
public final class ReceptionTree extends GeneratedTree {
  private final CounterRef counter;
  private final BackOfficeTree backOffice;
  private final GameDynamicSupervisor games;
  private final VisitDynamicSupervisor visits;
  private final ProcessRef pool;
  private final CacheRef<String, Integer> cache;

  private ReceptionTree(SupervisorEndpoint place) {
    super(place);
    counter = CounterRef.of(place.worker("counter"));
    backOffice = BackOfficeTree.of(place.supervisor("lobby"));
    games = GameDynamicSupervisor.of(place.worker("games"));
    visits = VisitDynamicSupervisor.of(place.worker("visits"));
    pool = place.process("pool");
    cache = CacheRef.of(place.worker("cache"));
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  public static ReceptionTree start() {
    return of(launch(spec()));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  public static ReceptionTree of(SupervisorEndpoint place) {
    return new ReceptionTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @return the specification
   */
  public static SupervisorSpec spec() {
    Reception factories = new Factories();

    return SupervisorSpec.named("Reception")
        .strategy(Strategy.ONE_FOR_ONE)
        .intensity(3, 5)
        .child(counterSpec())
        .child(backOfficeSpec())
        .child(gamesSpec())
        .child(visitsSpec())
        .child(poolSpec())
        .child(cacheSpec(factories))
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  public static String blueprint() {
    return blueprint(ReceptionTree.class, "/META-INF/espalier/app.Reception.md");
  }

  private static ChildSpec counterSpec() {
    return ChildSpec.worker(
            "counter",
            CounterRef.LIFECYCLE,
            start -> new Counter())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec backOfficeSpec() {
    return ChildSpec.supervisor(
            "lobby",
            start -> BackOfficeTree.spec())
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec gamesSpec() {
    return ChildSpec.supervisor(
            "games",
            siblings -> DynamicSupervisorSpec.named("games")
                .intensity(3, 5)
                .template((GameDynamicSupervisor.Arguments arguments) ->
                    gamesChild(arguments)))
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec gamesChild(GameDynamicSupervisor.Arguments arguments) {
    return ChildSpec.worker(
            "Game",
            GameRef.LIFECYCLE,
            start -> new Game(arguments.number()))
        .key(arguments.number())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec visitsSpec() {
    return ChildSpec.supervisor(
            "visits",
            siblings -> DynamicSupervisorSpec.named("visits")
                .intensity(3, 5)
                .template((VisitDynamicSupervisor.Arguments arguments) ->
                    visitsChild(arguments)))
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec visitsChild(VisitDynamicSupervisor.Arguments arguments) {
    return ChildSpec.worker(
            "Visit",
            VisitRef.LIFECYCLE,
            start -> new Visit(arguments.visitor()))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec poolSpec() {
    return ChildSpec.worker(
            "pool",
            start -> new Reception.Pool())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec cacheSpec(Reception factories) {
    return ChildSpec.worker(
            "cache",
            CacheRef.<String, Integer>lifecycle(),
            start -> factories.cache(CounterRef.of(start.sibling("counter"))))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  /**
   * The child {@code counter}.
   *
   * @return its ref, valid across restarts
   */
  public CounterRef counter() {
    return counter;
  }

  /**
   * The supervisor {@code lobby}.
   *
   * @return the tree below it, valid across restarts
   */
  public BackOfficeTree backOffice() {
    return backOffice;
  }

  /**
   * The dynamic supervisor {@code games}.
   *
   * @return what starts and finds its children, valid across restarts
   */
  public GameDynamicSupervisor games() {
    return games;
  }

  /**
   * The dynamic supervisor {@code visits}.
   *
   * @return what starts and finds its children, valid across restarts
   */
  public VisitDynamicSupervisor visits() {
    return visits;
  }

  /**
   * The child {@code pool}.
   *
   * @return its ref, valid across restarts
   */
  public ProcessRef pool() {
    return pool;
  }

  /**
   * The child {@code cache}.
   *
   * @return its ref, valid across restarts
   */
  public CacheRef<String, Integer> cache() {
    return cache;
  }

  /** Makes the start functions of {@code Reception} callable. */
  private static final class Factories implements Reception {
    @Override
    public Counter counter() {
      throw new IllegalStateException(
          "`counter` is started by the tree; use ReceptionTree.counter()");
    }

    @Override
    public BackOffice backOffice() {
      throw new IllegalStateException(
          "`backOffice` is started by the tree; use ReceptionTree.backOffice()");
    }

    @Override
    public Game games() {
      throw new IllegalStateException(
          "`games` is started by the tree; use ReceptionTree.games()");
    }

    @Override
    public Visit visits() {
      throw new IllegalStateException(
          "`visits` is started by the tree; use ReceptionTree.visits()");
    }

    @Override
    public Reception.Pool pool() {
      throw new IllegalStateException(
          "`pool` is started by the tree; use ReceptionTree.pool()");
    }
  }
}
