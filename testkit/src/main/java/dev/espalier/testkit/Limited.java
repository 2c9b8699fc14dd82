package dev.espalier.testkit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Something that may wait for ever, done in a thread of its own so that a test does not. */
final class Limited {
  private Limited() {}

  /**
   * Does something and waits for the result.
   *
   * @return empty if the time is over; then it has been interrupted
   */
  static <T> Optional<T> call(Duration limit, Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread.ofPlatform().daemon().name("espalier-testkit").start(task);
    try {
      return Optional.of(task.get(limit.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      task.cancel(true);
      return Optional.empty();
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the test was interrupted while it was waiting", e);
    } catch (ExecutionException e) {
      throw thrown(e);
    }
  }

  private static RuntimeException thrown(ExecutionException e) {
    return switch (e.getCause()) {
      case AssertionError failure -> {
        failure.setStackTrace(Thread.currentThread().getStackTrace()); // with the line of the test
        throw failure;
      }
      case Error error -> throw error;
      case RuntimeException exception -> exception;
      case null, default ->
          new IllegalStateException("cannot happen: suppliers throw no others", e);
    };
  }
}
