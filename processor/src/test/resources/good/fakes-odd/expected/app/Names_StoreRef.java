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
 * Sends calls and casts to a {@code Names.Store} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Names.Store}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
@SuppressWarnings("unchecked")
final class Names_StoreRef<K extends Comparable<K>, X extends Exception>
    extends GeneratedRef<Names.Store<K, X>> {
  private Names_StoreRef(RefTarget<Names.Store<K, X>> target) {
    super(target);
  }

  /** A {@code Names.Store} does nothing by itself. */
  static <K extends Comparable<K>, X extends Exception> Lifecycle<Names.Store<K, X>> lifecycle() {
    return Lifecycle.plain();
  }

  /** Returns the ref of the {@code Names.Store} at a place of a tree. */
  static <K extends Comparable<K>, X extends Exception> Names_StoreRef<K, X> of(
      Endpoint<Names.Store<K, X>> place) {
    return new Names_StoreRef<>(RefTarget.of(place));
  }

  /** Calls {@code k} and waits for 5 s unless {@link #within} says otherwise. */
  public K k(K k) throws X {
    return target.call(new KCall<K, X>(k), 5_000);
  }

  /** Calls {@code addAll} and waits for 5 s unless {@link #within} says otherwise. */
  public void addAll(K... all) throws X, InterruptedException {
    target.call(new AddAllCall<K, X>(all), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public Names_StoreRef<K, X> within(Duration timeout) {
    return new Names_StoreRef<>(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link Names_StoreRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code k} and returns at once. */
    public CompletableFuture<K> k(K k) {
      return target.callAsync(new KCall<K, X>(k), 5_000);
    }

    /** Calls {@code addAll} and returns at once. */
    public CompletableFuture<Void> addAll(K... all) {
      return target.callAsync(new AddAllCall<K, X>(all), 5_000);
    }
  }

  record KCall<K extends Comparable<K>, X extends Exception>(
      K k) implements CallMessage<Names.Store<K, X>, K> {
    @Override
    public K handle(Names.Store<K, X> worker) throws X {
      return worker.k(k);
    }

    @Override
    public boolean isReply(Throwable thrown) {
      return thrown instanceof Exception;
    }
  }

  record AddAllCall<K extends Comparable<K>, X extends Exception>(
      K[] all) implements CallMessage<Names.Store<K, X>, Void> {
    @Override
    public Void handle(Names.Store<K, X> worker) throws X, InterruptedException {
      worker.addAll(all);
      return null;
    }

    @Override
    public boolean isReply(Throwable thrown) {
      return thrown instanceof Exception || thrown instanceof InterruptedException;
    }
  }
}
