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
 * Sends calls and casts to a {@code Tape} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Tape}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
final class TapeRef extends GeneratedRef<Tape> {
  /** A {@code Tape} does nothing by itself. */
  static final Lifecycle<Tape> LIFECYCLE = Lifecycle.plain();

  private TapeRef(RefTarget<Tape> target) {
    super(target);
  }

  /** Returns the ref of the {@code Tape} at a place of a tree. */
  static TapeRef of(Endpoint<Tape> place) {
    return new TapeRef(RefTarget.of(place));
  }

  /** Calls {@code title} and waits for 5 s unless {@link #within} says otherwise. */
  public String title() {
    return target.call(new TitleCall(), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public TapeRef within(Duration timeout) {
    return new TapeRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link TapeRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code title} and returns at once. */
    public CompletableFuture<String> title() {
      return target.callAsync(new TitleCall(), 5_000);
    }
  }

  record TitleCall() implements CallMessage<Tape, String> {
    @Override
    public String handle(Tape worker) {
      return worker.title();
    }
  }
}
