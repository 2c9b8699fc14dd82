package dev.espalier.internal.process;

import dev.espalier.CallFailedException;
import dev.espalier.ExitReason;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Something that is done inside a worker's process, but is no message of its class; answered even
 * while the process is suspended.
 *
 * @param <R> the answer
 */
final class SystemRequest<R extends @Nullable Object> extends Message {

  /** What is done. */
  @FunctionalInterface
  interface Work<R extends @Nullable Object> {
    R on(WorkerCell<?> cell);
  }

  private final String name;
  private final Place<?> target;
  private final Work<R> work;
  private final CompletableFuture<R> answer = new CompletableFuture<>();

  private Runnable outcome = () -> {}; // until it is handled

  SystemRequest(String name, Place<?> target, Work<R> work) {
    this.name = name;
    this.target = target;
    this.work = work;
  }

  CompletableFuture<R> answer() {
    return answer;
  }

  @Override
  void handle(WorkerCell<?> cell) {
    try {
      R found = work.on(cell);
      outcome = () -> answer.complete(found);
    } catch (Throwable thrown) { // the fault of whoever asks, not of the process
      outcome = () -> answer.completeExceptionally(thrown);
    }
  }

  @Override
  void reply() {
    outcome.run();
  }

  @Override
  void fail(ExitReason reason) {
    answer.completeExceptionally(new CallFailedException(reason, target.path(), name));
  }

  @Override
  boolean isSystem() {
    return true;
  }

  @Override
  String describe() {
    return name;
  }
}
