package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedDynamicSupervisor;
import javax.annotation.processing.Generated;

/**
 * Starts {@code Slot} processes below a dynamic supervisor, and finds them by their keys.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Slot}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"number", "first"})
final class SlotDynamicSupervisor<T extends Comparable<T>>
    extends GeneratedDynamicSupervisor<Integer, SlotDynamicSupervisor.Arguments<T>, SlotRef<T>> {
  private SlotDynamicSupervisor(Endpoint<?> place) {
    <Slot<T>>super(place, SlotRef::of);
  }

  /**
   * Returns the accessor of the dynamic supervisor at a place of a tree.
   *
   * @param place where it is
   * @param <T> as of {@code Slot}
   * @return the accessor
   */
  static <T extends Comparable<T>> SlotDynamicSupervisor<T> of(Endpoint<?> place) {
    return new SlotDynamicSupervisor<>(place);
  }

  /**
   * Starts a child and waits until it has started.
   *
   * @param number its key
   * @param first for its constructor
   * @return its ref, which means the key and survives restarts
   * @throws dev.espalier.StartFailedException if it was not started, or the key is taken
   */
  SlotRef<T> start(int number, T first) {
    return startChild(new Arguments<T>(number, first));
  }

  /**
   * Finds the child with this key or starts it; of many threads at once, one starts it.
   *
   * @param number its key
   * @param first for its constructor
   * @return its ref, which means the key and survives restarts
   * @throws dev.espalier.StartFailedException if it had to be started and was not
   */
  SlotRef<T> findOrStart(int number, T first) {
    return findOrStartChild(new Arguments<T>(number, first));
  }

  /**
   * What is given to a child at its start.
   *
   * @param number its key
   * @param first for its constructor
   * @param <T> as of {@code Slot}
   */
  record Arguments<T extends Comparable<T>>(int number, T first) {}
}
