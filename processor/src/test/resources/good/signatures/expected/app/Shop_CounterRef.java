package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.annotations.Shutdown;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Sends calls and casts to a {@code Shop.Counter} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Shop.Counter}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
@SuppressWarnings("unchecked")
public final class Shop_CounterRef<K extends Comparable<K>, E extends Exception>
    extends GeneratedRef<Shop.Counter<K, E>> {
  private Shop_CounterRef(RefTarget<Shop.Counter<K, E>> target) {
    super(target);
  }

  /** What a {@code Shop.Counter} does by itself: at start and end, on timers and signals. */
  public static <K extends Comparable<K>, E extends Exception> Lifecycle<Shop.Counter<K, E>> lifecycle() {
    return Lifecycle.<Shop.Counter<K, E>>builder()
        .afterStart(Shop.Counter::load)
        .every(3_000_000_000L, "tick", worker -> worker.tick())
        .terminate(Shop.Counter::stop)
        .build();
  }

  /** Returns the ref of the {@code Shop.Counter} at a place of a tree. */
  public static <K extends Comparable<K>, E extends Exception> Shop_CounterRef<K, E> of(
      Endpoint<Shop.Counter<K, E>> place) {
    return new Shop_CounterRef<>(RefTarget.of(place));
  }

  /** Calls {@code totals} and waits without limit unless {@link #within} says otherwise. */
  public @Nullable Map<K, ? extends @Nullable Number> totals(@Nullable K from, K[] others) {
    return target.call(new TotalsCall<K, E>(from, others), Shutdown.INFINITY);
  }

  /** Calls {@code check} and waits for 5 s unless {@link #within} says otherwise. */
  public void check(K key) throws E, IOException, TimeoutException {
    target.call(new CheckCall<K, E>(key), 5_000);
  }

  /** Calls {@code add} and waits for 5 s unless {@link #within} says otherwise. */
  public long add(long amount) {
    return target.call(new AddLongCall<K, E>(amount), 5_000);
  }

  /** Calls {@code add} and waits for 5 s unless {@link #within} says otherwise. */
  public long add(int amount) {
    return target.call(new AddIntCall<K, E>(amount), 5_000);
  }

  /** Calls {@code add} and waits for 5 s unless {@link #within} says otherwise. */
  public long add(List<String> amounts, int[]... more) {
    return target.call(new AddListIntArrayArrayCall<K, E>(amounts, more), 5_000);
  }

  /** Calls {@code named} and waits for 5 s unless {@link #within} says otherwise. */
  public boolean named(String target, int worker, char wait, double handle) {
    return this.target.call(new NamedCall<K, E>(target, worker, wait, handle), 5_000);
  }

  /** Casts {@code all} and does not wait. */
  public void all(List<K>... lists) {
    target.cast(new AllCast<K, E>(lists));
  }

  /** Casts {@code reset} and does not wait. */
  public void reset() throws IllegalStateException {
    target.cast(new ResetCast<K, E>());
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public Shop_CounterRef<K, E> within(Duration timeout) {
    return new Shop_CounterRef<>(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link Shop_CounterRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code totals} and returns at once. */
    public CompletableFuture<@Nullable Map<K, ? extends @Nullable Number>> totals(@Nullable K from,
        K[] others) {
      return target.callAsync(new TotalsCall<K, E>(from, others), Shutdown.INFINITY);
    }

    /** Calls {@code check} and returns at once. */
    public CompletableFuture<Void> check(K key) {
      return target.callAsync(new CheckCall<K, E>(key), 5_000);
    }

    /** Calls {@code add} and returns at once. */
    public CompletableFuture<Long> add(long amount) {
      return target.callAsync(new AddLongCall<K, E>(amount), 5_000);
    }

    /** Calls {@code add} and returns at once. */
    public CompletableFuture<Long> add(int amount) {
      return target.callAsync(new AddIntCall<K, E>(amount), 5_000);
    }

    /** Calls {@code add} and returns at once. */
    public CompletableFuture<Long> add(List<String> amounts, int[]... more) {
      return target.callAsync(new AddListIntArrayArrayCall<K, E>(amounts, more), 5_000);
    }

    /** Calls {@code named} and returns at once. */
    public CompletableFuture<Boolean> named(String target, int worker, char wait, double handle) {
      return Shop_CounterRef.this.target.callAsync(new NamedCall<K, E>(target, worker, wait,
          handle), 5_000);
    }
  }

  record TotalsCall<K extends Comparable<K>, E extends Exception>(@Nullable K from,
      K[] others)
          implements CallMessage<Shop.Counter<K, E>, @Nullable Map<K, ? extends @Nullable Number>> {
    @Override
    public @Nullable Map<K, ? extends @Nullable Number> handle(Shop.Counter<K, E> worker) {
      return worker.totals(from, others);
    }
  }

  record CheckCall<K extends Comparable<K>, E extends Exception>(
      K key) implements CallMessage<Shop.Counter<K, E>, Void> {
    @Override
    public Void handle(Shop.Counter<K, E> worker) throws E, IOException, TimeoutException {
      worker.check(key);
      return null;
    }

    @Override
    public boolean isReply(Throwable thrown) {
      return thrown instanceof Exception || thrown instanceof IOException
          || thrown instanceof TimeoutException;
    }
  }

  record AddLongCall<K extends Comparable<K>, E extends Exception>(
      long amount) implements CallMessage<Shop.Counter<K, E>, Long> {
    @Override
    public Long handle(Shop.Counter<K, E> worker) {
      return worker.add(amount);
    }
  }

  record AddIntCall<K extends Comparable<K>, E extends Exception>(
      int amount) implements CallMessage<Shop.Counter<K, E>, Long> {
    @Override
    public Long handle(Shop.Counter<K, E> worker) {
      return worker.add(amount);
    }
  }

  record AddListIntArrayArrayCall<K extends Comparable<K>, E extends Exception>(
      List<String> amounts, int[][] more) implements CallMessage<Shop.Counter<K, E>, Long> {
    @Override
    public Long handle(Shop.Counter<K, E> worker) {
      return worker.add(amounts, more);
    }
  }

  record NamedCall<K extends Comparable<K>, E extends Exception>(String target, int worker,
      char wait2, double handle) implements CallMessage<Shop.Counter<K, E>, Boolean> {
    @Override
    public Boolean handle(Shop.Counter<K, E> worker2) {
      return worker2.named(target, worker, wait2, handle);
    }
  }

  record AllCast<K extends Comparable<K>, E extends Exception>(
      List<K>[] lists) implements CastMessage<Shop.Counter<K, E>> {
    @Override
    public void handle(Shop.Counter<K, E> worker) {
      worker.all(lists);
    }
  }

  record ResetCast<K extends Comparable<K>, E extends Exception>()
      implements CastMessage<Shop.Counter<K, E>> {
    @Override
    public void handle(Shop.Counter<K, E> worker) throws IllegalStateException {
      worker.reset();
    }
  }
}
