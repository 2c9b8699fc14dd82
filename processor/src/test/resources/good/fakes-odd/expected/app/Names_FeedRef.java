package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Sends calls and casts to a {@code Names.Feed} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Names.Feed}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
final class Names_FeedRef extends GeneratedRef<Names.Feed> {
  /** A {@code Names.Feed} does nothing by itself. */
  static final Lifecycle<Names.Feed> LIFECYCLE = Lifecycle.plain();

  private Names_FeedRef(RefTarget<Names.Feed> target) {
    super(target);
  }

  /** Returns the ref of the {@code Names.Feed} at a place of a tree. */
  static Names_FeedRef of(Endpoint<Names.Feed> place) {
    return new Names_FeedRef(RefTarget.of(place));
  }

  /** Calls {@code price} and waits for 5 s unless {@link #within} says otherwise. */
  public Names.Price price(String symbol) {
    return target.call(new PriceStringCall(symbol), 5_000);
  }

  /** Calls {@code price} and waits for 5 s unless {@link #within} says otherwise. */
  public Names.Price price(String symbol, List<String> exchanges) {
    return target.call(new PriceStringListCall(symbol, exchanges), 5_000);
  }

  /** Casts {@code price} and does not wait. */
  public void price(Names.Price price) {
    target.cast(new PriceCast(price));
  }

  /** Calls {@code string} and waits for 5 s unless {@link #within} says otherwise. */
  public String string(String string) {
    return target.call(new StringCall(string), 5_000);
  }

  /** Calls {@code object} and waits for 5 s unless {@link #within} says otherwise. */
  public Object object(Object message, Void message2) {
    return target.call(new ObjectCall(message, message2), 5_000);
  }

  /** Casts {@code override} and does not wait. */
  public void override(String onOverride, int answer) {
    target.cast(new OverrideCast(onOverride, answer));
  }

  /** Casts {@code onOverride} and does not wait. */
  public void onOverride() {
    target.cast(new OnOverrideCast());
  }

  /** Casts {@code received} and does not wait. */
  public void received(String... messages) {
    target.cast(new ReceivedCast(messages));
  }

  /** Calls {@code yield} and waits for 5 s unless {@link #within} says otherwise. */
  public Integer yield(int yield, byte[][] hashCode) {
    return target.call(new YieldCall(yield, hashCode), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public Names_FeedRef within(Duration timeout) {
    return new Names_FeedRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link Names_FeedRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code price} and returns at once. */
    public CompletableFuture<Names.Price> price(String symbol) {
      return target.callAsync(new PriceStringCall(symbol), 5_000);
    }

    /** Calls {@code price} and returns at once. */
    public CompletableFuture<Names.Price> price(String symbol, List<String> exchanges) {
      return target.callAsync(new PriceStringListCall(symbol, exchanges), 5_000);
    }

    /** Calls {@code string} and returns at once. */
    public CompletableFuture<String> string(String string) {
      return target.callAsync(new StringCall(string), 5_000);
    }

    /** Calls {@code object} and returns at once. */
    public CompletableFuture<Object> object(Object message, Void message2) {
      return target.callAsync(new ObjectCall(message, message2), 5_000);
    }

    /** Calls {@code yield} and returns at once. */
    public CompletableFuture<Integer> yield(int yield, byte[][] hashCode) {
      return target.callAsync(new YieldCall(yield, hashCode), 5_000);
    }
  }

  record PriceStringCall(String symbol) implements CallMessage<Names.Feed, Names.Price> {
    @Override
    public Names.Price handle(Names.Feed worker) {
      return worker.price(symbol);
    }
  }

  record PriceStringListCall(String symbol,
      List<String> exchanges) implements CallMessage<Names.Feed, Names.Price> {
    @Override
    public Names.Price handle(Names.Feed worker) {
      return worker.price(symbol, exchanges);
    }
  }

  record PriceCast(Names.Price price) implements CastMessage<Names.Feed> {
    @Override
    public void handle(Names.Feed worker) {
      worker.price(price);
    }
  }

  record StringCall(String string) implements CallMessage<Names.Feed, String> {
    @Override
    public String handle(Names.Feed worker) {
      return worker.string(string);
    }
  }

  record ObjectCall(Object message, Void message2) implements CallMessage<Names.Feed, Object> {
    @Override
    public Object handle(Names.Feed worker) {
      return worker.object(message, message2);
    }
  }

  record OverrideCast(String onOverride, int answer) implements CastMessage<Names.Feed> {
    @Override
    public void handle(Names.Feed worker) {
      worker.override(onOverride, answer);
    }
  }

  record OnOverrideCast() implements CastMessage<Names.Feed> {
    @Override
    public void handle(Names.Feed worker) {
      worker.onOverride();
    }
  }

  record ReceivedCast(String[] messages) implements CastMessage<Names.Feed> {
    @Override
    public void handle(Names.Feed worker) {
      worker.received(messages);
    }
  }

  record YieldCall(int yield, byte[][] hashCode2) implements CallMessage<Names.Feed, Integer> {
    @Override
    public Integer handle(Names.Feed worker) {
      return worker.yield(yield, hashCode2);
    }
  }
}
