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
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Sends calls and casts to a {@code Gauge} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Gauge}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "first")
public final class GaugeRef<K> extends GeneratedRef<Gauge<K>> implements Readable {
  private GaugeRef(RefTarget<Gauge<K>> target) {
    super(target);
  }

  /** A {@code Gauge} does nothing by itself. */
  public static <K> Lifecycle<Gauge<K>> lifecycle() {
    return Lifecycle.plain();
  }

  /** Returns the ref of the {@code Gauge} at a place of a tree. */
  public static <K> GaugeRef<K> of(Endpoint<Gauge<K>> place) {
    return new GaugeRef<>(RefTarget.of(place));
  }

  /**
   * Calls {@code value} here if the process is idle, else waits for 5 s unless {@link #within} says otherwise.
   */
  @Override
  public int value() {
    return target.callInline(new ValueCall<K>(), 5_000);
  }

  /**
   * Calls {@code last} here if the process is idle, else waits without limit unless {@link #within} says otherwise.
   */
  public K last(int target) throws IOException {
    return this.target.callInline(new LastCall<K>(target), Shutdown.INFINITY);
  }

  /**
   * Calls {@code reset} here if the process is idle, else waits for 5 s unless {@link #within} says otherwise.
   */
  public void reset() {
    target.callInline(new ResetCall<K>(), 5_000);
  }

  /** Calls {@code slow} and waits for 5 s unless {@link #within} says otherwise. */
  public int slow() {
    return target.call(new SlowCall<K>(), 5_000);
  }

  /** Casts {@code nudge} here if the process is idle, else does not wait. */
  public void nudge(int target) {
    this.target.castInline(new NudgeCast<K>(target));
  }

  /** Casts {@code touch} here if the process is idle, else does not wait. */
  @Override
  public void touch() {
    target.castInline(new TouchCast<K>());
  }

  /** Casts {@code set} and does not wait. */
  public void set(int to, K by) {
    target.cast(new SetCast<K>(to, by));
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public GaugeRef<K> within(Duration timeout) {
    return new GaugeRef<>(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link GaugeRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code value} and returns at once. */
    public CompletableFuture<Integer> value() {
      return target.callAsync(new ValueCall<K>(), 5_000);
    }

    /** Calls {@code last} and returns at once. */
    public CompletableFuture<K> last(int target) {
      return GaugeRef.this.target.callAsync(new LastCall<K>(target), Shutdown.INFINITY);
    }

    /** Calls {@code reset} and returns at once. */
    public CompletableFuture<Void> reset() {
      return target.callAsync(new ResetCall<K>(), 5_000);
    }

    /** Calls {@code slow} and returns at once. */
    public CompletableFuture<Integer> slow() {
      return target.callAsync(new SlowCall<K>(), 5_000);
    }
  }

  record ValueCall<K>() implements CallMessage<Gauge<K>, Integer> {
    @Override
    public Integer handle(Gauge<K> worker) {
      return worker.value();
    }
  }

  record LastCall<K>(int target) implements CallMessage<Gauge<K>, K> {
    @Override
    public K handle(Gauge<K> worker) throws IOException {
      return worker.last(target);
    }

    @Override
    public boolean isReply(Throwable thrown) {
      return thrown instanceof IOException;
    }
  }

  record ResetCall<K>() implements CallMessage<Gauge<K>, Void> {
    @Override
    public Void handle(Gauge<K> worker) {
      worker.reset();
      return null;
    }
  }

  record SlowCall<K>() implements CallMessage<Gauge<K>, Integer> {
    @Override
    public Integer handle(Gauge<K> worker) {
      return worker.slow();
    }
  }

  record NudgeCast<K>(int target) implements CastMessage<Gauge<K>> {
    @Override
    public void handle(Gauge<K> worker) {
      worker.nudge(target);
    }
  }

  record TouchCast<K>() implements CastMessage<Gauge<K>> {
    @Override
    public void handle(Gauge<K> worker) {
      worker.touch();
    }
  }

  record SetCast<K>(int to, K by) implements CastMessage<Gauge<K>> {
    @Override
    public void handle(Gauge<K> worker) {
      worker.set(to, by);
    }
  }
}
