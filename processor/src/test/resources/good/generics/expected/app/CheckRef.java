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
 * Sends calls and casts to a {@code Check} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Check}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
final class CheckRef<E extends Exception, F extends E> extends GeneratedRef<Check<E, F>> {
  private CheckRef(RefTarget<Check<E, F>> target) {
    super(target);
  }

  /** A {@code Check} does nothing by itself. */
  static <E extends Exception, F extends E> Lifecycle<Check<E, F>> lifecycle() {
    return Lifecycle.plain();
  }

  /** Returns the ref of the {@code Check} at a place of a tree. */
  static <E extends Exception, F extends E> CheckRef<E, F> of(Endpoint<Check<E, F>> place) {
    return new CheckRef<>(RefTarget.of(place));
  }

  /** Calls {@code check} and waits for 5 s unless {@link #within} says otherwise. */
  public void check() throws F {
    target.call(new CheckCall<E, F>(), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public CheckRef<E, F> within(Duration timeout) {
    return new CheckRef<>(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link CheckRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code check} and returns at once. */
    public CompletableFuture<Void> check() {
      return target.callAsync(new CheckCall<E, F>(), 5_000);
    }
  }

  record CheckCall<E extends Exception, F extends E>() implements CallMessage<Check<E, F>, Void> {
    @Override
    public Void handle(Check<E, F> worker) throws F {
      worker.check();
      return null;
    }

    @Override
    public boolean isReply(Throwable thrown) {
      return thrown instanceof Exception;
    }
  }
}
