package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedDynamicSupervisor;
import javax.annotation.processing.Generated;

/**
 * Starts {@code Odd} processes below a dynamic supervisor, and finds them by their keys.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Odd}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"start", "toString", "arguments", "siblings"})
final class OddDynamicSupervisor
    extends GeneratedDynamicSupervisor<Long, OddDynamicSupervisor.Arguments, OddRef> {
  private OddDynamicSupervisor(Endpoint<?> place) {
    super(place, OddRef::of);
  }

  /**
   * Returns the accessor of the dynamic supervisor at a place of a tree.
   *
   * @param place where it is
   * @return the accessor
   */
  static OddDynamicSupervisor of(Endpoint<?> place) {
    return new OddDynamicSupervisor(place);
  }

  /**
   * Starts a child and waits until it has started.
   *
   * @param start its key
   * @param toString for its constructor
   * @param arguments for its constructor
   * @return its ref, which means the key and survives restarts
   * @throws dev.espalier.StartFailedException if it was not started, or the key is taken
   */
  OddRef start(long start, String toString, int arguments) {
    return startChild(new Arguments(start, toString, arguments));
  }

  /**
   * Finds the child with this key or starts it; of many threads at once, one starts it.
   *
   * @param start its key
   * @param toString for its constructor
   * @param arguments for its constructor
   * @return its ref, which means the key and survives restarts
   * @throws dev.espalier.StartFailedException if it had to be started and was not
   */
  OddRef findOrStart(long start, String toString, int arguments) {
    return findOrStartChild(new Arguments(start, toString, arguments));
  }

  /**
   * What is given to a child at its start.
   *
   * @param start its key
   * @param toString2 for its constructor
   * @param arguments for its constructor
   */
  record Arguments(long start, String toString2, int arguments) {}
}
