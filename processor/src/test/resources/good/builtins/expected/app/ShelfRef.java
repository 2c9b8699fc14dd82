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
 * Sends calls and casts to a {@code Shelf} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Shelf}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
final class ShelfRef<K, V> extends GeneratedRef<Shelf<K, V>> {
  private ShelfRef(RefTarget<Shelf<K, V>> target) {
    super(target);
  }

  /** A {@code Shelf} does nothing by itself. */
  static <K, V> Lifecycle<Shelf<K, V>> lifecycle() {
    return Lifecycle.plain();
  }

  /** Returns the ref of the {@code Shelf} at a place of a tree. */
  static <K, V> ShelfRef<K, V> of(Endpoint<Shelf<K, V>> place) {
    return new ShelfRef<>(RefTarget.of(place));
  }

  /** Calls {@code get} and waits for 5 s unless {@link #within} says otherwise. */
  public V get(K key) {
    return target.call(new GetCall<K, V>(key), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public ShelfRef<K, V> within(Duration timeout) {
    return new ShelfRef<>(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link ShelfRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code get} and returns at once. */
    public CompletableFuture<V> get(K key) {
      return target.callAsync(new GetCall<K, V>(key), 5_000);
    }
  }

  record GetCall<K, V>(K key) implements CallMessage<Shelf<K, V>, V> {
    @Override
    public V handle(Shelf<K, V> worker) {
      return worker.get(key);
    }
  }
}
