package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedUnkeyedDynamicSupervisor;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Starts {@code Audit} processes below a dynamic supervisor.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Audit}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "entries")
final class AuditDynamicSupervisor<K extends Comparable<K>>
    extends GeneratedUnkeyedDynamicSupervisor<AuditDynamicSupervisor.Arguments<K>, AuditRef<K>> {
  private AuditDynamicSupervisor(Endpoint<?> place) {
    <Audit<K>>super(place, AuditRef::of);
  }

  /**
   * Returns the accessor of the dynamic supervisor at a place of a tree.
   *
   * @param place where it is
   * @param <K> as of {@code Audit}
   * @return the accessor
   */
  static <K extends Comparable<K>> AuditDynamicSupervisor<K> of(Endpoint<?> place) {
    return new AuditDynamicSupervisor<>(place);
  }

  /**
   * Starts a child and waits until it has started.
   *
   * @param entries for its constructor
   * @return its ref, which means this one process
   * @throws dev.espalier.StartFailedException if it was not started
   */
  AuditRef<K> start(List<? super K> entries) {
    return startChild(new Arguments<K>(entries));
  }

  /**
   * What is given to a child at its start.
   *
   * @param entries for its constructor
   * @param <K> as of {@code Audit}
   */
  record Arguments<K extends Comparable<K>>(List<? super K> entries) {}
}
