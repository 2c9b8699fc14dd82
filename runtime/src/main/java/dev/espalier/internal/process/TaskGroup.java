package dev.espalier.internal.process;

import dev.espalier.CallTimeoutException;
import dev.espalier.Task;
import dev.espalier.TaskOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Several tasks that one thread waits for at the same time. */
final class TaskGroup {
  private final List<TaskHandle<?>> handles = new ArrayList<>();

  TaskGroup(List<? extends Task<?>> tasks) {
    for (Task<?> task : tasks) {
      TaskHandle<?> handle = (TaskHandle<?>) task; // there are no others
      handle.mustBeMine();
      handles.add(handle);
    }
  }

  /** The values of all, or the failure of the first one that fails. */
  @SuppressWarnings("unchecked") // as the caller has typed the tasks
  <T extends @Nullable Object> List<T> await(long nanos) {
    if (handles.isEmpty()) {
      return List.of();
    }
    handles.forEach(TaskHandle::mustNotBeTaken);
    String request = "awaitMany(" + handles.size() + " tasks)";
    try {
      waitFor(handles.size(), handles, TaskOutcome.Exit.class::isInstance, request, nanos);
    } catch (CallTimeoutException late) {
      handles.forEach(TaskHandle::take);
      throw late;
    }
    handles.forEach(TaskHandle::peek); // may be the end of this process
    new LinkedHashSet<>(handles).forEach(TaskHandle::takeOrRefuse);
    List<T> values = new ArrayList<>(handles.size());
    for (TaskHandle<?> handle : handles) {
      TaskHandle<T> typed = (TaskHandle<T>) handle;
      TaskOutcome<T> settled = typed.peek();
      if (settled != null) {
        values.add(typed.valueOf(settled, request));
      } // else one after it has failed
    }
    return Collections.unmodifiableList(values);
  }

  /** The outcomes that are there when so many are, or when the time is over. */
  @SuppressWarnings("unchecked") // as the caller has typed the tasks
  <T extends @Nullable Object> List<Optional<TaskOutcome<T>>> poll(int limit, long nanos) {
    List<TaskHandle<?>> open = handles.stream().filter(Predicate.not(TaskHandle::isTaken)).toList();
    if (!open.isEmpty()) {
      int wanted = Math.min(limit, open.size());
      try {
        waitFor(wanted, open, settled -> false, "pollMany(" + open.size() + " tasks)", nanos);
      } catch (CallTimeoutException late) {
        // then those are taken that are there
      }
    }
    List<Optional<TaskOutcome<T>>> outcomes = new ArrayList<>(handles.size());
    for (TaskHandle<?> handle : handles) {
      outcomes.add(((TaskHandle<T>) handle).poll());
    }
    return outcomes;
  }

  /** Waits until so many of the tasks have an outcome, or one has an outcome that is enough. */
  private static void waitFor(
      int count,
      List<TaskHandle<?>> handles,
      Predicate<TaskOutcome<?>> isEnough,
      String request,
      long nanos) {
    Wait wait = new Wait((Place<?>) handles.getFirst().ref(), request, nanos);
    CompletableFuture<Boolean> settled = new CompletableFuture<>();
    AtomicInteger missing = new AtomicInteger(count);
    Consumer<TaskOutcome<?>> whenSettled =
        outcome -> {
          if (missing.decrementAndGet() == 0 || isEnough.test(outcome)) {
            settled.complete(true);
          }
        };
    try {
      handles.forEach(handle -> handle.tell(whenSettled));
      wait.until(settled);
    } finally {
      handles.forEach(handle -> handle.forget(whenSettled));
    }
  }
}
