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
 * Sends calls and casts to a {@code Session} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Session}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "name")
final class SessionRef extends GeneratedRef<Session> {
  /** A {@code Session} does nothing by itself. */
  static final Lifecycle<Session> LIFECYCLE = Lifecycle.plain();

  private SessionRef(RefTarget<Session> target) {
    super(target);
  }

  /** Returns the ref of the {@code Session} at a place of a tree. */
  static SessionRef of(Endpoint<Session> place) {
    return new SessionRef(RefTarget.of(place));
  }

  /** Casts {@code move} and does not wait. */
  public void move(String move) {
    target.cast(new MoveCast(move));
  }

  /** Calls {@code last} and waits for 5 s unless {@link #within} says otherwise. */
  public String last() {
    return target.call(new LastCall(), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public SessionRef within(Duration timeout) {
    return new SessionRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link SessionRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code last} and returns at once. */
    public CompletableFuture<String> last() {
      return target.callAsync(new LastCall(), 5_000);
    }
  }

  record MoveCast(String move) implements CastMessage<Session> {
    @Override
    public void handle(Session worker) {
      worker.move(move);
    }
  }

  record LastCall() implements CallMessage<Session, String> {
    @Override
    public String handle(Session worker) {
      return worker.last();
    }
  }
}
