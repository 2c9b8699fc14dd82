package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import old.OldFeed;

/**
 * Sends calls and casts to a {@code Quotes} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Quotes}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "feed")
@SuppressWarnings({"deprecation", "removal"})
public final class QuotesRef extends GeneratedRef<Quotes> implements Source {
  /** A {@code Quotes} does nothing by itself. */
  public static final Lifecycle<Quotes> LIFECYCLE = Lifecycle.plain();

  private QuotesRef(RefTarget<Quotes> target) {
    super(target);
  }

  /** Returns the ref of the {@code Quotes} at a place of a tree. */
  public static QuotesRef of(Endpoint<Quotes> place) {
    return new QuotesRef(RefTarget.of(place));
  }

  /** Calls {@code price} and waits for 5 s unless {@link #within} says otherwise. */
  @Override
  public int price(String symbol) {
    return target.call(new PriceCall(symbol), 5_000);
  }

  /** Casts {@code use} and does not wait. */
  public void use(OldFeed.Price price) {
    target.cast(new UseCast(price));
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public QuotesRef within(Duration timeout) {
    return new QuotesRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link QuotesRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code price} and returns at once. */
    public CompletableFuture<Integer> price(String symbol) {
      return target.callAsync(new PriceCall(symbol), 5_000);
    }
  }

  record PriceCall(String symbol) implements CallMessage<Quotes, Integer> {
    @Override
    public Integer handle(Quotes worker) {
      return worker.price(symbol);
    }
  }

  record UseCast(OldFeed.Price price) implements CastMessage<Quotes> {
    @Override
    public void handle(Quotes worker) {
      worker.use(price);
    }
  }
}
