package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Sends calls and casts to a {@code OrderBook} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.OrderBook}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "bounds")
final class OrderBookRef extends GeneratedRef<OrderBook> {
  /** A {@code OrderBook} does nothing by itself. */
  static final Lifecycle<OrderBook> LIFECYCLE = Lifecycle.plain();

  private OrderBookRef(RefTarget<OrderBook> target) {
    super(target);
  }

  /** Returns the ref of the {@code OrderBook} at a place of a tree. */
  static OrderBookRef of(Endpoint<OrderBook> place) {
    return new OrderBookRef(RefTarget.of(place));
  }

  /** Calls {@code depth} and waits for 5 s unless {@link #within} says otherwise. */
  public int depth() {
    return target.call(new DepthCall(), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public OrderBookRef within(Duration timeout) {
    return new OrderBookRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link OrderBookRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code depth} and returns at once. */
    public CompletableFuture<Integer> depth() {
      return target.callAsync(new DepthCall(), 5_000);
    }
  }

  record DepthCall() implements CallMessage<OrderBook, Integer> {
    @Override
    public Integer handle(OrderBook worker) {
      return worker.depth();
    }
  }
}
