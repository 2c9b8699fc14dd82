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
 * Sends calls and casts to a {@code Names.Old} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Names.Old}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
@SuppressWarnings("deprecation")
final class Names_OldRef extends GeneratedRef<Names.Old> {
  /** A {@code Names.Old} does nothing by itself. */
  static final Lifecycle<Names.Old> LIFECYCLE = Lifecycle.plain();

  private Names_OldRef(RefTarget<Names.Old> target) {
    super(target);
  }

  /** Returns the ref of the {@code Names.Old} at a place of a tree. */
  static Names_OldRef of(Endpoint<Names.Old> place) {
    return new Names_OldRef(RefTarget.of(place));
  }

  /** Calls {@code old} and waits for 5 s unless {@link #within} says otherwise. */
  public void old() {
    target.call(new OldCall(), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public Names_OldRef within(Duration timeout) {
    return new Names_OldRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link Names_OldRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code old} and returns at once. */
    public CompletableFuture<Void> old() {
      return target.callAsync(new OldCall(), 5_000);
    }
  }

  record OldCall() implements CallMessage<Names.Old, Void> {
    @Override
    public Void handle(Names.Old worker) {
      worker.old();
      return null;
    }
  }
}
