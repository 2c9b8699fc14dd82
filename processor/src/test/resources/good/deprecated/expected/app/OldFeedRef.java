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
 * Sends calls and casts to a {@code OldFeed} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.OldFeed}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
@SuppressWarnings({"deprecation", "removal"})
public final class OldFeedRef extends GeneratedRef<OldFeed> {
  /** A {@code OldFeed} does nothing by itself. */
  public static final Lifecycle<OldFeed> LIFECYCLE = Lifecycle.plain();

  private OldFeedRef(RefTarget<OldFeed> target) {
    super(target);
  }

  /** Returns the ref of the {@code OldFeed} at a place of a tree. */
  public static OldFeedRef of(Endpoint<OldFeed> place) {
    return new OldFeedRef(RefTarget.of(place));
  }

  /** Calls {@code price} and waits for 5 s unless {@link #within} says otherwise. */
  public OldPrice price(OldPrice last) {
    return target.call(new PriceCall(last), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public OldFeedRef within(Duration timeout) {
    return new OldFeedRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link OldFeedRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code price} and returns at once. */
    public CompletableFuture<OldPrice> price(OldPrice last) {
      return target.callAsync(new PriceCall(last), 5_000);
    }
  }

  record PriceCall(OldPrice last) implements CallMessage<OldFeed, OldPrice> {
    @Override
    public OldPrice handle(OldFeed worker) {
      return worker.price(last);
    }
  }
}
