package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.annotations.Shutdown;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.DeferredCallMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Sends calls and casts to a {@code Exchange} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Exchange}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
public final class ExchangeRef<K, V extends Number> extends GeneratedRef<Exchange<K, V>> {
  private ExchangeRef(RefTarget<Exchange<K, V>> target) {
    super(target);
  }

  /** A {@code Exchange} does nothing by itself. */
  public static <K, V extends Number> Lifecycle<Exchange<K, V>> lifecycle() {
    return Lifecycle.plain();
  }

  /** Returns the ref of the {@code Exchange} at a place of a tree. */
  public static <K, V extends Number> ExchangeRef<K, V> of(Endpoint<Exchange<K, V>> place) {
    return new ExchangeRef<>(RefTarget.of(place));
  }

  /** Calls {@code price} and waits for 5 s unless {@link #within} says otherwise. */
  public Integer price(String symbol) {
    return target.call(new PriceCall<K, V>(symbol), 5_000);
  }

  /** Calls {@code find} and waits for 2 s unless {@link #within} says otherwise. */
  public @Nullable V find(@Nullable K key) throws IOException {
    return target.call(new FindCall<K, V>(key), 2_000);
  }

  /** Calls {@code settle} and waits without limit unless {@link #within} says otherwise. */
  public void settle(String reply, int... worker) {
    target.call(new SettleCall<K, V>(reply, worker), Shutdown.INFINITY);
  }

  /** Calls {@code settled} and waits for 5 s unless {@link #within} says otherwise. */
  public void settled() {
    target.call(new SettledCall<K, V>(), 5_000);
  }

  /** Calls {@code all} and waits for 5 s unless {@link #within} says otherwise. */
  public List<? super V> all(K reply) throws IllegalArgumentException {
    return target.call(new AllCall<K, V>(reply), 5_000);
  }

  /** Calls {@code any} and waits for 5 s unless {@link #within} says otherwise. */
  public Object any() {
    return target.call(new AnyCall<K, V>(), 5_000);
  }

  /** Calls {@code some} and waits for 5 s unless {@link #within} says otherwise. */
  public Object some() {
    return target.call(new SomeCall<K, V>(), 5_000);
  }

  /** Calls {@code numbers} and waits for 5 s unless {@link #within} says otherwise. */
  public int[] numbers() {
    return target.call(new NumbersCall<K, V>(), 5_000);
  }

  /** Calls {@code twice} and waits for 5 s unless {@link #within} says otherwise. */
  public CompletionStage<V> twice() {
    return target.call(new TwiceCall<K, V>(), 5_000);
  }

  /** Calls {@code now} and waits for 5 s unless {@link #within} says otherwise. */
  public Future<String> now() {
    return target.call(new NowCall<K, V>(), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public ExchangeRef<K, V> within(Duration timeout) {
    return new ExchangeRef<>(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link ExchangeRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code price} and returns at once. */
    public CompletableFuture<Integer> price(String symbol) {
      return target.callAsync(new PriceCall<K, V>(symbol), 5_000);
    }

    /** Calls {@code find} and returns at once. */
    public CompletableFuture<@Nullable V> find(@Nullable K key) {
      return target.callAsync(new FindCall<K, V>(key), 2_000);
    }

    /** Calls {@code settle} and returns at once. */
    public CompletableFuture<Void> settle(String reply, int... worker) {
      return target.callAsync(new SettleCall<K, V>(reply, worker), Shutdown.INFINITY);
    }

    /** Calls {@code settled} and returns at once. */
    public CompletableFuture<Void> settled() {
      return target.callAsync(new SettledCall<K, V>(), 5_000);
    }

    /** Calls {@code all} and returns at once. */
    public CompletableFuture<List<? super V>> all(K reply) {
      return target.callAsync(new AllCall<K, V>(reply), 5_000);
    }

    /** Calls {@code any} and returns at once. */
    public CompletableFuture<Object> any() {
      return target.callAsync(new AnyCall<K, V>(), 5_000);
    }

    /** Calls {@code some} and returns at once. */
    public CompletableFuture<Object> some() {
      return target.callAsync(new SomeCall<K, V>(), 5_000);
    }

    /** Calls {@code numbers} and returns at once. */
    public CompletableFuture<int[]> numbers() {
      return target.callAsync(new NumbersCall<K, V>(), 5_000);
    }

    /** Calls {@code twice} and returns at once. */
    public CompletableFuture<CompletionStage<V>> twice() {
      return target.callAsync(new TwiceCall<K, V>(), 5_000);
    }

    /** Calls {@code now} and returns at once. */
    public CompletableFuture<Future<String>> now() {
      return target.callAsync(new NowCall<K, V>(), 5_000);
    }
  }

  record PriceCall<K, V extends Number>(
      String symbol) implements DeferredCallMessage<Exchange<K, V>, Integer> {
    @Override
    public CompletionStage<Integer> begin(Exchange<K, V> worker) {
      return worker.price(symbol);
    }
  }

  record FindCall<K, V extends Number>(
      @Nullable K key) implements DeferredCallMessage<Exchange<K, V>, @Nullable V> {
    @Override
    public CompletableFuture<@Nullable V> begin(Exchange<K, V> worker) throws IOException {
      return worker.find(key);
    }

    @Override
    public boolean isReply(Throwable thrown) {
      return thrown instanceof IOException;
    }
  }

  record SettleCall<K, V extends Number>(String reply,
      int[] worker) implements DeferredCallMessage<Exchange<K, V>, Void> {
    @Override
    public CompletionStage<Void> begin(Exchange<K, V> worker2) {
      return worker2.settle(reply, worker);
    }
  }

  record SettledCall<K, V extends Number>() implements DeferredCallMessage<Exchange<K, V>, Void> {
    @Override
    public CompletionStage<? extends Void> begin(Exchange<K, V> worker) {
      return worker.settled();
    }
  }

  record AllCall<K, V extends Number>(
      K reply) implements DeferredCallMessage<Exchange<K, V>, List<? super V>> {
    @Override
    public CompletionStage<? extends List<? super V>> begin(Exchange<K, V> worker) throws
        IllegalArgumentException {
      return worker.all(reply);
    }

    @Override
    public boolean isReply(Throwable thrown) {
      return thrown instanceof IllegalArgumentException;
    }
  }

  record AnyCall<K, V extends Number>() implements DeferredCallMessage<Exchange<K, V>, Object> {
    @Override
    public CompletableFuture<?> begin(Exchange<K, V> worker) {
      return worker.any();
    }
  }

  record SomeCall<K, V extends Number>() implements DeferredCallMessage<Exchange<K, V>, Object> {
    @Override
    public CompletionStage<? super V> begin(Exchange<K, V> worker) {
      return worker.some();
    }
  }

  record NumbersCall<K, V extends Number>() implements DeferredCallMessage<Exchange<K, V>, int[]> {
    @Override
    public CompletionStage<int[]> begin(Exchange<K, V> worker) {
      return worker.numbers();
    }
  }

  record TwiceCall<K, V extends Number>()
      implements DeferredCallMessage<Exchange<K, V>, CompletionStage<V>> {
    @Override
    public CompletionStage<CompletionStage<V>> begin(Exchange<K, V> worker) {
      return worker.twice();
    }
  }

  record NowCall<K, V extends Number>() implements CallMessage<Exchange<K, V>, Future<String>> {
    @Override
    public Future<String> handle(Exchange<K, V> worker) {
      return worker.now();
    }
  }
}
