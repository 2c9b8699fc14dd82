package dev.espalier.internal.supervision;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The requests of which a {@link SupervisorLedger} knows that nobody has answered them yet. */
final class LedgerRequests {
  private final Deque<Event.Requested> open = new ArrayDeque<>();

  void add(Event.Requested asked) {
    open.addLast(asked);
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  /** The one whose turn it is. */
  @Nullable Request next() {
    Event.Requested first = open.peekFirst();
    return first == null ? null : first.request();
  }

  /** Whether the one whose turn it is may start this child, which is unknown until then or not. */
  boolean nextStarts(String id, boolean unknown) {
    Request next = next();
    return (next instanceof Request.StartChild add && unknown && add.spec().id().equals(id))
        || (next instanceof Request.RestartChild restart && restart.id().equals(id));
  }

  /** Whether the first answer among these is what somebody learns who has asked for a start. */
  static boolean isAnswerToStart(List<Effect> effects) {
    for (Effect effect : effects) {
      if (effect instanceof Effect.Reply reply) {
        return reply.answer() instanceof Answer.Started
            || reply.answer() instanceof Answer.Ignored
            || reply.answer() instanceof Answer.Failed;
      }
    }
    return false;
  }

  /** Takes out the one that is answered; a violation if it is not its turn. */
  Request answered(Object token) {
    Event.Requested first = open.pollFirst();
    if (first == null || first.token() != token) {
      throw new Ledger.Violation("an answer to " + token + " out of turn");
    }
    return first.request();
  }

  @Override
  public String toString() {
    return open.toString();
  }
}
