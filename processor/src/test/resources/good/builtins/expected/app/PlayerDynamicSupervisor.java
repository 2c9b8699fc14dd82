package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedDynamicSupervisor;
import javax.annotation.processing.Generated;

/**
 * Starts {@code Player} processes below a dynamic supervisor, and finds them by their keys.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Player}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"name", "players", "tasks"})
final class PlayerDynamicSupervisor
    extends GeneratedDynamicSupervisor<String, PlayerDynamicSupervisor.Arguments, PlayerRef> {
  private PlayerDynamicSupervisor(Endpoint<?> place) {
    super(place, PlayerRef::of);
  }

  /**
   * Returns the accessor of the dynamic supervisor at a place of a tree.
   *
   * @param place where it is
   * @return the accessor
   */
  static PlayerDynamicSupervisor of(Endpoint<?> place) {
    return new PlayerDynamicSupervisor(place);
  }

  /**
   * Starts a child and waits until it has started.
   *
   * @param name its key
   * @return its ref, which means the key and survives restarts
   * @throws dev.espalier.StartFailedException if it was not started, or the key is taken
   */
  PlayerRef start(String name) {
    return startChild(new Arguments(name));
  }

  /**
   * Finds the child with this key or starts it; of many threads at once, one starts it.
   *
   * @param name its key
   * @return its ref, which means the key and survives restarts
   * @throws dev.espalier.StartFailedException if it had to be started and was not
   */
  PlayerRef findOrStart(String name) {
    return findOrStartChild(new Arguments(name));
  }

  /**
   * What is given to a child at its start.
   *
   * @param name its key
   */
  record Arguments(String name) {}
}
