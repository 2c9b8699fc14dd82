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
import orders.Feed;
import orders.FeedRef;

/**
 * Supervision tree of {@code Desk}.
 *
 * <pre>
 * Desk        one_for_all, at most 3 restarts in 5 s
 *   Strategy  Quotes  permanent  shutdown 5 s
 *   orders    Feed    permanent  shutdown 5 s
 *   log       Audit   permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.Desk}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "ChildSpec")
public final class DeskTree extends GeneratedTree {
  private final QuotesRef Strategy2;
  private final FeedRef orders;
  private final ProcessRef log;

  private DeskTree(SupervisorEndpoint place) {
    super(place);
    Strategy2 = QuotesRef.of(place.worker("Strategy"));
    orders = FeedRef.of(place.worker("orders"));
    log = place.process("log");
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @param ChildSpec2 for {@code log}
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  public static DeskTree start(String ChildSpec2) {
    return of(launch(spec(ChildSpec2)));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  public static DeskTree of(SupervisorEndpoint place) {
    return new DeskTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @param ChildSpec2 for {@code log}
   * @return the specification
   */
  public static SupervisorSpec spec(String ChildSpec2) {
    Desk factories = new Factories();

    return SupervisorSpec.named("Desk")
        .strategy(Strategy.ONE_FOR_ALL)
        .intensity(3, 5)
        .child(StrategySpec())
        .child(ordersSpec())
        .child(logSpec(factories, ChildSpec2))
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  public static String blueprint() {
    return blueprint(DeskTree.class, "/META-INF/espalier/app.Desk.md");
  }

  private static ChildSpec StrategySpec() {
    return ChildSpec.worker(
            "Strategy",
            QuotesRef.LIFECYCLE,
            start -> new Quotes())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec ordersSpec() {
    return ChildSpec.worker(
            "orders",
            FeedRef.LIFECYCLE,
            start -> new Feed())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec logSpec(Desk factories, String ChildSpec2) {
    return ChildSpec.worker(
            "log",
            start -> factories.log(ChildSpec2, FeedRef.of(start.sibling("orders"))))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  /**
   * The child {@code Strategy}.
   *
   * @return its ref, valid across restarts
   */
  public QuotesRef Strategy() {
    return Strategy2;
  }

  /**
   * The child {@code orders}.
   *
   * @return its ref, valid across restarts
   */
  public FeedRef orders() {
    return orders;
  }

  /**
   * The child {@code log}.
   *
   * @return its ref, valid across restarts
   */
  public ProcessRef log() {
    return log;
  }

  /** Makes the start functions of {@code Desk} callable. */
  static final class Factories implements Desk {
    @Override
    public Quotes Strategy() {
      throw new IllegalStateException(
          "`Strategy` is started by the tree; use DeskTree.Strategy()");
    }

    @Override
    public Feed orders() {
      throw new IllegalStateException(
          "`orders` is started by the tree; use DeskTree.orders()");
    }
  }
}
