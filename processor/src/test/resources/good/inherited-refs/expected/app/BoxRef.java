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
 * Sends calls and casts to a {@code Box} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Box}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "content")
final class BoxRef<T> extends GeneratedRef<Box<T>> {
  private BoxRef(RefTarget<Box<T>> target) {
    super(target);
  }

  /** A {@code Box} does nothing by itself. */
  static <T> Lifecycle<Box<T>> lifecycle() {
    return Lifecycle.plain();
  }

  /** Returns the ref of the {@code Box} at a place of a tree. */
  static <T> BoxRef<T> of(Endpoint<Box<T>> place) {
    return new BoxRef<>(RefTarget.of(place));
  }

  /** Calls {@code content} and waits for 5 s unless {@link #within} says otherwise. */
  public T content() {
    return target.call(new ContentCall<T>(), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public BoxRef<T> within(Duration timeout) {
    return new BoxRef<>(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link BoxRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code content} and returns at once. */
    public CompletableFuture<T> content() {
      return target.callAsync(new ContentCall<T>(), 5_000);
    }
  }

  record ContentCall<T>() implements CallMessage<Box<T>, T> {
    @Override
    public T handle(Box<T> worker) {
      return worker.content();
    }
  }
}
