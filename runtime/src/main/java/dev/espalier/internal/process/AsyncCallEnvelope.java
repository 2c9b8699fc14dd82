package dev.espalier.internal.process;

import dev.espalier.CallFailedException;
import dev.espalier.CallTimeoutException;
import dev.espalier.spi.CallMessage;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A call in a mailbox whose caller does not wait but holds a future. */
final class AsyncCallEnvelope<R extends @Nullable Object> extends ReplyEnvelope {
  private final CompletableFuture<R> future = new CompletableFuture<>();
  private final AtomicBoolean settled = new AtomicBoolean();
  private final Place<?> target;
  private final long timeoutNanos;
  private volatile Timers.@Nullable Scheduled timer;

  AsyncCallEnvelope(CallMessage<?, R> message, Place<?> target, long timeoutNanos) {
    super(message);
    this.target = target;
    this.timeoutNanos = timeoutNanos;
  }

  CompletableFuture<R> future() {
    return future;
  }

  /** Starts the time-out. Before the envelope is sent. */
  void failAfter(Timers timers) {
    if (timeoutNanos != Long.MAX_VALUE) {
      timer = timers.after(timeoutNanos, () -> settle(new Outcome.TimedOut()));
    }
  }

  @Override
  void settle(Outcome first) {
    if (!settled.compareAndSet(false, true)) {
      return;
    }
    Timers.Scheduled running = timer;
    if (running != null) {
      running.cancel();
    }
    HandOver.run("espalier-reply", () -> complete(first));
  }

  @Override
  boolean isSettled() {
    return settled.get();
  }

  @SuppressWarnings("unchecked") // the message has said that it replies with an R
  private void complete(Outcome outcome) {
    switch (outcome) {
      case Outcome.Replied replied -> future.complete((R) replied.value());
      case Outcome.Thrown thrown -> future.completeExceptionally(thrown.throwable());
      case Outcome.Failed failed ->
          future.completeExceptionally(
              new CallFailedException(failed.reason(), target.path(), describe()));
      case Outcome.TimedOut ignored ->
          future.completeExceptionally(
              new CallTimeoutException(
                  target.path(), describe(), TimeUnit.NANOSECONDS.toMillis(timeoutNanos)));
      case Outcome.Interrupted ignored ->
          throw new AssertionError("nobody waits, so nobody is interrupted");
    }
  }
}
