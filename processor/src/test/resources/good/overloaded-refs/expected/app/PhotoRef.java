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
 * Sends calls and casts to a {@code Photo} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Photo}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
final class PhotoRef extends GeneratedRef<Photo> {
  /** A {@code Photo} does nothing by itself. */
  static final Lifecycle<Photo> LIFECYCLE = Lifecycle.plain();

  private PhotoRef(RefTarget<Photo> target) {
    super(target);
  }

  /** Returns the ref of the {@code Photo} at a place of a tree. */
  static PhotoRef of(Endpoint<Photo> place) {
    return new PhotoRef(RefTarget.of(place));
  }

  /** Calls {@code look} and waits for 5 s unless {@link #within} says otherwise. */
  public int look() {
    return target.call(new LookCall(), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public PhotoRef within(Duration timeout) {
    return new PhotoRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link PhotoRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code look} and returns at once. */
    public CompletableFuture<Integer> look() {
      return target.callAsync(new LookCall(), 5_000);
    }
  }

  record LookCall() implements CallMessage<Photo, Integer> {
    @Override
    public Integer handle(Photo worker) {
      return worker.look();
    }
  }
}
