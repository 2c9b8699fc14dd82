package dev.espalier.spi;

import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A place in a tree to which messages for one class of worker are sent; refs are made of it.
 *
 * @param <W> the class of the worker
 */
public interface Endpoint<W> extends ProcessRef {

  /**
   * The place that a ref means.
   *
   * @param ref any ref of a tree
   * @return its place
   * @throws IllegalArgumentException if somebody else has made the ref
   */
  static Endpoint<?> of(ProcessRef ref) {
    if (ref instanceof GeneratedRef<?> generated) {
      return generated.target.endpoint();
    }
    if (ref instanceof Placed placed) {
      return placed.place();
    }
    if (ref instanceof Endpoint<?> endpoint) {
      return endpoint;
    }
    throw new IllegalArgumentException(ref + " is no ref of a tree");
  }

  /**
   * Sends a call and waits for the reply.
   *
   * @param <R> the type of the reply
   * @param message the call
   * @param timeoutNanos how long to wait, in nanoseconds; {@link Long#MAX_VALUE} for ever
   * @return the reply
   */
  <R extends @Nullable Object> R call(CallMessage<? super W, R> message, long timeoutNanos);

  /**
   * The same for a call whose handler never blocks: the calling thread handles it itself, in the
   * name of the process, if the process is idle. The time-out counts only for what it waits for
   * then.
   *
   * @param <R> the type of the reply
   * @param message the call
   * @param timeoutNanos how long to wait, in nanoseconds; {@link Long#MAX_VALUE} for ever
   * @return the reply
   */
  <R extends @Nullable Object> R callInline(CallMessage<? super W, R> message, long timeoutNanos);

  /**
   * Sends a call without waiting.
   *
   * @param <R> the type of the reply
   * @param message the call
   * @param timeoutNanos after which time the future fails, in nanoseconds
   * @return the reply to come
   */
  <R extends @Nullable Object> CompletableFuture<R> callAsync(
      CallMessage<? super W, R> message, long timeoutNanos);

  /**
   * Sends a cast.
   *
   * @param message the cast
   */
  void cast(CastMessage<? super W> message);

  /**
   * The same for a cast whose handler never blocks and makes no calls: the sending thread handles
   * it itself, in the name of the process, before this returns, if the process is idle.
   *
   * @param message the cast
   */
  void castInline(CastMessage<? super W> message);

  /**
   * Watches the process that is here right now.
   *
   * @return its exit reason, when it has ended; noproc if there is none
   */
  CompletableFuture<ExitReason> monitor();

  /**
   * Sends an exit signal to the process that is here right now, if there is one.
   *
   * @param reason the reason
   */
  void exit(ExitReason reason);

  /**
   * Stops the process that is here right now, in its turn, and waits for its end.
   *
   * @param reason the exit reason
   * @param timeoutNanos how long to wait, in nanoseconds; {@link Long#MAX_VALUE} for ever
   */
  void stop(ExitReason reason, long timeoutNanos);

  /** Kills the process that is here right now, if there is one. */
  void kill();
}
