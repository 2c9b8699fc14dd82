package dev.espalier.internal.process;

import dev.espalier.ExitReason;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The calls of a {@link WorkerCell} whose handlers have returned with a promise: their callers get
 * the reply when the promise is kept, or the exit reason if the process ends before that.
 */
final class DeferredReplies {
  private final WorkerCell<?> cell;
  private final Set<ReplyEnvelope> owed = ConcurrentHashMap.newKeySet();

  DeferredReplies(WorkerCell<?> cell) {
    this.cell = cell;
  }

  /** In the process. The promise may be kept by any thread. */
  void owe(ReplyEnvelope call, @Nullable CompletionStage<?> promise) {
    if (promise == null) {
      throw new NullPointerException(
          call.describe() + " has returned null instead of a promise of its reply");
    }
    owed.add(call);
    promise.whenComplete((value, thrown) -> {
      owed.remove(call);
      call.settle(thrown == null ? new Outcome.Replied(value) : broken(call, thrown));
    });
    ExitReason exit = cell.exit();
    if (exit != null) { // it was cut off meanwhile, and failAll may have missed this one
      failAll(exit);
    }
  }

  private static Outcome broken(ReplyEnvelope call, Throwable thrown) {
    Throwable cause = thrown;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return call.isReply(cause)
        ? new Outcome.Thrown(cause)
        : new Outcome.Failed(WorkerCell.reasonOfThrown(cause));
  }

  int size() {
    return owed.size();
  }

  /** The process has ended. Any thread. */
  void failAll(ExitReason reason) {
    owed.forEach(call -> call.fail(reason));
    owed.clear();
  }
}
