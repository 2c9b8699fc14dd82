package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedDynamicSupervisor;
import javax.annotation.processing.Generated;

/**
 * Starts {@code Game} processes below a dynamic supervisor, and finds them by their keys.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Game}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "number")
final class GameDynamicSupervisor
    extends GeneratedDynamicSupervisor<Long, GameDynamicSupervisor.Arguments, GameRef> {
  private GameDynamicSupervisor(Endpoint<?> place) {
    super(place, GameRef::of);
  }

  /**
   * Returns the accessor of the dynamic supervisor at a place of a tree.
   *
   * @param place where it is
   * @return the accessor
   */
  static GameDynamicSupervisor of(Endpoint<?> place) {
    return new GameDynamicSupervisor(place);
  }

  /**
   * Starts a child and waits until it has started.
   *
   * @param number its key
   * @return its ref, which means the key and survives restarts
   * @throws dev.espalier.StartFailedException if it was not started, or the key is taken
   */
  GameRef start(Long number) {
    return startChild(new Arguments(number));
  }

  /**
   * Finds the child with this key or starts it; of many threads at once, one starts it.
   *
   * @param number its key
   * @return its ref, which means the key and survives restarts
   * @throws dev.espalier.StartFailedException if it had to be started and was not
   */
  GameRef findOrStart(Long number) {
    return findOrStartChild(new Arguments(number));
  }

  /**
   * What is given to a child at its start.
   *
   * @param number its key
   */
  record Arguments(Long number) {}
}
