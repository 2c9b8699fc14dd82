package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import javax.annotation.processing.Generated;

/**
 * Sends calls and casts to a {@code Hall.Door} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Hall.Door}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"exports", "settings"})
final class Hall_DoorRef extends GeneratedRef<Hall.Door> {
  /** A {@code Hall.Door} does nothing by itself. */
  static final Lifecycle<Hall.Door> LIFECYCLE = Lifecycle.plain();

  private Hall_DoorRef(RefTarget<Hall.Door> target) {
    super(target);
  }

  /** Returns the ref of the {@code Hall.Door} at a place of a tree. */
  static Hall_DoorRef of(Endpoint<Hall.Door> place) {
    return new Hall_DoorRef(RefTarget.of(place));
  }

  /** Casts {@code open} and does not wait. */
  public void open() {
    target.cast(new OpenCast());
  }

  record OpenCast() implements CastMessage<Hall.Door> {
    @Override
    public void handle(Hall.Door worker) {
      worker.open();
    }
  }
}
