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
 * Supervision tree of {@code Market}.
 *
 * <pre>
 * Market        one_for_one, at most 3 restarts in 5 s
 *   risk        Risk               permanent  shutdown 5 s
 *   log         Log                permanent  shutdown 5 s
 *   books       DynamicSupervisor  permanent  shutdown infinity
 *     dynamic, at most 100 restarts in 1 s, at most 10000 children
 *     &lt;symbol&gt;  OrderBook          transient  shutdown 2 s
 *   downloads   DynamicSupervisor  permanent  shutdown infinity
 *     dynamic, at most 3 restarts in 5 s
 *     *         Download           permanent  shutdown 5 s
 *   slots       DynamicSupervisor  permanent  shutdown infinity
 *     dynamic, at most 3 restarts in 5 s, at most 1 child
 *     &lt;number&gt;  Slot&lt;Integer&gt;      permanent  shutdown 5 s
 *   odd         DynamicSupervisor  permanent  shutdown infinity
 *     dynamic, at most 3 restarts in 5 s
 *     &lt;start&gt;   Odd                permanent  shutdown 5 s
 *   one         OrderBook          transient  shutdown 2 s
 *   desk        Desk               permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.Market}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"bounds", "siblings"})
public final class MarketTree extends GeneratedTree {
  private final RiskRef risk;
  private final ProcessRef log;
  private final OrderBookDynamicSupervisor books;
  private final DownloadDynamicSupervisor downloads;
  private final SlotDynamicSupervisor<Integer> slots;
  private final OddDynamicSupervisor odd;
  private final OrderBookRef one;
  private final DeskRef desk;

  private MarketTree(SupervisorEndpoint place) {
    super(place);
    risk = RiskRef.of(place.worker("risk"));
    log = place.process("log");
    books = OrderBookDynamicSupervisor.of(place.worker("books"));
    downloads = DownloadDynamicSupervisor.of(place.worker("downloads"));
    slots = SlotDynamicSupervisor.of(place.worker("slots"));
    odd = OddDynamicSupervisor.of(place.worker("odd"));
    one = OrderBookRef.of(place.worker("one"));
    desk = DeskRef.of(place.worker("desk"));
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @param bounds for {@code books}, {@code one}
   * @param siblings for {@code odd}
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  public static MarketTree start(Bounds bounds, String siblings) {
    return of(launch(spec(bounds, siblings)));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  public static MarketTree of(SupervisorEndpoint place) {
    return new MarketTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @param bounds for {@code books}, {@code one}
   * @param siblings for {@code odd}
   * @return the specification
   */
  public static SupervisorSpec spec(Bounds bounds, String siblings) {
    return SupervisorSpec.named("Market")
        .strategy(Strategy.ONE_FOR_ONE)
        .intensity(3, 5)
        .child(riskSpec())
        .child(logSpec())
        .child(booksSpec(bounds))
        .child(downloadsSpec())
        .child(slotsSpec())
        .child(oddSpec(siblings))
        .child(oneSpec(bounds))
        .child(deskSpec())
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  public static String blueprint() {
    return blueprint(MarketTree.class, "/META-INF/espalier/app.Market.md");
  }

  private static ChildSpec riskSpec() {
    return ChildSpec.worker(
            "risk",
            RiskRef.LIFECYCLE,
            start -> new Risk())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec logSpec() {
    return ChildSpec.worker(
            "log",
            start -> new Log())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec booksSpec(Bounds bounds) {
    return ChildSpec.supervisor(
            "books",
            siblings -> DynamicSupervisorSpec.named("books")
                .intensity(100, 1)
                .maxChildren(10_000)
                .template((OrderBookDynamicSupervisor.Arguments arguments) ->
                    booksChild(arguments, siblings, bounds)))
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec booksChild(OrderBookDynamicSupervisor.Arguments arguments,
      Siblings siblings, Bounds bounds) {
    return ChildSpec.worker(
            "OrderBook",
            OrderBookRef.LIFECYCLE,
            start -> new OrderBook(arguments.symbol(), RiskRef.of(siblings.sibling("risk")),
                arguments.depth(), start.self(), OrderBookRef.of(start.me()),
                OrderBookDynamicSupervisor.of(siblings.sibling("books")), bounds))
        .key(arguments.symbol())
        .restart(Restart.TRANSIENT)
        .shutdown(2_000);
  }

  private static ChildSpec downloadsSpec() {
    return ChildSpec.supervisor(
            "downloads",
            siblings -> DynamicSupervisorSpec.named("downloads")
                .intensity(3, 5)
                .template((DownloadDynamicSupervisor.Arguments arguments) ->
                    downloadsChild(arguments, siblings)))
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec downloadsChild(DownloadDynamicSupervisor.Arguments arguments,
      Siblings siblings) {
    return ChildSpec.worker(
            "Download",
            DownloadRef.LIFECYCLE,
            start -> new Download(arguments.from(), arguments.headers(), siblings.process("log")))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec slotsSpec() {
    return ChildSpec.supervisor(
            "slots",
            siblings -> DynamicSupervisorSpec.named("slots")
                .intensity(3, 5)
                .maxChildren(1)
                .template((SlotDynamicSupervisor.Arguments<Integer> arguments) ->
                    slotsChild(arguments)))
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec slotsChild(SlotDynamicSupervisor.Arguments<Integer> arguments) {
    return ChildSpec.worker(
            "Slot",
            SlotRef.<Integer>lifecycle(),
            start -> new Slot<Integer>(arguments.number(), arguments.first()))
        .key(arguments.number())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec oddSpec(String siblings) {
    return ChildSpec.supervisor(
            "odd",
            siblings2 -> DynamicSupervisorSpec.named("odd")
                .intensity(3, 5)
                .template((OddDynamicSupervisor.Arguments arguments) ->
                    oddChild(arguments, siblings)))
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec oddChild(OddDynamicSupervisor.Arguments arguments, String siblings) {
    return ChildSpec.worker(
            "Odd",
            OddRef.LIFECYCLE,
            start -> new Odd(arguments.start(), arguments.toString2(), arguments.arguments(),
                siblings))
        .key(arguments.start())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec oneSpec(Bounds bounds) {
    return ChildSpec.worker(
            "one",
            OrderBookRef.LIFECYCLE,
            start -> new OrderBook(bounds))
        .restart(Restart.TRANSIENT)
        .shutdown(2_000);
  }

  private static ChildSpec deskSpec() {
    return ChildSpec.worker(
            "desk",
            DeskRef.LIFECYCLE,
            start -> new Desk(OrderBookDynamicSupervisor.of(start.sibling("books")),
                SlotDynamicSupervisor.of(start.sibling("slots"))))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  /**
   * The child {@code risk}.
   *
   * @return its ref, valid across restarts
   */
  public RiskRef risk() {
    return risk;
  }

  /**
   * The child {@code log}.
   *
   * @return its ref, valid across restarts
   */
  public ProcessRef log() {
    return log;
  }

  /**
   * The dynamic supervisor {@code books}.
   *
   * @return what starts and finds its children, valid across restarts
   */
  public OrderBookDynamicSupervisor books() {
    return books;
  }

  /**
   * The dynamic supervisor {@code downloads}.
   *
   * @return what starts and finds its children, valid across restarts
   */
  public DownloadDynamicSupervisor downloads() {
    return downloads;
  }

  /**
   * The dynamic supervisor {@code slots}.
   *
   * @return what starts and finds its children, valid across restarts
   */
  public SlotDynamicSupervisor<Integer> slots() {
    return slots;
  }

  /**
   * The dynamic supervisor {@code odd}.
   *
   * @return what starts and finds its children, valid across restarts
   */
  public OddDynamicSupervisor odd() {
    return odd;
  }

  /**
   * The child {@code one}.
   *
   * @return its ref, valid across restarts
   */
  public OrderBookRef one() {
    return one;
  }

  /**
   * The child {@code desk}.
   *
   * @return its ref, valid across restarts
   */
  public DeskRef desk() {
    return desk;
  }
}
