package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Sends calls and casts to a {@code CentFeed} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.CentFeed}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
public final class CentFeedRef extends GeneratedRef<CentFeed> implements Quotes<Integer> {
  /** What a {@code CentFeed} does by itself: at start and end, on timers and signals. */
  public static final Lifecycle<CentFeed> LIFECYCLE =
      Lifecycle.<CentFeed>builder()
          .every(500, "poll", CentFeed::poll)
          .build();

  private CentFeedRef(RefTarget<CentFeed> target) {
    super(target);
  }

  /** Returns the ref of the {@code CentFeed} at a place of a tree. */
  public static CentFeedRef of(Endpoint<CentFeed> place) {
    return new CentFeedRef(RefTarget.of(place));
  }

  /** Calls {@code name} and waits for 5 s unless {@link #within} says otherwise. */
  @Override
  public String name() {
    return target.call(new NameCall(), 5_000);
  }

  /** Casts {@code seen} and does not wait. */
  public void seen(String symbol) {
    target.cast(new SeenCast(symbol));
  }

  /** Calls {@code price} and waits for 250 ms unless {@link #within} says otherwise. */
  @Override
  public Integer price(String symbol) {
    return target.call(new PriceCall(symbol), 250);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public CentFeedRef within(java.time.Duration timeout) {
    return new CentFeedRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link CentFeedRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code name} and returns at once. */
    public CompletableFuture<String> name() {
      return target.callAsync(new NameCall(), 5_000);
    }

    /** Calls {@code price} and returns at once. */
    public CompletableFuture<Integer> price(String symbol) {
      return target.callAsync(new PriceCall(symbol), 250);
    }
  }

  record NameCall() implements CallMessage<CentFeed, String> {
    @Override
    public String handle(CentFeed worker) {
      return worker.name();
    }
  }

  record SeenCast(String symbol) implements CastMessage<CentFeed> {
    @Override
    public void handle(CentFeed worker) {
      worker.seen(symbol);
    }
  }

  record PriceCall(String symbol) implements CallMessage<CentFeed, Integer> {
    @Override
    public Integer handle(CentFeed worker) {
      return worker.price(symbol);
    }
  }
}
