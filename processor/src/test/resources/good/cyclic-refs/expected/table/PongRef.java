package table;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import game.PingRef;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Sends calls and casts to a {@code Pong} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code table.Pong}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "ping")
public final class PongRef extends GeneratedRef<Pong> {
  /** A {@code Pong} does nothing by itself. */
  public static final Lifecycle<Pong> LIFECYCLE = Lifecycle.plain();

  private PongRef(RefTarget<Pong> target) {
    super(target);
  }

  /** Returns the ref of the {@code Pong} at a place of a tree. */
  public static PongRef of(Endpoint<Pong> place) {
    return new PongRef(RefTarget.of(place));
  }

  /** Casts {@code play} and does not wait. */
  public void play(PingRef partner, int ball) {
    target.cast(new PlayCast(partner, ball));
  }

  /** Calls {@code partners} and waits for 5 s unless {@link #within} says otherwise. */
  public List<PingRef> partners() {
    return target.call(new PartnersCall(), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public PongRef within(Duration timeout) {
    return new PongRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link PongRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code partners} and returns at once. */
    public CompletableFuture<List<PingRef>> partners() {
      return target.callAsync(new PartnersCall(), 5_000);
    }
  }

  record PlayCast(PingRef partner, int ball) implements CastMessage<Pong> {
    @Override
    public void handle(Pong worker) {
      worker.play(partner, ball);
    }
  }

  record PartnersCall() implements CallMessage<Pong, List<PingRef>> {
    @Override
    public List<PingRef> handle(Pong worker) {
      return worker.partners();
    }
  }
}
