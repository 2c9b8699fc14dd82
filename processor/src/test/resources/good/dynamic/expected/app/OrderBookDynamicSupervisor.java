package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedDynamicSupervisor;
import javax.annotation.processing.Generated;

/**
 * Starts {@code OrderBook} processes below a dynamic supervisor, and finds them by their keys.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.OrderBook}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"symbol", "risk", "depth", "self", "me", "all", "bounds"})
final class OrderBookDynamicSupervisor
    extends GeneratedDynamicSupervisor<String, OrderBookDynamicSupervisor.Arguments, OrderBookRef> {
  private OrderBookDynamicSupervisor(Endpoint<?> place) {
    super(place, OrderBookRef::of);
  }

  /**
   * Returns the accessor of the dynamic supervisor at a place of a tree.
   *
   * @param place where it is
   * @return the accessor
   */
  static OrderBookDynamicSupervisor of(Endpoint<?> place) {
    return new OrderBookDynamicSupervisor(place);
  }

  /**
   * Starts a child and waits until it has started.
   *
   * @param symbol its key
   * @param depth for its constructor
   * @return its ref, which means the key and survives restarts
   * @throws dev.espalier.StartFailedException if it was not started, or the key is taken
   */
  OrderBookRef start(String symbol, int depth) {
    return startChild(new Arguments(symbol, depth));
  }

  /**
   * Finds the child with this key or starts it; of many threads at once, one starts it.
   *
   * @param symbol its key
   * @param depth for its constructor
   * @return its ref, which means the key and survives restarts
   * @throws dev.espalier.StartFailedException if it had to be started and was not
   */
  OrderBookRef findOrStart(String symbol, int depth) {
    return findOrStartChild(new Arguments(symbol, depth));
  }

  /**
   * What is given to a child at its start.
   *
   * @param symbol its key
   * @param depth for its constructor
   */
  record Arguments(String symbol, int depth) {}
}
