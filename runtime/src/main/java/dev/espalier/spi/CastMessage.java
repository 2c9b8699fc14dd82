package dev.espalier.spi;

/**
 * A cast on its way to a worker: the generated record holds the arguments and knows the method.
 *
 * @param <W> the class of the worker
 */
@FunctionalInterface
public interface CastMessage<W> {

  /**
   * Calls the method; runs in the worker's process.
   *
   * @param worker the worker
   * @throws Throwable what the method throws; it crashes the worker
   */
  void handle(W worker) throws Throwable;
}
