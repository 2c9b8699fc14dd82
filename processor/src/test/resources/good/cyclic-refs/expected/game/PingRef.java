package game;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import javax.annotation.processing.Generated;
import table.PongRef;

/**
 * Sends calls and casts to a {@code Ping} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code game.Ping}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "self")
public final class PingRef extends GeneratedRef<Ping> {
  /** A {@code Ping} does nothing by itself. */
  public static final Lifecycle<Ping> LIFECYCLE = Lifecycle.plain();

  private PingRef(RefTarget<Ping> target) {
    super(target);
  }

  /** Returns the ref of the {@code Ping} at a place of a tree. */
  public static PingRef of(Endpoint<Ping> place) {
    return new PingRef(RefTarget.of(place));
  }

  /** Casts {@code play} and does not wait. */
  public void play(PongRef partner, int ball) {
    target.cast(new PlayCast(partner, ball));
  }

  record PlayCast(PongRef partner, int ball) implements CastMessage<Ping> {
    @Override
    public void handle(Ping worker) {
      worker.play(partner, ball);
    }
  }
}
