package game;

import dev.espalier.ChildSpec;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Strategy;
import dev.espalier.spi.GeneratedTree;
import dev.espalier.spi.SupervisorEndpoint;
import javax.annotation.processing.Generated;
import table.Pong;
import table.PongRef;

/**
 * Supervision tree of {@code Game}.
 *
 * <pre>
 * Game    one_for_one, at most 3 restarts in 5 s
 *   ping  Ping  permanent  shutdown 5 s
 *   pong  Pong  permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code game.Game}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
public final class GameTree extends GeneratedTree {
  private final PingRef ping;
  private final PongRef pong;

  private GameTree(SupervisorEndpoint place) {
    super(place);
    ping = PingRef.of(place.worker("ping"));
    pong = PongRef.of(place.worker("pong"));
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  public static GameTree start() {
    return of(launch(spec()));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  public static GameTree of(SupervisorEndpoint place) {
    return new GameTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @return the specification
   */
  public static SupervisorSpec spec() {
    return SupervisorSpec.named("Game")
        .strategy(Strategy.ONE_FOR_ONE)
        .intensity(3, 5)
        .child(pingSpec())
        .child(pongSpec())
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  public static String blueprint() {
    return blueprint(GameTree.class, "/META-INF/espalier/game.Game.md");
  }

  private static ChildSpec pingSpec() {
    return ChildSpec.worker(
            "ping",
            PingRef.LIFECYCLE,
            start -> new Ping(PingRef.of(start.me())))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec pongSpec() {
    return ChildSpec.worker(
            "pong",
            PongRef.LIFECYCLE,
            start -> new Pong(PingRef.of(start.sibling("ping"))))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  /**
   * The child {@code ping}.
   *
   * @return its ref, valid across restarts
   */
  public PingRef ping() {
    return ping;
  }

  /**
   * The child {@code pong}.
   *
   * @return its ref, valid across restarts
   */
  public PongRef pong() {
    return pong;
  }
}
