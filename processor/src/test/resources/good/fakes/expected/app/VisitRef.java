package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import javax.annotation.processing.Generated;

/**
 * Sends calls and casts to a {@code Visit} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Visit}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
final class VisitRef extends GeneratedRef<Visit> {
  /** A {@code Visit} does nothing by itself. */
  static final Lifecycle<Visit> LIFECYCLE = Lifecycle.plain();

  private VisitRef(RefTarget<Visit> target) {
    super(target);
  }

  /** Returns the ref of the {@code Visit} at a place of a tree. */
  static VisitRef of(Endpoint<Visit> place) {
    return new VisitRef(RefTarget.of(place));
  }

  /** Casts {@code end} and does not wait. */
  public void end() {
    target.cast(new EndCast());
  }

  record EndCast() implements CastMessage<Visit> {
    @Override
    public void handle(Visit worker) {
      worker.end();
    }
  }
}
