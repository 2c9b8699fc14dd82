package dev.espalier.observer;

import dev.espalier.ChildSpec;
import dev.espalier.DynamicSupervisorRef;
import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.StartContext;
import dev.espalier.SupervisorSpec;
import dev.espalier.Tree;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Strategy;
import dev.espalier.spi.Endpoint;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A tree with some of everything, for the tests to look at. */
final class Orchard implements AutoCloseable {

  /** Does nothing by itself. */
  static class Quiet {}

  /** Keeps prices. */
  static final class PriceFeed extends Quiet {}

  /** Keeps limits. */
  static final class RiskEngine extends Quiet {}

  /** Has a customer. */
  static final class Session extends Quiet {}

  /** Keeps one book. */
  static final class OrderBook extends Quiet {}

  /** A loop. */
  static final class Ticker implements Runnable {
    @Override
    public void run() {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Held, since loggers that nobody holds forget their levels. */
  private static final Logger LOG = Logger.getLogger("dev.espalier");

  static {
    LOG.setLevel(Level.OFF); // the crashes are meant
  }

  private final Tree tree;

  private Orchard(Tree tree) {
    this.tree = tree;
  }

  static Orchard start() {
    return new Orchard(Tree.start(spec("Trading").build()));
  }

  static SupervisorSpec.Builder spec(String name) {
    return SupervisorSpec.named(name)
        .strategy(Strategy.REST_FOR_ONE)
        .intensity(3, 5)
        .child(ChildSpec.registry("symbols"))
        .child(ChildSpec.worker("feed", start -> new PriceFeed()))
        .child(ChildSpec.worker("risk", start -> new RiskEngine()))
        .child(ChildSpec.worker("ticker", start -> new Ticker()))
        .child(
            ChildSpec.supervisor(
                "books", siblings -> DynamicSupervisorSpec.named("books").intensity(10, 5)))
        .child(
            ChildSpec.supervisor(
                "gateway",
                siblings ->
                    SupervisorSpec.named("gateway")
                        .intensity(3, 5)
                        .child(ChildSpec.worker("listener", start -> new Quiet()))
                        .child(ChildSpec.worker("sessions", start -> labelled(start)))
                        .child(ChildSpec.taskSupervisor("tasks"))
                        .build()));
  }

  private static Session labelled(StartContext<?> start) {
    start.self().label("42 customers");
    return new Session();
  }

  Tree tree() {
    return tree;
  }

  DynamicSupervisorRef books() {
    return tree.supervisor().supervisor("books").asDynamicSupervisor();
  }

  /** Starts a child on demand. */
  void book(String symbol) {
    books()
        .startChild(
            ChildSpec.worker("book", start -> new OrderBook())
                .key(symbol)
                .restart(Restart.TRANSIENT));
  }

  /** A worker below the root, by its path without the root. */
  @SuppressWarnings("unchecked") // any worker is an object
  Endpoint<Object> worker(String path) {
    if (path.startsWith("books/")) {
      String key = path.substring("books/".length());
      return (Endpoint<Object>)
          Endpoint.of(
              books().whichChildren().stream()
                  .filter(child -> key.equals(child.spec().key()))
                  .findFirst()
                  .flatMap(DynamicSupervisorRef.DynamicChild::process)
                  .orElseThrow());
    }
    int slash = path.indexOf('/');
    return slash < 0
        ? tree.supervisor().worker(path)
        : tree.supervisor().supervisor(path.substring(0, slash)).worker(path.substring(slash + 1));
  }

  /** Has a worker crash. */
  void crash(String path) {
    worker(path)
        .cast(worker -> {
          throw new IllegalStateException("no price for EURUSD");
        });
  }

  @Override
  public void close() {
    tree.close();
  }
}
