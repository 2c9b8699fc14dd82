package dev.espalier.spi;

import org.jspecify.annotations.Nullable;

/**
 * A call on its way to a worker: the generated record holds the arguments and knows the method.
 *
 * @param <W> the class of the worker
 * @param <R> the type of the reply
 */
public interface CallMessage<W, R extends @Nullable Object> {

  /**
   * Calls the method; runs in the worker's process.
   *
   * @param worker the worker
   * @return the reply
   * @throws Throwable what the method throws
   */
  R handle(W worker) throws Throwable;

  /**
   * Whether something that the method has thrown is a reply, because the method declares it, and
   * not a crash.
   *
   * @param thrown what the method has thrown
   * @return true if the caller gets it and the worker lives on
   */
  default boolean isReply(Throwable thrown) {
    return false;
  }
}
