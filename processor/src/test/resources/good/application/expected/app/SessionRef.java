package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import javax.annotation.processing.Generated;

/**
 * Sends calls and casts to a {@code Session} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Session}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
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

  /** Casts {@code end} and does not wait. */
  public void end() {
    target.cast(new EndCast());
  }

  record EndCast() implements CastMessage<Session> {
    @Override
    public void handle(Session worker) {
      worker.end();
    }
  }
}
