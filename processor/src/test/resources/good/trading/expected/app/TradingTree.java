package app;

import dev.espalier.ChildSpec;
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
 * Supervision tree of {@code Trading}.
 *
 * <pre>
 * Trading       rest_for_one, at most 3 restarts in 5 s
 *   feed        PriceFeed               transient  shutdown 10 s
 *   risk        RiskEngine              permanent  shutdown 5 s
 *   pool        Pool                    permanent  shutdown 5 s
 *   cache       Cache&lt;String, Integer&gt;  permanent  shutdown 5 s
 *   gateway     Gateway                 permanent  shutdown infinity
 *     one_for_one, at most 3 restarts in 5 s
 *     sessions  Session                 permanent  shutdown 5 s
 *     pool      Pool2                   permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.Trading}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"config", "limits", "first", "name"})
public final class TradingTree extends GeneratedTree {
  private final PriceFeedRef feed;
  private final RiskEngineRef risk;
  private final ProcessRef pool;
  private final CacheRef<String, Integer> cache;
  private final GatewayTree gateway;

  private TradingTree(SupervisorEndpoint place) {
    super(place);
    feed = PriceFeedRef.of(place.worker("feed"));
    risk = RiskEngineRef.of(place.worker("risk"));
    pool = place.process("pool");
    cache = CacheRef.of(place.worker("cache"));
    gateway = GatewayTree.of(place.supervisor("gateway"));
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @param config for {@code feed}
   * @param limits for {@code risk}, {@code pool}, {@code cache}
   * @param first for {@code cache}
   * @param name for {@code gateway}
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  public static TradingTree start(ExchangeConfig config, Limits limits, Integer first,
      String name) {
    return of(launch(spec(config, limits, first, name)));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  public static TradingTree of(SupervisorEndpoint place) {
    return new TradingTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @param config for {@code feed}
   * @param limits for {@code risk}, {@code pool}, {@code cache}
   * @param first for {@code cache}
   * @param name for {@code gateway}
   * @return the specification
   */
  public static SupervisorSpec spec(ExchangeConfig config, Limits limits, Integer first,
      String name) {
    Trading factories = new Factories();

    return SupervisorSpec.named("Trading")
        .strategy(Strategy.REST_FOR_ONE)
        .intensity(3, 5)
        .child(feedSpec(config))
        .child(riskSpec(limits))
        .child(poolSpec(factories, limits))
        .child(cacheSpec(limits, first))
        .child(gatewaySpec(name))
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  public static String blueprint() {
    return blueprint(TradingTree.class, "/META-INF/espalier/app.Trading.md");
  }

  private static ChildSpec feedSpec(ExchangeConfig config) {
    return ChildSpec.worker(
            "feed",
            PriceFeedRef.LIFECYCLE,
            start -> new PriceFeed(config, start.self()))
        .restart(Restart.TRANSIENT)
        .shutdown(10_000);
  }

  private static ChildSpec riskSpec(Limits limits) {
    return ChildSpec.worker(
            "risk",
            RiskEngineRef.LIFECYCLE,
            start -> new RiskEngine(PriceFeedRef.of(start.sibling("feed")), limits))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec poolSpec(Trading factories, Limits limits) {
    return ChildSpec.worker(
            "pool",
            start -> factories.pool(limits))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec cacheSpec(Limits limits, Integer first) {
    return ChildSpec.worker(
            "cache",
            CacheRef.<String, Integer>lifecycle(),
            start -> new Cache<String, Integer>(limits, first))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec gatewaySpec(String name) {
    return ChildSpec.supervisor(
            "gateway",
            start -> GatewayTree.spec(PriceFeedRef.of(start.sibling("feed")), name))
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  /**
   * The child {@code feed}.
   *
   * @return its ref, valid across restarts
   */
  public PriceFeedRef feed() {
    return feed;
  }

  /**
   * The child {@code risk}.
   *
   * @return its ref, valid across restarts
   */
  public RiskEngineRef risk() {
    return risk;
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

  /**
   * The supervisor {@code gateway}.
   *
   * @return the tree below it, valid across restarts
   */
  public GatewayTree gateway() {
    return gateway;
  }

  /** Makes the start functions of {@code Trading} callable. */
  private static final class Factories implements Trading {
    @Override
    public PriceFeed feed() {
      throw new IllegalStateException(
          "`feed` is started by the tree; use TradingTree.feed()");
    }

    @Override
    public RiskEngine risk() {
      throw new IllegalStateException(
          "`risk` is started by the tree; use TradingTree.risk()");
    }

    @Override
    public Cache<String, Integer> cache() {
      throw new IllegalStateException(
          "`cache` is started by the tree; use TradingTree.cache()");
    }

    @Override
    public Gateway gateway() {
      throw new IllegalStateException(
          "`gateway` is started by the tree; use TradingTree.gateway()");
    }
  }
}
