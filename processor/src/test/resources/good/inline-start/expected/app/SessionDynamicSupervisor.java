package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedDynamicSupervisor;
import javax.annotation.processing.Generated;

/**
 * Starts {@code Session} processes below a dynamic supervisor, and finds them by their keys.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Session}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"number", "name"})
final class SessionDynamicSupervisor
    extends GeneratedDynamicSupervisor<Integer, SessionDynamicSupervisor.Arguments, SessionRef> {
  private SessionDynamicSupervisor(Endpoint<?> place) {
    super(place, SessionRef::of);
  }

  /**
   * Returns the accessor of the dynamic supervisor at a place of a tree.
   *
   * @param place where it is
   * @return the accessor
   */
  static SessionDynamicSupervisor of(Endpoint<?> place) {
    return new SessionDynamicSupervisor(place);
  }

  /**
   * Starts a child and waits until it has started.
   *
   * @param number its key
   * @param name for its constructor
   * @return its ref, which means the key and survives restarts
   * @throws dev.espalier.StartFailedException if it was not started, or the key is taken
   */
  SessionRef start(int number, String name) {
    return startChild(new Arguments(number, name));
  }

  /**
   * Finds the child with this key or starts it; of many threads at once, one starts it.
   *
   * @param number its key
   * @param name for its constructor
   * @return its ref, which means the key and survives restarts
   * @throws dev.espalier.StartFailedException if it had to be started and was not
   */
  SessionRef findOrStart(int number, String name) {
    return findOrStartChild(new Arguments(number, name));
  }

  /**
   * What is given to a child at its start.
   *
   * @param number its key
   * @param name for its constructor
   */
  record Arguments(int number, String name) {}
}
