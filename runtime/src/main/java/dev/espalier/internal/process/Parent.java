package dev.espalier.internal.process;

import dev.espalier.ExitReason;

/**
 * Whom a process tells about its start and its end: its supervisor, or whoever has started the
 * tree.
 */
interface Parent {

  /** What all processes of the tree share. */
  TreeContext context();

  /** The start has succeeded. */
  void started(ProcessCell<?> child);

  /** The process has declined to start, and is gone. */
  void startIgnored(ProcessCell<?> child);

  /** The start has failed, and the process is gone. */
  void startFailed(ProcessCell<?> child, ExitReason reason);

  /** The process had started, and is gone. */
  void exited(ProcessCell<?> child, ExitReason reason);
}
