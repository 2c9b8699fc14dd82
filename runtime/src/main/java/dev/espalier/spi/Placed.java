package dev.espalier.spi;

import dev.espalier.ProcessRef;

/** A ref that is neither generated nor a place itself, but knows its place. */
public interface Placed extends ProcessRef {

  /**
   * The place.
   *
   * @return where the process lives
   */
  Endpoint<?> place();
}
