package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import javax.annotation.processing.Generated;

/**
 * Sends calls and casts to a {@code Player} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Player}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
final class PlayerRef extends GeneratedRef<Player> {
  /** A {@code Player} does nothing by itself. */
  static final Lifecycle<Player> LIFECYCLE = Lifecycle.plain();

  private PlayerRef(RefTarget<Player> target) {
    super(target);
  }

  /** Returns the ref of the {@code Player} at a place of a tree. */
  static PlayerRef of(Endpoint<Player> place) {
    return new PlayerRef(RefTarget.of(place));
  }

  /** Casts {@code greet} and does not wait. */
  public void greet() {
    target.cast(new GreetCast());
  }

  record GreetCast() implements CastMessage<Player> {
    @Override
    public void handle(Player worker) {
      worker.greet();
    }
  }
}
