package dev.espalier.internal.process;

import dev.espalier.ExitReason;
import dev.espalier.Self;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link WorkerCell} uses beside its messages: timers, a time-out, continuations, promised
 * replies, debugging, and what it has said of itself. Most processes use none of it and have no
 * such object.
 *
 * <p>Made and used by the process's own thread; whoever cuts the process off lets it go.
 */
final class Facilities {
  private final WorkerCell<?> cell;
  private @Nullable StartDeadline startDeadline;
  private @Nullable Queue<Self.Action> continuations;
  private @Nullable ExitReason wish; // what Self.stop has said
  private volatile @Nullable String label; // what Self.label has said
  private volatile @Nullable CellTimers timers;
  private volatile @Nullable IdleTimeout idleTimeout;
  private volatile @Nullable DeferredReplies deferredReplies;
  private volatile @Nullable Debugging debugging;

  Facilities(WorkerCell<?> cell) {
    this.cell = cell;
  }

  // ---------------------------------------------------------------------------------- the start

  /** Sets a limit to the start, which is about to begin; milliseconds. */
  void startWithin(int millis) {
    startDeadline = StartDeadline.after(cell, millis);
  }

  /** The start is over; whether there was time enough. */
  boolean hasStartedInTime() {
    StartDeadline deadline = startDeadline;
    startDeadline = null;
    return deadline == null || deadline.met();
  }

  // ---------------------------------------------------------------------------------- messages

  /** The next message: what the last handler wants done comes first. */
  @Nullable Message next(Activation activation) {
    Self.Action continuation = continuations == null ? null : continuations.poll();
    if (continuation != null) {
      return new ContinueMessage(continuation);
    }
    Debugging mine = debugging;
    return mine == null ? activation.take() : mine.next(activation);
  }

  /** Whether something has to follow the last handler. */
  boolean hasContinuations() {
    return continuations != null && !continuations.isEmpty();
  }

  /** A message is about to be handled. */
  void before(Message message) {
    if (message.isSystem()) {
      return;
    }
    IdleTimeout idle = idleTimeout;
    if (idle != null) {
      idle.heard(message);
    }
    Debugging mine = debugging;
    if (mine != null) {
      mine.received(message);
    }
  }

  /** A message was handled and replied to, and the process lives on. */
  void after(Message message) {
    Debugging mine = debugging;
    if (mine != null) {
      mine.handled(message);
    }
  }

  /** The time-out runs from here; after a system request, too, which makes it start again. */
  void arm() {
    IdleTimeout idle = idleTimeout;
    if (idle != null) {
      idle.arm();
    }
  }

  /** Whether some of it needs a process that takes messages. */
  boolean needsMessages() {
    return timers != null || idleTimeout != null || continuations != null;
  }

  // ---------------------------------------------------------------------------------- the end

  /** The process is dead. Any thread. */
  void release() {
    CellTimers running = timers;
    if (running != null) {
      running.cancelAll();
    }
    IdleTimeout idle = idleTimeout;
    if (idle != null) {
      idle.cancel();
    }
  }

  /** Fails those who wait, but not in the mailbox. Any thread. */
  void failAll(ExitReason reason) {
    DeferredReplies deferred = deferredReplies;
    if (deferred != null) {
      deferred.failAll(reason);
    }
    Debugging mine = debugging;
    if (mine != null) {
      mine.failAll(reason);
    }
  }

  /** How many wait, but not in the mailbox. */
  Mailbox.Waiting waiting() {
    DeferredReplies deferred = deferredReplies;
    Mailbox.Waiting waiting = new Mailbox.Waiting(deferred == null ? 0 : deferred.size(), 0);
    Debugging mine = debugging;
    return mine == null ? waiting : waiting.plus(mine.waiting());
  }

  /** Whether the process is suspended. Any thread. */
  boolean isSuspended() {
    Debugging mine = debugging;
    return mine != null && mine.isSuspended();
  }

  // ---------------------------------------------------------------------------------- contents

  /** Ends the process after the current handler; the first reason counts. */
  void wishToEnd(ExitReason reason) {
    if (wish == null) {
      wish = reason;
    }
  }

  @Nullable ExitReason wish() {
    return wish;
  }

  void label(String text) {
    label = text;
  }

  @Nullable String label() {
    return label;
  }

  void continueWith(Self.Action action) {
    if (continuations == null) {
      continuations = new ArrayDeque<>(2);
    }
    continuations.add(action);
  }

  IdleTimeout idleTimeout() {
    IdleTimeout mine = idleTimeout;
    if (mine == null) {
      mine = new IdleTimeout(cell);
      idleTimeout = mine;
    }
    return mine;
  }

  CellTimers timers() {
    CellTimers mine = timers;
    if (mine == null) {
      mine = new CellTimers(cell);
      timers = mine;
    }
    return mine;
  }

  DeferredReplies deferredReplies() {
    DeferredReplies mine = deferredReplies;
    if (mine == null) {
      mine = new DeferredReplies(cell);
      deferredReplies = mine;
    }
    return mine;
  }

  Debugging debugging() {
    Debugging mine = debugging;
    if (mine == null) {
      mine = new Debugging(cell);
      debugging = mine;
    }
    return mine;
  }
}
