package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.RefTarget;
import java.lang.Override;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Sends calls and casts to a {@code Feed} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Feed}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"start", "factories", "place"})
public final class FeedRef extends GeneratedRef<Feed> {
  /** A {@code Feed} does nothing by itself. */
  public static final dev.espalier.spi.Lifecycle<Feed> LIFECYCLE = dev.espalier.spi.Lifecycle.plain();

  private FeedRef(RefTarget<Feed> target) {
    super(target);
  }

  /** Returns the ref of the {@code Feed} at a place of a tree. */
  public static FeedRef of(Endpoint<Feed> place) {
    return new FeedRef(RefTarget.of(place));
  }

  /** Calls {@code price} and waits for 5 s unless {@link #within} says otherwise. */
  public PriceCall price(Lifecycle lifecycle, java.lang.Thread thread) {
    return target.call(new PriceCall2(lifecycle, thread), 5_000);
  }

  /** Casts {@code watch} and does not wait. */
  public void watch(Thread thread) {
    target.cast(new WatchCast(thread));
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public FeedRef within(Duration timeout) {
    return new FeedRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link FeedRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code price} and returns at once. */
    public CompletableFuture<PriceCall> price(Lifecycle lifecycle, java.lang.Thread thread) {
      return target.callAsync(new PriceCall2(lifecycle, thread), 5_000);
    }
  }

  record PriceCall2(Lifecycle lifecycle,
      java.lang.Thread thread) implements CallMessage<Feed, PriceCall> {
    @Override
    public PriceCall handle(Feed worker) {
      return worker.price(lifecycle, thread);
    }
  }

  record WatchCast(Thread thread) implements CastMessage<Feed> {
    @Override
    public void handle(Feed worker) {
      worker.watch(thread);
    }
  }
}
