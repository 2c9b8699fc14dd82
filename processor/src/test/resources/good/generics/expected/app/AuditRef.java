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
 * Sends calls and casts to a {@code Audit} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Audit}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
final class AuditRef<K extends Comparable<K>> extends GeneratedRef<Audit<K>> {
  private AuditRef(RefTarget<Audit<K>> target) {
    super(target);
  }

  /** A {@code Audit} does nothing by itself. */
  static <K extends Comparable<K>> Lifecycle<Audit<K>> lifecycle() {
    return Lifecycle.plain();
  }

  /** Returns the ref of the {@code Audit} at a place of a tree. */
  static <K extends Comparable<K>> AuditRef<K> of(Endpoint<Audit<K>> place) {
    return new AuditRef<>(RefTarget.of(place));
  }

  /** Calls {@code size} and waits for 5 s unless {@link #within} says otherwise. */
  public int size() {
    return target.call(new SizeCall<K>(), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public AuditRef<K> within(Duration timeout) {
    return new AuditRef<>(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link AuditRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code size} and returns at once. */
    public CompletableFuture<Integer> size() {
      return target.callAsync(new SizeCall<K>(), 5_000);
    }
  }

  record SizeCall<K extends Comparable<K>>() implements CallMessage<Audit<K>, Integer> {
    @Override
    public Integer handle(Audit<K> worker) {
      return worker.size();
    }
  }
}
