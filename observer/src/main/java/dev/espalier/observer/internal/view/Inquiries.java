package dev.espalier.observer.internal.view;

import dev.espalier.ProcessRef;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks supervisors for pages of children on behalf of people, but not one that leaves too many
 * questions unanswered: they would all wait in its mailbox. Any thread.
 */
public final class Inquiries {
  private static final int WAITING = 4;

  private final Processes processes;
  private final Map<ProcessRef, Integer> waiting = new ConcurrentHashMap<>();

  /** Creates it. */
  public Inquiries(Processes processes) {
    this.processes = processes;
  }

  /**
   * Asks for a page.
   *
   * @param search a part of an id, a key or a label; empty for all children
   * @return the page to come; empty if the supervisor is too busy to be asked
   */
  public Optional<CompletableFuture<ChildrenView>> children(
      ProcessRef supervisor, String search, int offset) {
    if (waiting.merge(supervisor, 1, Integer::sum) > WAITING) {
      isDone(supervisor);
      return Optional.empty();
    }
    CompletableFuture<ChildrenView> page = ChildrenView.of(supervisor, search, offset, processes);
    return Optional.of(page.whenComplete((view, failure) -> isDone(supervisor)));
  }

  private void isDone(ProcessRef supervisor) {
    waiting.computeIfPresent(supervisor, (ref, count) -> count == 1 ? null : count - 1);
  }
}
