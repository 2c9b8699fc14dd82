package dev.espalier;

/**
 * Makes a worker, inside its new process; the start function of a child specification.
 *
 * @param <W> the class of the worker
 */
@FunctionalInterface
public interface WorkerFactory<W> {

  /**
   * Makes the worker. Called again for each restart.
   *
   * @param start what a start function may use
   * @return the worker
   * @throws Exception to fail the start; {@link StartIgnoredException} to decline it
   */
  W start(StartContext<W> start) throws Exception;
}
