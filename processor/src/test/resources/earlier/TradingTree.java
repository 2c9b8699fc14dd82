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
import java.util.List;
import javax.annotation.processing.Generated;
import lib.Feed;
import lib.FeedRef;
import lib.GatewayTree;
import lib.Plain;

/**
 * Supervision tree of {@code Trading}.
 *
 * <pre>
 * Trading      one_for_one, at most 3 restarts in 5 s
 *   feed       Feed     permanent  shutdown 5 s
 *   gateway    Gateway  transient  shutdown infinity
 *     one_for_one, at most 3 restarts in 5 s
 *     session  Session  permanent  shutdown 5 s
 *   plain      Plain    permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.Trading}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"url", "user", "port", "", "", ""})
final class TradingTree extends GeneratedTree {
  private final FeedRef feed;
  private final GatewayTree gateway;
  private final ProcessRef plain;

  private TradingTree(SupervisorEndpoint place) {
    super(place);
    feed = FeedRef.of(place.worker("feed"));
    gateway = GatewayTree.of(place.supervisor("gateway"));
    plain = place.process("plain");
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @param url for {@code feed}
   * @param user for {@code feed}, {@code gateway}
   * @param port for {@code gateway}
   * @param stringBuilder for {@code plain}
   * @param list for {@code plain}
   * @param stringBuilder2 for {@code plain}
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  static TradingTree start(String url, String user, Integer port, StringBuilder stringBuilder,
      List<String> list, StringBuilder stringBuilder2) {
    return of(launch(spec(url, user, port, stringBuilder, list, stringBuilder2)));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  static TradingTree of(SupervisorEndpoint place) {
    return new TradingTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @param url for {@code feed}
   * @param user for {@code feed}, {@code gateway}
   * @param port for {@code gateway}
   * @param stringBuilder for {@code plain}
   * @param list for {@code plain}
   * @param stringBuilder2 for {@code plain}
   * @return the specification
   */
  static SupervisorSpec spec(String url, String user, Integer port, StringBuilder stringBuilder,
      List<String> list, StringBuilder stringBuilder2) {
    return SupervisorSpec.named("Trading")
        .strategy(Strategy.ONE_FOR_ONE)
        .intensity(3, 5)
        .child(feedSpec(url, user))
        .child(gatewaySpec(port, user))
        .child(plainSpec(stringBuilder, list, stringBuilder2))
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  static String blueprint() {
    return blueprint(TradingTree.class, "/META-INF/espalier/app.Trading.md");
  }

  private static ChildSpec feedSpec(String url, String user) {
    return ChildSpec.worker(
            "feed",
            FeedRef.LIFECYCLE,
            start -> new Feed(url, user))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec gatewaySpec(Integer port, String user) {
    return ChildSpec.supervisor(
            "gateway",
            start -> GatewayTree.spec(FeedRef.of(start.sibling("feed")), port, user))
        .restart(Restart.TRANSIENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec plainSpec(StringBuilder stringBuilder, List<String> list,
      StringBuilder stringBuilder2) {
    return ChildSpec.worker(
            "plain",
            start -> new Plain(stringBuilder, list, stringBuilder2))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  /**
   * The child {@code feed}.
   *
   * @return its ref, valid across restarts
   */
  FeedRef feed() {
    return feed;
  }

  /**
   * The supervisor {@code gateway}.
   *
   * @return the tree below it, valid across restarts
   */
  GatewayTree gateway() {
    return gateway;
  }

  /**
   * The child {@code plain}.
   *
   * @return its ref, valid across restarts
   */
  ProcessRef plain() {
    return plain;
  }
}
