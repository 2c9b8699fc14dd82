package dev.espalier.internal.process;

import dev.espalier.ExitReason;
import dev.espalier.report.UnhandledReport;
import dev.espalier.sys.DebugFunction;
import dev.espalier.sys.ProcessEvent;
import dev.espalier.sys.Statistics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * What system requests have made of a {@link WorkerCell}: whether it is suspended, who sees what it
 * does, and how much that was. Most processes never have one. All but {@link #failAll}, {@link
 * #waiting} and {@link #isSuspended} is for the process's own thread.
 */
final class Debugging {
  private final WorkerCell<?> cell;

  /** The messages that came while it was suspended, in the order sent. */
  private final Queue<Message> held = new ConcurrentLinkedQueue<>();

  private final Map<Object, Installed<?>> installed = new LinkedHashMap<>();
  private volatile boolean suspended;
  private @Nullable Statistics statistics;

  Debugging(WorkerCell<?> cell) {
    this.cell = cell;
  }

  // ---------------------------------------------------------------------------------- suspending

  void suspend(boolean on) {
    suspended = on;
  }

  boolean isSuspended() {
    return suspended;
  }

  /** The next message that may be handled, or null if there is none. */
  @Nullable Message next(Activation activation) {
    if (!suspended) {
      Message first = held.poll();
      return first != null ? first : activation.take();
    }
    Message message;
    while ((message = activation.take()) != null && !message.isSystem()) {
      held.add(message);
      ExitReason exit = cell.exit();
      if (exit != null) { // it was cut off meanwhile, and failAll may have missed this one
        message.fail(exit);
      }
    }
    return message;
  }

  void failAll(ExitReason reason) {
    held.forEach(message -> message.fail(reason));
  }

  /** How many messages are held back. */
  Mailbox.Waiting waiting() {
    int calls = 0;
    int casts = 0;
    for (Message message : held) {
      calls += message.isCall() ? 1 : 0;
      casts += message.isCast() ? 1 : 0;
    }
    return new Mailbox.Waiting(calls, casts);
  }

  // ---------------------------------------------------------------------------------- events

  /** A function that sees what happens, and its state. */
  private record Installed<S>(S state, DebugFunction<S> function) {
    @Nullable Installed<S> on(ProcessEvent event) {
      S next = function.on(state, event);
      return next == null ? null : new Installed<>(next, function);
    }
  }

  <S> void install(Object id, S state, DebugFunction<S> function) {
    installed.putIfAbsent(id, new Installed<>(state, function));
  }

  void remove(Object id) {
    installed.remove(id);
  }

  void count(boolean on) {
    statistics = on ? new Statistics(Instant.now(), 0, 0) : null;
  }

  Optional<Statistics> statistics() {
    return Optional.ofNullable(statistics);
  }

  void clear() {
    installed.clear();
    statistics = null;
  }

  /** A message is about to be handled. */
  void received(Message message) {
    Statistics counts = statistics;
    if (counts != null) {
      statistics = new Statistics(counts.since(), counts.messagesIn() + 1, counts.messagesOut());
    }
    if (!installed.isEmpty()) {
      ProcessEvent.Kind kind =
          message.isCall()
              ? ProcessEvent.Kind.CALL
              : message.isCast() ? ProcessEvent.Kind.CAST : ProcessEvent.Kind.INFO;
      tell(new ProcessEvent.Received(kind, message.describe(), message.sender()));
    }
  }

  /** A message was handled; whoever waited for it has got the reply. */
  void handled(Message message) {
    String caller = message.sender();
    if (caller == null || !message.hasReplied()) {
      return;
    }
    Statistics counts = statistics;
    if (counts != null) {
      statistics = new Statistics(counts.since(), counts.messagesIn(), counts.messagesOut() + 1);
    }
    if (!installed.isEmpty()) {
      tell(new ProcessEvent.Replied(message.describe(), caller));
    }
  }

  private void tell(ProcessEvent event) {
    List<Object> done = new ArrayList<>();
    for (Map.Entry<Object, Installed<?>> entry : installed.entrySet()) {
      try {
        Installed<?> next = entry.getValue().on(event);
        if (next == null) {
          done.add(entry.getKey());
        } else {
          entry.setValue(next);
        }
      } catch (Throwable thrown) {
        done.add(entry.getKey());
        String failure = "a debug function that has thrown " + thrown + " and was removed";
        cell.context().report(() -> new UnhandledReport(cell.path(), cell.workerType(), failure));
      }
    }
    done.forEach(installed::remove);
  }
}
