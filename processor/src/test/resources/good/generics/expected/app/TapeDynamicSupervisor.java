package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedUnkeyedDynamicSupervisor;
import javax.annotation.processing.Generated;

/**
 * Starts {@code Tape} processes below a dynamic supervisor.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Tape}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "length")
final class TapeDynamicSupervisor
    extends GeneratedUnkeyedDynamicSupervisor<TapeDynamicSupervisor.Arguments, TapeRef> {
  private TapeDynamicSupervisor(Endpoint<?> place) {
    super(place, TapeRef::of);
  }

  /**
   * Returns the accessor of the dynamic supervisor at a place of a tree.
   *
   * @param place where it is
   * @return the accessor
   */
  static TapeDynamicSupervisor of(Endpoint<?> place) {
    return new TapeDynamicSupervisor(place);
  }

  /**
   * Starts a child and waits until it has started.
   *
   * @param length for its constructor
   * @return its ref, which means this one process
   * @throws dev.espalier.StartFailedException if it was not started
   */
  TapeRef start(int length) {
    return startChild(new Arguments(length));
  }

  /**
   * What is given to a child at its start.
   *
   * @param length for its constructor
   */
  record Arguments(int length) {}
}
