package app;

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
 * Sends calls and casts to a {@code RiskEngine} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.RiskEngine}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"feed", "limits"})
final class RiskEngineRef extends GeneratedRef<RiskEngine> {
  /** What a {@code RiskEngine} does by itself: at start and end, on timers and signals. */
  static final Lifecycle<RiskEngine> LIFECYCLE =
      Lifecycle.<RiskEngine>builder()
          .terminate((worker, reason) -> worker.stop())
          .build();

  private RiskEngineRef(RefTarget<RiskEngine> target) {
    super(target);
  }

  /** Returns the ref of the {@code RiskEngine} at a place of a tree. */
  static RiskEngineRef of(Endpoint<RiskEngine> place) {
    return new RiskEngineRef(RefTarget.of(place));
  }

  /** Calls {@code exposure} and waits for 5 s unless {@link #within} says otherwise. */
  public int exposure() {
    return target.call(new ExposureCall(), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public RiskEngineRef within(Duration timeout) {
    return new RiskEngineRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link RiskEngineRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code exposure} and returns at once. */
    public CompletableFuture<Integer> exposure() {
      return target.callAsync(new ExposureCall(), 5_000);
    }
  }

  record ExposureCall() implements CallMessage<RiskEngine, Integer> {
    @Override
    public Integer handle(RiskEngine worker) {
      return worker.exposure();
    }
  }
}
