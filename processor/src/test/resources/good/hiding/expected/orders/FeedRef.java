package orders;

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
 * Sends calls and casts to a {@code Feed} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code orders.Feed}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
public final class FeedRef extends GeneratedRef<Feed> {
  /** A {@code Feed} does nothing by itself. */
  public static final Lifecycle<Feed> LIFECYCLE = Lifecycle.plain();

  private FeedRef(RefTarget<Feed> target) {
    super(target);
  }

  /** Returns the ref of the {@code Feed} at a place of a tree. */
  public static FeedRef of(Endpoint<Feed> place) {
    return new FeedRef(RefTarget.of(place));
  }

  /** Calls {@code next} and waits for 5 s unless {@link #within} says otherwise. */
  public int next() {
    return target.call(new NextCall(), 5_000);
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

    /** Calls {@code next} and returns at once. */
    public CompletableFuture<Integer> next() {
      return target.callAsync(new NextCall(), 5_000);
    }
  }

  record NextCall() implements CallMessage<Feed, Integer> {
    @Override
    public Integer handle(Feed worker) {
      return worker.next();
    }
  }
}
