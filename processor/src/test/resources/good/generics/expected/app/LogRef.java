package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Sends calls and casts to a {@code Log} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Log}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
public final class LogRef<T extends Number & Comparable<T>, AsyncType>
    extends GeneratedRef<Log<T, AsyncType>> {
  private LogRef(RefTarget<Log<T, AsyncType>> target) {
    super(target);
  }

  /** A {@code Log} does nothing by itself. */
  public static <T extends Number & Comparable<T>, AsyncType> Lifecycle<Log<T, AsyncType>> lifecycle() {
    return Lifecycle.plain();
  }

  /** Returns the ref of the {@code Log} at a place of a tree. */
  public static <T extends Number & Comparable<T>, AsyncType> LogRef<T, AsyncType> of(
      Endpoint<Log<T, AsyncType>> place) {
    return new LogRef<>(RefTarget.of(place));
  }

  /** Calls {@code top} and waits for 5 s unless {@link #within} says otherwise. */
  public Map.Entry<T, AsyncType[]> top(AsyncType other) {
    return target.call(new TopCall<T, AsyncType>(other), 5_000);
  }

  /** Casts {@code put} and does not wait. */
  public void put(Map.Entry<? super T, ?> entry) {
    target.cast(new PutCast<T, AsyncType>(entry));
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public LogRef<T, AsyncType> within(Duration timeout) {
    return new LogRef<>(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link LogRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code top} and returns at once. */
    public CompletableFuture<Map.Entry<T, AsyncType[]>> top(AsyncType other) {
      return target.callAsync(new TopCall<T, AsyncType>(other), 5_000);
    }
  }

  record TopCall<T extends Number & Comparable<T>, AsyncType>(
      AsyncType other) implements CallMessage<Log<T, AsyncType>, Map.Entry<T, AsyncType[]>> {
    @Override
    public Map.Entry<T, AsyncType[]> handle(Log<T, AsyncType> worker) {
      return worker.top(other);
    }
  }

  record PutCast<T extends Number & Comparable<T>, AsyncType>(
      Map.Entry<? super T, ?> entry) implements CastMessage<Log<T, AsyncType>> {
    @Override
    public void handle(Log<T, AsyncType> worker) {
      worker.put(entry);
    }
  }
}
