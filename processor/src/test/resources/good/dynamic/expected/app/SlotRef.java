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
 * Sends calls and casts to a {@code Slot} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Slot}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
final class SlotRef<T extends Comparable<T>> extends GeneratedRef<Slot<T>> {
  private SlotRef(RefTarget<Slot<T>> target) {
    super(target);
  }

  /** A {@code Slot} does nothing by itself. */
  static <T extends Comparable<T>> Lifecycle<Slot<T>> lifecycle() {
    return Lifecycle.plain();
  }

  /** Returns the ref of the {@code Slot} at a place of a tree. */
  static <T extends Comparable<T>> SlotRef<T> of(Endpoint<Slot<T>> place) {
    return new SlotRef<>(RefTarget.of(place));
  }

  /** Casts {@code put} and does not wait. */
  public void put(T value) {
    target.cast(new PutCast<T>(value));
  }

  /** Calls {@code of} and waits for 5 s unless {@link #within} says otherwise. */
  public T of(int age) {
    return target.call(new OfCall<T>(age), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public SlotRef<T> within(Duration timeout) {
    return new SlotRef<>(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link SlotRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code of} and returns at once. */
    public CompletableFuture<T> of(int age) {
      return target.callAsync(new OfCall<T>(age), 5_000);
    }
  }

  record PutCast<T extends Comparable<T>>(T value) implements CastMessage<Slot<T>> {
    @Override
    public void handle(Slot<T> worker) {
      worker.put(value);
    }
  }

  record OfCall<T extends Comparable<T>>(int age) implements CallMessage<Slot<T>, T> {
    @Override
    public T handle(Slot<T> worker) {
      return worker.of(age);
    }
  }
}
