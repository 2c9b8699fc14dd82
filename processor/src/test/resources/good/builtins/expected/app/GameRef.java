package app;

import dev.espalier.Agent;
import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Sends calls and casts to a {@code Game} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Game}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(
    parameters = {
        "all",
        "named",
        "views",
        "imports",
        "current",
        "visitors",
        "notOurs",
        "topics"
    }
)
final class GameRef extends GeneratedRef<Game> {
  /** A {@code Game} does nothing by itself. */
  static final Lifecycle<Game> LIFECYCLE = Lifecycle.plain();

  private GameRef(RefTarget<Game> target) {
    super(target);
  }

  /** Returns the ref of the {@code Game} at a place of a tree. */
  static GameRef of(Endpoint<Game> place) {
    return new GameRef(RefTarget.of(place));
  }

  /** Calls {@code visits} and waits for 5 s unless {@link #within} says otherwise. */
  public Agent<Integer> visits() {
    return target.call(new VisitsCall(), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public GameRef within(Duration timeout) {
    return new GameRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link GameRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code visits} and returns at once. */
    public CompletableFuture<Agent<Integer>> visits() {
      return target.callAsync(new VisitsCall(), 5_000);
    }
  }

  record VisitsCall() implements CallMessage<Game, Agent<Integer>> {
    @Override
    public Agent<Integer> handle(Game worker) {
      return worker.visits();
    }
  }
}
