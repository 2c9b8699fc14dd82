package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import javax.annotation.processing.Generated;

/**
 * Sends calls and casts to a {@code Shelf} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Shelf}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"clerk", "warehouses"})
final class ShelfRef extends GeneratedRef<Shelf> {
  /** A {@code Shelf} does nothing by itself. */
  static final Lifecycle<Shelf> LIFECYCLE = Lifecycle.plain();

  private ShelfRef(RefTarget<Shelf> target) {
    super(target);
  }

  /** Returns the ref of the {@code Shelf} at a place of a tree. */
  static ShelfRef of(Endpoint<Shelf> place) {
    return new ShelfRef(RefTarget.of(place));
  }

  /** Casts {@code fill} and does not wait. */
  public void fill() {
    target.cast(new FillCast());
  }

  record FillCast() implements CastMessage<Shelf> {
    @Override
    public void handle(Shelf worker) {
      worker.fill();
    }
  }
}
