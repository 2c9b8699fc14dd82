package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
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
final class AuditRef extends GeneratedRef<Audit> {
  /** A {@code Audit} does nothing by itself. */
  static final Lifecycle<Audit> LIFECYCLE = Lifecycle.plain();

  private AuditRef(RefTarget<Audit> target) {
    super(target);
  }

  /** Returns the ref of the {@code Audit} at a place of a tree. */
  static AuditRef of(Endpoint<Audit> place) {
    return new AuditRef(RefTarget.of(place));
  }

  /** Casts {@code note} and does not wait. */
  public void note(String text) {
    target.cast(new NoteCast(text));
  }

  record NoteCast(String text) implements CastMessage<Audit> {
    @Override
    public void handle(Audit worker) {
      worker.note(text);
    }
  }
}
