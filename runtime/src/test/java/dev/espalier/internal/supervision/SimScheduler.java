package dev.espalier.internal.supervision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;

/**
 * Runs simulated processes one message at a time, on a virtual clock.
 *
 * <p>What one process sends to another arrives in the order sent. Which of several processes with
 * waiting messages goes next is up to an order that is given: in turn, or at random. Time passes
 * only when nobody has a message.
 */
final class SimScheduler {

  /** What waits for one process. */
  static final class Mailbox {
    private final Deque<Runnable> messages = new ArrayDeque<>();
  }

  /** Something that is due later. */
  static final class Timer {
    private final long due;
    private final long number;
    private final Runnable action;
    private boolean cancelled;

    private Timer(long due, long number, Runnable action) {
      this.due = due;
      this.number = number;
      this.action = action;
    }

    void cancel() {
      cancelled = true;
    }
  }

  private final IntUnaryOperator order;
  private final List<Mailbox> ready = new ArrayList<>();
  private final PriorityQueue<Timer> timers =
      new PriorityQueue<>(
          (a, b) -> a.due != b.due ? Long.compare(a.due, b.due) : Long.compare(a.number, b.number));
  private long timersMade;
  private long now = TimeUnit.DAYS.toNanos(1);

  /**
   * Creates a scheduler at some time that is not 0.
   *
   * @param order takes the number of processes that could go on, returns which of them does
   */
  SimScheduler(IntUnaryOperator order) {
    this.order = order;
  }

  /** Everybody in turn. */
  static SimScheduler inTurn() {
    return new SimScheduler(waiting -> 0);
  }

  long now() {
    return now;
  }

  void post(Mailbox to, Runnable message) {
    to.messages.addLast(message);
    if (to.messages.size() == 1) {
      ready.add(to);
    }
  }

  Timer after(long millis, Runnable action) {
    Timer timer = new Timer(now + TimeUnit.MILLISECONDS.toNanos(millis), timersMade++, action);
    timers.add(timer);
    return timer;
  }

  /** Lets one message be handled; false if there is none. */
  boolean step() {
    if (ready.isEmpty()) {
      return false;
    }
    Mailbox mailbox = ready.remove(order.applyAsInt(ready.size()));
    Runnable message = mailbox.messages.removeFirst();
    if (!mailbox.messages.isEmpty()) {
      ready.add(mailbox);
    }
    message.run();
    return true;
  }

  /** Goes on until no message is left and no timer is set. */
  void run() {
    while (step() || fireNext(Long.MAX_VALUE)) {}
  }

  /** Goes on until no message is left and this time has passed. */
  void runFor(long millis) {
    long end = now + TimeUnit.MILLISECONDS.toNanos(millis);
    while (step() || fireNext(end)) {}
    now = end;
  }

  private boolean fireNext(long latest) {
    while (true) {
      Timer next = timers.peek();
      if (next == null || next.due > latest) {
        return false;
      }
      timers.remove();
      if (!next.cancelled) {
        now = next.due;
        next.action.run();
        return true;
      }
    }
  }
}
