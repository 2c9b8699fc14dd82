package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.DeferredCallMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Sends calls and casts to a {@code Stores.Checks} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Stores.Checks}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
public final class Stores_ChecksRef extends GeneratedRef<Stores.Checks> {
  /** A {@code Stores.Checks} does nothing by itself. */
  public static final Lifecycle<Stores.Checks> LIFECYCLE = Lifecycle.plain();

  private Stores_ChecksRef(RefTarget<Stores.Checks> target) {
    super(target);
  }

  /** Returns the ref of the {@code Stores.Checks} at a place of a tree. */
  public static Stores_ChecksRef of(Endpoint<Stores.Checks> place) {
    return new Stores_ChecksRef(RefTarget.of(place));
  }

  /** Calls {@code load} and waits for 250 ms unless {@link #within} says otherwise. */
  public void load(String key) {
    target.call(new LoadCall(key), 250);
  }

  /** Calls {@code first} and waits for 5 s unless {@link #within} says otherwise. */
  public void first() {
    target.call(new FirstCall(), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public Stores_ChecksRef within(Duration timeout) {
    return new Stores_ChecksRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link Stores_ChecksRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code load} and returns at once. */
    public CompletableFuture<Void> load(String key) {
      return target.callAsync(new LoadCall(key), 250);
    }

    /** Calls {@code first} and returns at once. */
    public CompletableFuture<Void> first() {
      return target.callAsync(new FirstCall(), 5_000);
    }
  }

  record LoadCall(String key) implements DeferredCallMessage<Stores.Checks, Void> {
    @Override
    public CompletionStage<Void> begin(Stores.Checks worker) {
      return worker.load(key);
    }
  }

  record FirstCall() implements DeferredCallMessage<Stores.Checks, Void> {
    @Override
    public CompletionStage<? extends Void> begin(Stores.Checks worker) {
      return worker.first();
    }
  }
}
