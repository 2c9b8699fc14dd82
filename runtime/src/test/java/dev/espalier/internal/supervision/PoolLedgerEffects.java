package dev.espalier.internal.supervision;

import static dev.espalier.internal.supervision.Ledger.check;

import dev.espalier.annotations.Shutdown;
import dev.espalier.report.SupervisorReport.Context;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a pool wants after an event: {@link PoolLedger} ticks off one effect after the other. */
final class PoolLedgerEffects {
  private final Deque<Effect> left = new ArrayDeque<>();
  private final Map<Long, Integer> deadlines = new HashMap<>();
  private long lastDeadline;

  void add(List<Effect> effects) {
    for (Effect effect : effects) {
      if (!(effect instanceof Effect.Report report
          && report.report().context() == Context.SHUTDOWN_ERROR)) {
        left.addLast(effect);
      }
    }
  }

  /** The next one, which stays. */
  @Nullable Effect peek() {
    return left.peekFirst();
  }

  void checkEmpty(Event event) {
    check(left.isEmpty(), "after %s nobody asked for %s", event, left);
  }

  <E extends Effect> E next(Class<E> kind, @Nullable Object who) {
    Effect effect = left.pollFirst();
    check(kind.isInstance(effect), "%s for %s is due, not %s", kind.getSimpleName(), who, effect);
    return kind.cast(effect);
  }

  void askToStop(Incarnation process) {
    Incarnation asked = next(Effect.AskToStop.class, process).child();
    check(asked == process, "%s is to be asked, not %s", process, asked);
  }

  void kill(Incarnation process) {
    Incarnation killed = next(Effect.Kill.class, process).child();
    check(killed == process, "%s is to be killed, not %s", process, killed);
  }

  void forget(Child child) {
    Child forgotten = next(Effect.Forget.class, child).child();
    check(forgotten == child, "%s is to be forgotten, not %s", child.id(), forgotten.id());
  }

  void reply(Event.Requested to, Class<? extends Answer> answer) {
    Effect.Reply reply = next(Effect.Reply.class, to);
    check(reply.token() == to.token(), "%s out of turn", reply);
    check(answer.isInstance(reply.answer()), "%s is due, not %s", answer.getSimpleName(), reply);
  }

  void report(Context context, Incarnation about) {
    SupervisorReport report = next(Effect.Report.class, about).report();
    check(report.context() == context, "%s is due, not %s", context, report);
    check(report.incarnation() == about, "a report of %s is due, not %s", about, report);
  }

  void setDeadline(int shutdown) {
    if (shutdown != Shutdown.INFINITY) {
      Effect.SetDeadline set = next(Effect.SetDeadline.class, shutdown);
      check(set.millis() == Math.max(0, shutdown), "%s is not for %s", set, shutdown);
      check(set.number() > lastDeadline, "%s has been used before", set);
      lastDeadline = set.number();
      deadlines.put(set.number(), set.millis());
    }
  }

  /** The time of a deadline that has passed; null if it does not count any more. */
  @Nullable Integer deadlinePassed(long number) {
    return deadlines.remove(number);
  }

  /** Nobody who is waited for has this time any more. */
  void cancelDeadline(int shutdown) {
    if (deadlines.containsValue(Math.max(0, shutdown))) {
      long number = next(Effect.CancelDeadline.class, deadlines).number();
      Integer time = deadlines.remove(number);
      check(time != null && time == Math.max(0, shutdown), "%s is not for %s", number, shutdown);
    }
  }

  @Override
  public String toString() {
    return left.toString();
  }
}
