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
 * Sends calls and casts to a {@code Till} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Till}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(
    parameters = {
        "counters",
        "tasks",
        "warehouses",
        "baskets",
        "caches",
        "odd",
        "sweepers"
    }
)
final class TillRef extends GeneratedRef<Till> {
  /** A {@code Till} does nothing by itself. */
  static final Lifecycle<Till> LIFECYCLE = Lifecycle.plain();

  private TillRef(RefTarget<Till> target) {
    super(target);
  }

  /** Returns the ref of the {@code Till} at a place of a tree. */
  static TillRef of(Endpoint<Till> place) {
    return new TillRef(RefTarget.of(place));
  }

  /** Calls {@code sum} and waits for 5 s unless {@link #within} says otherwise. */
  public int sum() {
    return target.call(new SumCall(), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public TillRef within(Duration timeout) {
    return new TillRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link TillRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code sum} and returns at once. */
    public CompletableFuture<Integer> sum() {
      return target.callAsync(new SumCall(), 5_000);
    }
  }

  record SumCall() implements CallMessage<Till, Integer> {
    @Override
    public Integer handle(Till worker) {
      return worker.sum();
    }
  }
}
