package dev.espalier.internal.report;

import dev.espalier.ExitReason;
import dev.espalier.internal.supervision.SupervisorReport;
import java.util.List;

/** Something that has happened in a tree and that somebody should be able to read later. */
public sealed interface Report {

  /** The process that it is about. */
  String path();

  /**
   * A worker has ended abnormally.
   *
   * @param path the worker
   * @param reason why
   * @param during the message that it was handling, or what else it did
   * @param lostCalls how many waiting callers were told
   * @param lostCasts how many messages were dropped
   */
  record Crashed(String path, ExitReason reason, String during, int lostCalls, int lostCasts)
      implements Report {}

  /**
   * Something happened to a child.
   *
   * @param path the supervisor
   * @param spec its specification
   * @param report what happened
   */
  record Supervision(String path, dev.espalier.Supervision spec, SupervisorReport report)
      implements Report {}

  /**
   * The thread of a process that was killed does not end.
   *
   * @param path the process
   * @param stack where its thread is
   */
  record Zombie(String path, List<StackTraceElement> stack) implements Report {}

  /**
   * The thread of a process that was reported as a zombie has ended.
   *
   * @param path the process
   */
  record ZombieEnded(String path) implements Report {}
}
