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
 * Sends calls and casts to a {@code Cache} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Cache}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "first")
final class CacheRef<T> extends GeneratedRef<Cache<T>> {
  private CacheRef(RefTarget<Cache<T>> target) {
    super(target);
  }

  /** A {@code Cache} does nothing by itself. */
  static <T> Lifecycle<Cache<T>> lifecycle() {
    return Lifecycle.plain();
  }

  /** Returns the ref of the {@code Cache} at a place of a tree. */
  static <T> CacheRef<T> of(Endpoint<Cache<T>> place) {
    return new CacheRef<>(RefTarget.of(place));
  }

  /** Calls {@code first} and waits for 5 s unless {@link #within} says otherwise. */
  public T first() {
    return target.call(new FirstCall<T>(), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public CacheRef<T> within(Duration timeout) {
    return new CacheRef<>(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link CacheRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code first} and returns at once. */
    public CompletableFuture<T> first() {
      return target.callAsync(new FirstCall<T>(), 5_000);
    }
  }

  record FirstCall<T>() implements CallMessage<Cache<T>, T> {
    @Override
    public T handle(Cache<T> worker) {
      return worker.first();
    }
  }
}
