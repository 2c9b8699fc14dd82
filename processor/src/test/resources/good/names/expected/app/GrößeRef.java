package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import java.lang.Integer;
import java.lang.Override;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Sends calls and casts to a {@code Größe} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Größe}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
public final class GrößeRef extends GeneratedRef<Größe> {
  /** A {@code Größe} does nothing by itself. */
  public static final Lifecycle<Größe> LIFECYCLE = Lifecycle.plain();

  private GrößeRef(RefTarget<Größe> target) {
    super(target);
  }

  /** Returns the ref of the {@code Größe} at a place of a tree. */
  public static GrößeRef of(Endpoint<Größe> place) {
    return new GrößeRef(RefTarget.of(place));
  }

  /** Calls {@code größer} and waits for 5 s unless {@link #within} says otherwise. */
  public int größer(Größe größe) {
    return target.call(new GrößerGrößeCall(größe), 5_000);
  }

  /** Calls {@code größer} and waits for 5 s unless {@link #within} says otherwise. */
  public int größer(日本 国) {
    return target.call(new Größer日本Call(国), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public GrößeRef within(Duration timeout) {
    return new GrößeRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link GrößeRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code größer} and returns at once. */
    public CompletableFuture<Integer> größer(Größe größe) {
      return target.callAsync(new GrößerGrößeCall(größe), 5_000);
    }

    /** Calls {@code größer} and returns at once. */
    public CompletableFuture<Integer> größer(日本 国) {
      return target.callAsync(new Größer日本Call(国), 5_000);
    }
  }

  record GrößerGrößeCall(Größe größe) implements CallMessage<Größe, Integer> {
    @Override
    public Integer handle(Größe worker) {
      return worker.größer(größe);
    }
  }

  record Größer日本Call(日本 国) implements CallMessage<Größe, Integer> {
    @Override
    public Integer handle(Größe worker) {
      return worker.größer(国);
    }
  }
}
