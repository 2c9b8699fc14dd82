package dev.espalier;

import dev.espalier.spi.Endpoint;

/**
 * What the start function of a worker may use: the new process itself, and the places of its
 * siblings.
 *
 * @param <W> the class of the worker that is started
 */
public interface StartContext<W> extends Siblings {

  /**
   * The context of the new process.
   *
   * @return the context, to be kept by the worker
   */
  Self self();

  /**
   * The place of the new process; a worker's own ref is made of it.
   *
   * @return the place
   */
  @Override
  Endpoint<W> me();
}
