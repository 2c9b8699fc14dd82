package dev.espalier.internal.application;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A piece of an application's own code at work, in a thread of its own, so that an {@link
 * ApplicationMaster} that waits for it can stop waiting. A platform thread: applications start and
 * end while all carriers of virtual threads are taken.
 *
 * @param <R> what comes of it
 */
final class Step<R> {

  /** How a step has ended. */
  sealed interface Result<R> {
    /** It has returned something. */
    record Returned<R>(R value) implements Result<R> {}

    /** It has thrown something. */
    record Threw<R>(Throwable thrown) implements Result<R> {}
  }

  private final String name;
  private final CompletableFuture<Result<R>> result = new CompletableFuture<>();
  private final Thread thread;

  /** Prepares a step of an application. */
  Step(String application, String name, Callable<? extends R> code) {
    this.name = name;
    this.thread =
        Thread.ofPlatform()
            .daemon()
            .name(application + " " + name)
            .unstarted(() -> result.complete(resultOf(code)));
  }

  void start() {
    thread.start();
  }

  private static <R> Result<R> resultOf(Callable<? extends R> code) {
    try {
      return new Result.Returned<>(code.call());
    } catch (Throwable thrown) { // it is not ours, so it may throw anything
      return new Result.Threw<>(thrown);
    }
  }

  /** Completes when it has ended. */
  CompletableFuture<Result<R>> result() {
    return result;
  }

  /** Whether it is the current thread that does it. */
  boolean isMine() {
    return thread == Thread.currentThread();
  }

  /** Whether it ends in time. An interrupt does not cut the wait short. */
  boolean endsBefore(long deadline) {
    return completesBefore(result, deadline);
  }

  /** Asks it to end. */
  void interrupt() {
    thread.interrupt();
  }

  /** What it is, and where, for people who want to know why it does not end. */
  String whereabouts() {
    return Stream.of(thread.getStackTrace())
        .filter(frame -> !isOfTheJdk(frame.getClassName()))
        .findFirst()
        .map(frame -> name + ", at " + frame)
        .orElse(name);
  }

  private static boolean isOfTheJdk(String className) {
    return className.startsWith("java.") || className.startsWith("jdk.");
  }

  /** Whether something completes before a time of the nano clock. */
  static boolean completesBefore(CompletableFuture<?> future, long deadline) {
    long left = Math.max(0, deadline - System.nanoTime());
    future
        .handle((value, thrown) -> true)
        .completeOnTimeout(false, left, TimeUnit.NANOSECONDS)
        .join();
    return future.isDone();
  }
}
