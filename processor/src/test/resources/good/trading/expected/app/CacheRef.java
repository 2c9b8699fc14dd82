package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.CastMessage;
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
@GeneratedByEspalier(parameters = {"limits", "first"})
final class CacheRef<K extends Comparable<K>, V> extends GeneratedRef<Cache<K, V>> {
  private CacheRef(RefTarget<Cache<K, V>> target) {
    super(target);
  }

  /** What a {@code Cache} does by itself: at start and end, on timers and signals. */
  static <K extends Comparable<K>, V> Lifecycle<Cache<K, V>> lifecycle() {
    return Lifecycle.<Cache<K, V>>builder()
        .every(50, "sweep", Cache::sweep)
        .build();
  }

  /** Returns the ref of the {@code Cache} at a place of a tree. */
  static <K extends Comparable<K>, V> CacheRef<K, V> of(Endpoint<Cache<K, V>> place) {
    return new CacheRef<>(RefTarget.of(place));
  }

  /** Calls {@code get} and waits for 5 s unless {@link #within} says otherwise. */
  public V get(K key) {
    return target.call(new GetCall<K, V>(key), 5_000);
  }

  /** Casts {@code put} and does not wait. */
  public void put(K key, V value) {
    target.cast(new PutCast<K, V>(key, value));
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public CacheRef<K, V> within(Duration timeout) {
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

    /** Calls {@code get} and returns at once. */
    public CompletableFuture<V> get(K key) {
      return target.callAsync(new GetCall<K, V>(key), 5_000);
    }
  }

  record GetCall<K extends Comparable<K>, V>(K key) implements CallMessage<Cache<K, V>, V> {
    @Override
    public V handle(Cache<K, V> worker) {
      return worker.get(key);
    }
  }

  record PutCast<K extends Comparable<K>, V>(K key, V value) implements CastMessage<Cache<K, V>> {
    @Override
    public void handle(Cache<K, V> worker) {
      worker.put(key, value);
    }
  }
}
