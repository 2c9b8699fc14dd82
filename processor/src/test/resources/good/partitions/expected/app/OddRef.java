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
 * Sends calls and casts to a {@code Odd} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Odd}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"start", "partition", "siblings"})
final class OddRef extends GeneratedRef<Odd> {
  /** A {@code Odd} does nothing by itself. */
  static final Lifecycle<Odd> LIFECYCLE = Lifecycle.plain();

  private OddRef(RefTarget<Odd> target) {
    super(target);
  }

  /** Returns the ref of the {@code Odd} at a place of a tree. */
  static OddRef of(Endpoint<Odd> place) {
    return new OddRef(RefTarget.of(place));
  }

  /** Calls {@code of} and waits for 5 s unless {@link #within} says otherwise. */
  public String of(String text) {
    return target.call(new OfCall(text), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public OddRef within(Duration timeout) {
    return new OddRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link OddRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code of} and returns at once. */
    public CompletableFuture<String> of(String text) {
      return target.callAsync(new OfCall(text), 5_000);
    }
  }

  record OfCall(String text) implements CallMessage<Odd, String> {
    @Override
    public String handle(Odd worker) {
      return worker.of(text);
    }
  }
}
