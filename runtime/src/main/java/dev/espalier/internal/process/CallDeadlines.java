package dev.espalier.internal.process;

import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Ends the calls of virtual threads whose time is up, at a price that suits those which have their
 * reply long before that, as nearly all do. Shared by all trees of the JVM.
 *
 * <p>A virtual thread that parks with a time-out of its own needs a timer, which is set, cancelled,
 * and wakes the thread of all timers: half the time of a call. So callers park without one.
 */
final class CallDeadlines {

  /*
   * A caller pushes its call onto a stack, of which there are some, so that callers do not get in each
   * other's way. A look every few milliseconds, as long as there are calls, takes the stacks away and
   * forgets the calls that have an outcome. Only from here on a call has a deadline: so none ends too
   * early, and some end a look too late. The others are looked at again when they have waited twice as
   * long, and at their deadline; so a call is kept no longer than twice the time that it has taken.
   */

  private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(10);

  /** Shorter time-outs are left to the threads, which are more exact. */
  private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(200);

  private static final int STACKS =
      Integer.highestOneBit(Math.max(2, Runtime.getRuntime().availableProcessors()) * 2 - 1);

  private static final int APART = 16; // references, so that no two stacks share a cache line

  private final Timers timers;
  private final AtomicReferenceArray<@Nullable CallEnvelope> stacks =
      new AtomicReferenceArray<>(STACKS * APART);
  private final AtomicBoolean lookIsDue = new AtomicBoolean();

  // Guarded by this:
  private final PriorityQueue<Waiting> old =
      new PriorityQueue<>((one, other) -> Long.signum(one.due() - other.due()));
  private @Nullable Long oldLookIsDueAt;

  /** A call that has waited for some time. */
  private record Waiting(CallEnvelope call, long since, long deadline, long due) {
    /** When to look again. */
    static Waiting from(CallEnvelope call, long since, long deadline, long now) {
      long due = now + Math.max(LOOK, now - since);
      return new Waiting(call, since, deadline, Math.min(due, deadline));
    }
  }

  CallDeadlines(Timers timers) {
    this.timers = timers;
  }

  /** Whether a thread that waits so long had better not do so by itself. */
  static boolean isWorthIt(Thread caller, long timeoutNanos) {
    return timeoutNanos >= SHORT && caller.isVirtual();
  }

  /** Ends the wait for a call if that takes longer than it says. In the thread of the caller. */
  void watch(CallEnvelope call, long timeoutNanos) {
    int stack = (int) (call.caller().threadId() & (STACKS - 1)) * APART;
    CallEnvelope top;
    do {
      top = stacks.get(stack);
      call.putOn(top, timeoutNanos);
    } while (!stacks.compareAndSet(stack, top, call));
    if (!lookIsDue.getOpaque() && lookIsDue.compareAndSet(false, true)) {
      timers.after(LOOK, this::look);
    }
  }

  private synchronized void look() {
    lookIsDue.set(false); // first: a call that comes from here on is seen by the next look
    long now = timers.now();
    for (int i = 0; i < STACKS; i++) {
      CallEnvelope call = stacks.getAndSet(i * APART, null);
      while (call != null) {
        CallEnvelope next = call.takeBelow();
        if (!call.isSettled()) {
          old.add(Waiting.from(call, now, now + call.timeoutNanos(), now));
        }
        call = next;
      }
    }
    lookAtOld(now);
  }

  private void lookAtOld(long now) {
    Waiting first;
    while ((first = old.peek()) != null && first.due() - now <= 0) {
      old.poll();
      if (first.call().isSettled()) {
        continue;
      }
      if (first.deadline() - now <= 0) {
        first.call().settle(new Outcome.TimedOut());
      } else {
        old.add(Waiting.from(first.call(), first.since(), first.deadline(), now));
      }
    }
    if (oldLookIsDueAt != null && oldLookIsDueAt - now <= 0) {
      oldLookIsDueAt = null;
    }
    if (first != null && (oldLookIsDueAt == null || first.due() - oldLookIsDueAt < 0)) {
      oldLookIsDueAt = first.due();
      timers.after(first.due() - now, this::look);
    }
  }
}
