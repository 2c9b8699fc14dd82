package dev.espalier.internal.registry;

import dev.espalier.Exit;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import org.jspecify.annotations.Nullable;

/** One process as registries see it: what owns entries, until it dies. */
public interface Owner {

  /** How others address it. */
  ProcessRef ref();

  /** Whether it has not died. False from the very moment on in which its exit reason is fixed. */
  boolean isAlive();

  /** Why it has died; null while it has not. */
  @Nullable ExitReason exit();

  /** Its entries in all registries; made when it registers for the first time. */
  Holdings holdings();

  /** The same, if it has ever registered. */
  @Nullable Holdings holdingsIfAny();

  /** Sends it an exit signal. Does not wait. */
  void signal(Exit exit);
}
