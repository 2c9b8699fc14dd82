package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedUnkeyedDynamicSupervisor;
import java.net.URI;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Starts {@code Download} processes below a dynamic supervisor.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Download}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"from", "headers", "log"})
final class DownloadDynamicSupervisor
    extends GeneratedUnkeyedDynamicSupervisor<DownloadDynamicSupervisor.Arguments, DownloadRef> {
  private DownloadDynamicSupervisor(Endpoint<?> place) {
    super(place, DownloadRef::of);
  }

  /**
   * Returns the accessor of the dynamic supervisor at a place of a tree.
   *
   * @param place where it is
   * @return the accessor
   */
  static DownloadDynamicSupervisor of(Endpoint<?> place) {
    return new DownloadDynamicSupervisor(place);
  }

  /**
   * Starts a child and waits until it has started.
   *
   * @param from for its constructor
   * @param headers for its constructor
   * @return its ref, which means this one process
   * @throws dev.espalier.StartFailedException if it was not started
   */
  DownloadRef start(URI from, List<String> headers) {
    return startChild(new Arguments(from, headers));
  }

  /**
   * What is given to a child at its start.
   *
   * @param from for its constructor
   * @param headers for its constructor
   */
  record Arguments(URI from, List<String> headers) {}
}
