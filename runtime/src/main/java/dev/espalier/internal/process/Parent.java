package dev.espalier.internal.process;

import dev.espalier.ExitReason;

/**
 * Whom a process tells about its start and its end: its supervisor, or whoever has started the
 * tree.
 */
interface Parent {

  /** The start has succeeded. */
  void started();

  /** The process has declined to start, and is gone. */
  void startIgnored();

  /** The start has failed, and the process is gone. */
  void startFailed(ExitReason reason);

  /** The process had started, and is gone. */
  void exited(ExitReason reason);
}
