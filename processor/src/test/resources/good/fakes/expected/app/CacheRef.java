package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.DeferredCallMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Sends calls and casts to a {@code Cache} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Cache}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
final class CacheRef<K, V extends Number> extends GeneratedRef<Cache<K, V>> {
  private CacheRef(RefTarget<Cache<K, V>> target) {
    super(target);
  }

  /** A {@code Cache} does nothing by itself. */
  static <K, V extends Number> Lifecycle<Cache<K, V>> lifecycle() {
    return Lifecycle.plain();
  }

  /** Returns the ref of the {@code Cache} at a place of a tree. */
  static <K, V extends Number> CacheRef<K, V> of(Endpoint<Cache<K, V>> place) {
    return new CacheRef<>(RefTarget.of(place));
  }

  /** Calls {@code get} and waits for 5 s unless {@link #within} says otherwise. */
  public @Nullable V get(K key) {
    return target.call(new GetCall<K, V>(key), 5_000);
  }

  /** Calls {@code load} and waits for 5 s unless {@link #within} says otherwise. */
  public V load(K key, V otherwise) {
    return target.call(new LoadCall<K, V>(key, otherwise), 5_000);
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
    public CompletableFuture<@Nullable V> get(K key) {
      return target.callAsync(new GetCall<K, V>(key), 5_000);
    }

    /** Calls {@code load} and returns at once. */
    public CompletableFuture<V> load(K key, V otherwise) {
      return target.callAsync(new LoadCall<K, V>(key, otherwise), 5_000);
    }
  }

  record GetCall<K, V extends Number>(K key) implements CallMessage<Cache<K, V>, @Nullable V> {
    @Override
    public @Nullable V handle(Cache<K, V> worker) {
      return worker.get(key);
    }
  }

  record LoadCall<K, V extends Number>(K key,
      V otherwise) implements DeferredCallMessage<Cache<K, V>, V> {
    @Override
    public CompletionStage<V> begin(Cache<K, V> worker) {
      return worker.load(key, otherwise);
    }
  }

  record PutCast<K, V extends Number>(K key, V value) implements CastMessage<Cache<K, V>> {
    @Override
    public void handle(Cache<K, V> worker) {
      worker.put(key, value);
    }
  }
}
