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
 * Sends calls and casts to a {@code Stores.Words} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Stores.Words}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
public final class Stores_WordsRef extends GeneratedRef<Stores.Words> {
  /** A {@code Stores.Words} does nothing by itself. */
  public static final Lifecycle<Stores.Words> LIFECYCLE = Lifecycle.plain();

  private Stores_WordsRef(RefTarget<Stores.Words> target) {
    super(target);
  }

  /** Returns the ref of the {@code Stores.Words} at a place of a tree. */
  public static Stores_WordsRef of(Endpoint<Stores.Words> place) {
    return new Stores_WordsRef(RefTarget.of(place));
  }

  /** Calls {@code load} and waits for 250 ms unless {@link #within} says otherwise. */
  public String load(String key) {
    return target.call(new LoadCall(key), 250);
  }

  /** Calls {@code first} and waits for 5 s unless {@link #within} says otherwise. */
  public String first() {
    return target.call(new FirstCall(), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public Stores_WordsRef within(Duration timeout) {
    return new Stores_WordsRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link Stores_WordsRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code load} and returns at once. */
    public CompletableFuture<String> load(String key) {
      return target.callAsync(new LoadCall(key), 250);
    }

    /** Calls {@code first} and returns at once. */
    public CompletableFuture<String> first() {
      return target.callAsync(new FirstCall(), 5_000);
    }
  }

  record LoadCall(String key) implements DeferredCallMessage<Stores.Words, String> {
    @Override
    public CompletableFuture<String> begin(Stores.Words worker) {
      return worker.load(key);
    }
  }

  record FirstCall() implements DeferredCallMessage<Stores.Words, String> {
    @Override
    public CompletionStage<? extends String> begin(Stores.Words worker) {
      return worker.first();
    }
  }
}
