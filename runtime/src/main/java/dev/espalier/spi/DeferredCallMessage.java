package dev.espalier.spi;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A call whose method returns at once with a promise of the reply; the worker goes on with its next
 * message meanwhile. OTP's {@code noreply} followed by {@code gen_server:reply}.
 *
 * @param <W> the class of the worker
 * @param <R> the type of the reply
 */
public interface DeferredCallMessage<W, R extends @Nullable Object> extends CallMessage<W, R> {

  /**
   * Calls the method; runs in the worker's process.
   *
   * @param worker the worker
   * @return the reply to come, also one of a subtype
   * @throws Throwable what the method throws
   */
  CompletionStage<? extends R> begin(W worker) throws Throwable;

  /** Not used: a deferred call has no reply when its method returns. */
  @Override
  default R handle(W worker) {
    throw new IllegalStateException("a deferred call is begun, not handled");
  }
}
