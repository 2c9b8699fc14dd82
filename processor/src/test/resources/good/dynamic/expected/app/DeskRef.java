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
 * Sends calls and casts to a {@code Desk} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Desk}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"books", "slots"})
final class DeskRef extends GeneratedRef<Desk> {
  /** A {@code Desk} does nothing by itself. */
  static final Lifecycle<Desk> LIFECYCLE = Lifecycle.plain();

  private DeskRef(RefTarget<Desk> target) {
    super(target);
  }

  /** Returns the ref of the {@code Desk} at a place of a tree. */
  static DeskRef of(Endpoint<Desk> place) {
    return new DeskRef(RefTarget.of(place));
  }

  /** Calls {@code open} and waits for 5 s unless {@link #within} says otherwise. */
  public int open() {
    return target.call(new OpenCall(), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public DeskRef within(Duration timeout) {
    return new DeskRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link DeskRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code open} and returns at once. */
    public CompletableFuture<Integer> open() {
      return target.callAsync(new OpenCall(), 5_000);
    }
  }

  record OpenCall() implements CallMessage<Desk, Integer> {
    @Override
    public Integer handle(Desk worker) {
      return worker.open();
    }
  }
}
