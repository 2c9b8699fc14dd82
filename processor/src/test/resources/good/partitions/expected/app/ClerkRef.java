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
 * Sends calls and casts to a {@code Clerk} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Clerk}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"counters", "bounds"})
final class ClerkRef extends GeneratedRef<Clerk> {
  /** A {@code Clerk} does nothing by itself. */
  static final Lifecycle<Clerk> LIFECYCLE = Lifecycle.plain();

  private ClerkRef(RefTarget<Clerk> target) {
    super(target);
  }

  /** Returns the ref of the {@code Clerk} at a place of a tree. */
  static ClerkRef of(Endpoint<Clerk> place) {
    return new ClerkRef(RefTarget.of(place));
  }

  /** Calls {@code stock} and waits for 5 s unless {@link #within} says otherwise. */
  public int stock() {
    return target.call(new StockCall(), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public ClerkRef within(Duration timeout) {
    return new ClerkRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link ClerkRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code stock} and returns at once. */
    public CompletableFuture<Integer> stock() {
      return target.callAsync(new StockCall(), 5_000);
    }
  }

  record StockCall() implements CallMessage<Clerk, Integer> {
    @Override
    public Integer handle(Clerk worker) {
      return worker.stock();
    }
  }
}
