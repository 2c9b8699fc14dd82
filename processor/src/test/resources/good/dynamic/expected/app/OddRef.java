package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import javax.annotation.processing.Generated;

/**
 * Sends calls and casts to a {@code Odd} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Odd}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
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

  /** Casts {@code go} and does not wait. */
  public void go() {
    target.cast(new GoCast());
  }

  record GoCast() implements CastMessage<Odd> {
    @Override
    public void handle(Odd worker) {
      worker.go();
    }
  }
}
