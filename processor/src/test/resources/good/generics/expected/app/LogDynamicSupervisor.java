package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedDynamicSupervisor;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Starts {@code Log} processes below a dynamic supervisor, and finds them by their keys.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Log}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"name", "first"})
public final class LogDynamicSupervisor<T extends Number & Comparable<T>, AsyncType>
    extends GeneratedDynamicSupervisor<String, LogDynamicSupervisor.Arguments<T, AsyncType>, LogRef<T, AsyncType>> {
  private LogDynamicSupervisor(Endpoint<?> place) {
    <Log<T, AsyncType>>super(place, LogRef::of);
  }

  /**
   * Returns the accessor of the dynamic supervisor at a place of a tree.
   *
   * @param place where it is
   * @param <T> as of {@code Log}
   * @param <AsyncType> as of {@code Log}
   * @return the accessor
   */
  public static <T extends Number & Comparable<T>, AsyncType> LogDynamicSupervisor<T, AsyncType> of(
      Endpoint<?> place) {
    return new LogDynamicSupervisor<>(place);
  }

  /**
   * Starts a child and waits until it has started.
   *
   * @param name its key
   * @param first for its constructor
   * @return its ref, which means the key and survives restarts
   * @throws dev.espalier.StartFailedException if it was not started, or the key is taken
   */
  public LogRef<T, AsyncType> start(String name, Map.Entry<T, AsyncType> first) {
    return startChild(new Arguments<T, AsyncType>(name, first));
  }

  /**
   * Finds the child with this key or starts it; of many threads at once, one starts it.
   *
   * @param name its key
   * @param first for its constructor
   * @return its ref, which means the key and survives restarts
   * @throws dev.espalier.StartFailedException if it had to be started and was not
   */
  public LogRef<T, AsyncType> findOrStart(String name, Map.Entry<T, AsyncType> first) {
    return findOrStartChild(new Arguments<T, AsyncType>(name, first));
  }

  /**
   * What is given to a child at its start.
   *
   * @param name its key
   * @param first for its constructor
   * @param <T> as of {@code Log}
   * @param <AsyncType> as of {@code Log}
   */
  public record Arguments<T extends Number & Comparable<T>, AsyncType>(String name,
      Map.Entry<T, AsyncType> first) {}
}
