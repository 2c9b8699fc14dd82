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
 * Sends calls and casts to a {@code Label} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Label}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "box")
final class LabelRef<T> extends GeneratedRef<Label<T>> {
  private LabelRef(RefTarget<Label<T>> target) {
    super(target);
  }

  /** A {@code Label} does nothing by itself. */
  static <T> Lifecycle<Label<T>> lifecycle() {
    return Lifecycle.plain();
  }

  /** Returns the ref of the {@code Label} at a place of a tree. */
  static <T> LabelRef<T> of(Endpoint<Label<T>> place) {
    return new LabelRef<>(RefTarget.of(place));
  }

  /** Calls {@code text} and waits for 5 s unless {@link #within} says otherwise. */
  public String text() {
    return target.call(new TextCall<T>(), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public LabelRef<T> within(Duration timeout) {
    return new LabelRef<>(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link LabelRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code text} and returns at once. */
    public CompletableFuture<String> text() {
      return target.callAsync(new TextCall<T>(), 5_000);
    }
  }

  record TextCall<T>() implements CallMessage<Label<T>, String> {
    @Override
    public String handle(Label<T> worker) {
      return worker.text();
    }
  }
}
