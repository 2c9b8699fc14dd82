package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedDynamicSupervisor;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Starts {@code Book} processes below a dynamic supervisor, and finds them by their keys.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Book}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"name", "owner", "first"})
final class BookDynamicSupervisor<T>
    extends GeneratedDynamicSupervisor<String, BookDynamicSupervisor.Arguments<T>, BookRef<T>> {
  private BookDynamicSupervisor(Endpoint<?> place) {
    <Book<T>>super(place, BookRef::of);
  }

  /**
   * Returns the accessor of the dynamic supervisor at a place of a tree.
   *
   * @param place where it is
   * @param <T> as of {@code Book}
   * @return the accessor
   */
  static <T> BookDynamicSupervisor<T> of(Endpoint<?> place) {
    return new BookDynamicSupervisor<>(place);
  }

  /**
   * Starts a child and waits until it has started.
   *
   * @param name its key
   * @param owner for its constructor
   * @param first for its constructor
   * @return its ref, which means the key and survives restarts
   * @throws dev.espalier.StartFailedException if it was not started, or the key is taken
   */
  BookRef<T> start(String name, @Nullable String owner, T first) {
    return startChild(new Arguments<T>(name, owner, first));
  }

  /**
   * Finds the child with this key or starts it; of many threads at once, one starts it.
   *
   * @param name its key
   * @param owner for its constructor
   * @param first for its constructor
   * @return its ref, which means the key and survives restarts
   * @throws dev.espalier.StartFailedException if it had to be started and was not
   */
  BookRef<T> findOrStart(String name, @Nullable String owner, T first) {
    return findOrStartChild(new Arguments<T>(name, owner, first));
  }

  /**
   * What is given to a child at its start.
   *
   * @param name its key
   * @param owner for its constructor
   * @param first for its constructor
   * @param <T> as of {@code Book}
   */
  record Arguments<T>(String name, @Nullable String owner, T first) {}
}
