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
 * Sends calls and casts to a {@code Limits} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Limits}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
final class LimitsRef extends GeneratedRef<Limits> {
  /** A {@code Limits} does nothing by itself. */
  static final Lifecycle<Limits> LIFECYCLE = Lifecycle.plain();

  private LimitsRef(RefTarget<Limits> target) {
    super(target);
  }

  /** Returns the ref of the {@code Limits} at a place of a tree. */
  static LimitsRef of(Endpoint<Limits> place) {
    return new LimitsRef(RefTarget.of(place));
  }

  /** Calls {@code most} and waits for 5 s unless {@link #within} says otherwise. */
  public int most() {
    return target.call(new MostCall(), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public LimitsRef within(Duration timeout) {
    return new LimitsRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link LimitsRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code most} and returns at once. */
    public CompletableFuture<Integer> most() {
      return target.callAsync(new MostCall(), 5_000);
    }
  }

  record MostCall() implements CallMessage<Limits, Integer> {
    @Override
    public Integer handle(Limits worker) {
      return worker.most();
    }
  }
}
