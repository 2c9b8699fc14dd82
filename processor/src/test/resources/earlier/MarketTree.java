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
import lib.OrderBook;
import lib.OrderBookDynamicSupervisor;
import lib.OrderBookRef;

/**
 * Supervision tree of {@code Market}.
 *
 * <pre>
 * Market        one_for_one, at most 3 restarts in 5 s
 *   home        OrderBook          permanent  shutdown 5 s
 *   books       DynamicSupervisor  permanent  shutdown infinity
 *     dynamic, at most 3 restarts in 5 s
 *     &lt;symbol&gt;  OrderBook          permanent  shutdown 5 s
 *   desk        Desk               permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.Market}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"home", "clock"})
final class MarketTree extends GeneratedTree {
  private final OrderBookRef home;
  private final OrderBookDynamicSupervisor books;
  private final ProcessRef desk;

  private MarketTree(SupervisorEndpoint place) {
    super(place);
    home = OrderBookRef.of(place.worker("home"));
    books = OrderBookDynamicSupervisor.of(place.worker("books"));
    desk = place.process("desk");
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @param home for {@code home}
   * @param clock for {@code books}
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  static MarketTree start(String home, OrderBook.Clock clock) {
    return of(launch(spec(home, clock)));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  static MarketTree of(SupervisorEndpoint place) {
    return new MarketTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @param home for {@code home}
   * @param clock for {@code books}
   * @return the specification
   */
  static SupervisorSpec spec(String home, OrderBook.Clock clock) {
    return SupervisorSpec.named("Market")
        .strategy(Strategy.ONE_FOR_ONE)
        .intensity(3, 5)
        .child(homeSpec(home))
        .child(booksSpec(clock))
        .child(deskSpec())
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  static String blueprint() {
    return blueprint(MarketTree.class, "/META-INF/espalier/app.Market.md");
  }

  private static ChildSpec homeSpec(String home) {
    return ChildSpec.worker(
            "home",
            OrderBookRef.LIFECYCLE,
            start -> new OrderBook(home))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec booksSpec(OrderBook.Clock clock) {
    return ChildSpec.supervisor(
            "books",
            siblings -> DynamicSupervisorSpec.named("books")
                .intensity(3, 5)
                .template((OrderBookDynamicSupervisor.Arguments arguments) ->
                    booksChild(arguments, clock)))
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec booksChild(OrderBookDynamicSupervisor.Arguments arguments,
      OrderBook.Clock clock) {
    return ChildSpec.worker(
            "OrderBook",
            OrderBookRef.LIFECYCLE,
            start -> new OrderBook(arguments.symbol(), clock, arguments.depth(),
                OrderBookRef.of(start.me())))
        .key(arguments.symbol())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec deskSpec() {
    return ChildSpec.worker(
            "desk",
            start -> new Market.Desk(OrderBookDynamicSupervisor.of(start.sibling("books"))))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  /**
   * The child {@code home}.
   *
   * @return its ref, valid across restarts
   */
  OrderBookRef home() {
    return home;
  }

  /**
   * The dynamic supervisor {@code books}.
   *
   * @return what starts and finds its children, valid across restarts
   */
  OrderBookDynamicSupervisor books() {
    return books;
  }

  /**
   * The child {@code desk}.
   *
   * @return its ref, valid across restarts
   */
  ProcessRef desk() {
    return desk;
  }
}
