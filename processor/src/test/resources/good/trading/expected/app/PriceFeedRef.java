package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Sends calls and casts to a {@code PriceFeed} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.PriceFeed}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"config", "self"})
final class PriceFeedRef extends GeneratedRef<PriceFeed> implements Quotes {
  /** What a {@code PriceFeed} does by itself: at start and end, on timers and signals. */
  static final Lifecycle<PriceFeed> LIFECYCLE =
      Lifecycle.<PriceFeed>builder()
          .afterStart(PriceFeed::connect)
          .every(1_000, "poll", PriceFeed::poll)
          .build();

  private PriceFeedRef(RefTarget<PriceFeed> target) {
    super(target);
  }

  /** Returns the ref of the {@code PriceFeed} at a place of a tree. */
  static PriceFeedRef of(Endpoint<PriceFeed> place) {
    return new PriceFeedRef(RefTarget.of(place));
  }

  /** Calls {@code price} and waits for 2 s unless {@link #within} says otherwise. */
  @Override
  public int price(String s) throws UnknownSymbol {
    return target.call(new PriceCall(s), 2_000);
  }

  /** Calls {@code size} and waits for 5 s unless {@link #within} says otherwise. */
  public int size() {
    return target.call(new SizeCall(), 5_000);
  }

  /** Calls {@code reset} and waits for 5 s unless {@link #within} says otherwise. */
  public void reset(int... to) {
    target.call(new ResetCall(to), 5_000);
  }

  /** Casts {@code record} and does not wait. */
  public void record(String tick, RiskEngineRef risk) {
    target.cast(new RecordCast(tick, risk));
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public PriceFeedRef within(Duration timeout) {
    return new PriceFeedRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link PriceFeedRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code price} and returns at once. */
    public CompletableFuture<Integer> price(String s) {
      return target.callAsync(new PriceCall(s), 2_000);
    }

    /** Calls {@code size} and returns at once. */
    public CompletableFuture<Integer> size() {
      return target.callAsync(new SizeCall(), 5_000);
    }

    /** Calls {@code reset} and returns at once. */
    public CompletableFuture<Void> reset(int... to) {
      return target.callAsync(new ResetCall(to), 5_000);
    }
  }

  record PriceCall(String s) implements CallMessage<PriceFeed, Integer> {
    @Override
    public Integer handle(PriceFeed worker) throws UnknownSymbol {
      return worker.price(s);
    }

    @Override
    public boolean isReply(Throwable thrown) {
      return thrown instanceof UnknownSymbol;
    }
  }

  record SizeCall() implements CallMessage<PriceFeed, Integer> {
    @Override
    public Integer handle(PriceFeed worker) {
      return worker.size();
    }
  }

  record ResetCall(int[] to) implements CallMessage<PriceFeed, Void> {
    @Override
    public Void handle(PriceFeed worker) {
      worker.reset(to);
      return null;
    }
  }

  record RecordCast(String tick, RiskEngineRef risk) implements CastMessage<PriceFeed> {
    @Override
    public void handle(PriceFeed worker) {
      worker.record(tick, risk);
    }
  }
}
