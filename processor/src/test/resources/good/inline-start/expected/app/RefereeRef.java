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
 * Sends calls and casts to a {@code Referee} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Referee}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "self")
final class RefereeRef extends GeneratedRef<Referee> {
  /** A {@code Referee} does nothing by itself. */
  static final Lifecycle<Referee> LIFECYCLE = Lifecycle.plain();

  private RefereeRef(RefTarget<Referee> target) {
    super(target);
  }

  /** Returns the ref of the {@code Referee} at a place of a tree. */
  static RefereeRef of(Endpoint<Referee> place) {
    return new RefereeRef(RefTarget.of(place));
  }

  /** Calls {@code ready} and waits for 5 s unless {@link #within} says otherwise. */
  public boolean ready() {
    return target.call(new ReadyCall(), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public RefereeRef within(Duration timeout) {
    return new RefereeRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link RefereeRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code ready} and returns at once. */
    public CompletableFuture<Boolean> ready() {
      return target.callAsync(new ReadyCall(), 5_000);
    }
  }

  record ReadyCall() implements CallMessage<Referee, Boolean> {
    @Override
    public Boolean handle(Referee worker) {
      return worker.ready();
    }
  }
}
