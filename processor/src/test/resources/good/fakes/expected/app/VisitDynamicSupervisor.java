package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedUnkeyedDynamicSupervisor;
import javax.annotation.processing.Generated;

/**
 * Starts {@code Visit} processes below a dynamic supervisor.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Visit}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "visitor")
final class VisitDynamicSupervisor
    extends GeneratedUnkeyedDynamicSupervisor<VisitDynamicSupervisor.Arguments, VisitRef> {
  private VisitDynamicSupervisor(Endpoint<?> place) {
    super(place, VisitRef::of);
  }

  /**
   * Returns the accessor of the dynamic supervisor at a place of a tree.
   *
   * @param place where it is
   * @return the accessor
   */
  static VisitDynamicSupervisor of(Endpoint<?> place) {
    return new VisitDynamicSupervisor(place);
  }

  /**
   * Starts a child and waits until it has started.
   *
   * @param visitor for its constructor
   * @return its ref, which means this one process
   * @throws dev.espalier.StartFailedException if it was not started
   */
  VisitRef start(String visitor) {
    return startChild(new Arguments(visitor));
  }

  /**
   * What is given to a child at its start.
   *
   * @param visitor for its constructor
   */
  record Arguments(String visitor) {}
}
