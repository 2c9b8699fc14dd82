package dev.espalier.internal.process;

import dev.espalier.spi.Endpoint;

/**
 * Places of processes that are still to be made, for what start functions return: nobody has ever
 * lived there, and nobody will.
 */
public final class Nowhere {
  private Nowhere() {}

  /**
   * A new place that is in no tree.
   *
   * @param <W> the class of the worker
   * @param what what is not there, to stand where others have their paths
   * @return the place
   */
  public static <W> Endpoint<W> placeOf(String what) {
    return Place.root(what + " that no tree has started");
  }
}
