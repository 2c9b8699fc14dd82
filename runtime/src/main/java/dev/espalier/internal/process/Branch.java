package dev.espalier.internal.process;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** What a {@link Place} has because a supervisor lives there; that of a worker has none. */
final class Branch {

  /** The places of children that are known by their ids. */
  private final ConcurrentMap<String, Place<?>> children = new ConcurrentHashMap<>(8);

  private volatile @Nullable SupervisorCell lastSupervisor;

  ConcurrentMap<String, Place<?>> children() {
    return children;
  }

  /** The supervisor that lives here or was the last to do so; null before the first one came. */
  @Nullable SupervisorCell lastSupervisor() {
    return lastSupervisor;
  }

  void occupy(SupervisorCell supervisor) {
    lastSupervisor = supervisor;
  }
}
