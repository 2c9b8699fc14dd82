package dev.espalier.spi;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where a ref sends to, and how long its callers wait: the endpoint of the ref with the time-out
 * that {@code within} has chosen, if any.
 *
 * @param <W> the class of the worker
 */
public final class RefTarget<W> {
  private final Endpoint<W> endpoint;
  private final @Nullable Duration within;

  private RefTarget(Endpoint<W> endpoint, @Nullable Duration within) {
    this.endpoint = Objects.requireNonNull(endpoint);
    this.within = within;
  }

  /**
   * A target with the time-outs that the calls declare.
   *
   * @param <W> the class of the worker
   * @param endpoint the place
   * @return the target
   */
  public static <W> RefTarget<W> of(Endpoint<W> endpoint) {
    return new RefTarget<>(endpoint, null);
  }

  /**
   * The same place with one time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the target
   * @throws IllegalArgumentException if the time-out is zero or negative
   */
  public RefTarget<W> within(Duration timeout) {
    if (timeout.isZero() || timeout.isNegative()) {
      throw new IllegalArgumentException(
          "the time-out for " + endpoint.path() + " is " + timeout + "; it must be more than 0");
    }
    return new RefTarget<>(endpoint, timeout);
  }

  /**
   * Sends a call and waits for the reply.
   *
   * @param <R> the type of the reply
   * @param message the call
   * @param defaultMillis the time-out that the call declares, in milliseconds
   * @return the reply
   */
  public <R extends @Nullable Object> R call(CallMessage<? super W, R> message, int defaultMillis) {
    return endpoint.call(message, nanos(defaultMillis));
  }

  /**
   * The same for a call whose handler never blocks, see {@link Endpoint#callInline}.
   *
   * @param <R> the type of the reply
   * @param message the call
   * @param defaultMillis the time-out that the call declares, in milliseconds
   * @return the reply
   */
  public <R extends @Nullable Object> R callInline(
      CallMessage<? super W, R> message, int defaultMillis) {
    return endpoint.callInline(message, nanos(defaultMillis));
  }

  /**
   * Sends a call without waiting.
   *
   * @param <R> the type of the reply
   * @param message the call
   * @param defaultMillis the time-out that the call declares, in milliseconds
   * @return the reply to come
   */
  public <R extends @Nullable Object> CompletableFuture<R> callAsync(
      CallMessage<? super W, R> message, int defaultMillis) {
    return endpoint.callAsync(message, nanos(defaultMillis));
  }

  /**
   * Sends a cast.
   *
   * @param message the cast
   */
  public void cast(CastMessage<? super W> message) {
    endpoint.cast(message);
  }

  /**
   * The same for a cast whose handler never blocks, see {@link Endpoint#castInline}.
   *
   * @param message the cast
   */
  public void castInline(CastMessage<? super W> message) {
    endpoint.castInline(message);
  }

  Endpoint<W> endpoint() {
    return endpoint;
  }

  private long nanos(int defaultMillis) {
    if (within == null) {
      return defaultMillis == Integer.MAX_VALUE ? Long.MAX_VALUE : defaultMillis * 1_000_000L;
    }
    return TimeUnit.NANOSECONDS.convert(within); // some 292 years and more: for ever
  }
}
