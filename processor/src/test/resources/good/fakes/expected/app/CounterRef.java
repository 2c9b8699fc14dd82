package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Sends calls and casts to a {@code Counter} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Counter}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
final class CounterRef extends GeneratedRef<Counter> {
  /** A {@code Counter} does nothing by itself. */
  static final Lifecycle<Counter> LIFECYCLE = Lifecycle.plain();

  private CounterRef(RefTarget<Counter> target) {
    super(target);
  }

  /** Returns the ref of the {@code Counter} at a place of a tree. */
  static CounterRef of(Endpoint<Counter> place) {
    return new CounterRef(RefTarget.of(place));
  }

  /** Calls {@code next} and waits for 5 s unless {@link #within} says otherwise. */
  public int next() {
    return target.call(new NextCall(), 5_000);
  }

  /** Casts {@code reset} and does not wait. */
  public void reset() {
    target.cast(new ResetCast());
  }

  /** Calls {@code set} and waits for 5 s unless {@link #within} says otherwise. */
  public void set(int number, String reason) throws IOException {
    target.call(new SetCall(number, reason), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public CounterRef within(Duration timeout) {
    return new CounterRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link CounterRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code next} and returns at once. */
    public CompletableFuture<Integer> next() {
      return target.callAsync(new NextCall(), 5_000);
    }

    /** Calls {@code set} and returns at once. */
    public CompletableFuture<Void> set(int number, String reason) {
      return target.callAsync(new SetCall(number, reason), 5_000);
    }
  }

  record NextCall() implements CallMessage<Counter, Integer> {
    @Override
    public Integer handle(Counter worker) {
      return worker.next();
    }
  }

  record ResetCast() implements CastMessage<Counter> {
    @Override
    public void handle(Counter worker) {
      worker.reset();
    }
  }

  record SetCall(int number, String reason) implements CallMessage<Counter, Void> {
    @Override
    public Void handle(Counter worker) throws IOException {
      worker.set(number, reason);
      return null;
    }

    @Override
    public boolean isReply(Throwable thrown) {
      return thrown instanceof IOException;
    }
  }
}
