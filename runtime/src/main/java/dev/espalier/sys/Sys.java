package dev.espalier.sys;

import dev.espalier.CallFailedException;
import dev.espalier.CallTimeoutException;
import dev.espalier.ProcessRef;
import dev.espalier.SupervisorRef;
import dev.espalier.internal.process.Inspection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * System requests to running processes; OTP's {@code sys}.
 *
 * <p>{@link #processInfo}, {@link #currentStacktrace} and {@link #supervisor} ask nobody, may be
 * called from any thread, and answer at once. {@link #children} asks a supervisor and does not
 * wait.
 *
 * <p>Any other request takes its turn in the mailbox of the process; a suspended process answers at
 * once. It may be sent by any thread but that of the process itself, which waits up to 5 seconds
 * for the answer and then throws {@link CallTimeoutException}; if there is no process it throws
 * {@link CallFailedException} with the reason noproc. A worker that is a loop (a {@link Runnable})
 * takes no messages, so all but {@link #getStatus} throw {@link IllegalStateException} for it.
 */
public final class Sys {
  private Sys() {}

  /**
   * A process as it is right now; OTP's {@code get_status}.
   *
   * @param process a worker or a supervisor
   * @return its status
   */
  public static ProcessStatus getStatus(ProcessRef process) {
    return Inspection.of(process).status();
  }

  /**
   * A process as it looks from outside; OTP's {@code process_info}. Asks nobody, so it also answers
   * for a process that is stuck in a handler or in its constructor, costs that process nothing, and
   * may be called from the process itself. Where a worker is in its code is told by {@link
   * #currentStacktrace}.
   *
   * @param process a worker or a supervisor
   * @return what can be seen; empty if there is no process
   */
  public static Optional<ProcessInfo> processInfo(ProcessRef process) {
    return Inspection.of(process).info();
  }

  /**
   * Some children of a supervisor, and how many there are in all. Does not wait: the supervisor
   * answers in its turn, as it does {@code whichChildren}, so while it is starting or stopping a
   * child the answer is to come. The supervisor counts its children and lists those on the page;
   * nothing else depends on how many there are.
   *
   * @param supervisor the supervisor
   * @param offset how many children to leave out, in start order, 0 or more
   * @param limit how many children to show at most, 0 or more
   * @return the page; fails with {@link CallFailedException}, at once if there is no process. What
   *     hangs on it runs in a thread of its own
   */
  public static CompletableFuture<ChildrenPage> children(
      ProcessRef supervisor, int offset, int limit) {
    return Inspection.of(supervisor).children(null, offset, limit);
  }

  /**
   * The same with a filter. It runs in a thread of its own over a copy of the list of all children,
   * which the supervisor has to make; so this is for somebody who searches, not for every second.
   *
   * @param supervisor the supervisor
   * @param filter lets children through; what it throws fails the future
   * @param offset how many of these to leave out, 0 or more
   * @param limit how many of these to show at most, 0 or more
   * @return the page; fails with {@link CallFailedException}, at once if there is no process. What
   *     hangs on it runs in a thread of its own
   */
  public static CompletableFuture<ChildrenPage> children(
      ProcessRef supervisor, Predicate<? super ChildrenPage.Entry> filter, int offset, int limit) {
    Objects.requireNonNull(filter, "filter");
    return Inspection.of(supervisor).children(filter, offset, limit);
  }

  /**
   * The supervisor of a process; OTP's {@code process_info(Pid, parent)}. Asks nobody: it is a
   * matter of places, whether there are processes or not.
   *
   * @param process a worker or a supervisor
   * @return the supervisor above it; empty for the root of a tree
   */
  public static Optional<SupervisorRef> supervisor(ProcessRef process) {
    return Inspection.of(process).supervisor();
  }

  /**
   * Where a worker is in its code right now; OTP's {@code process_info(Pid, current_stacktrace)}.
   * Asks nobody, so it also tells where a process is that does not answer.
   *
   * @param process the worker
   * @return the innermost frame first; empty if it is idle, has ended, or is a supervisor
   */
  public static List<StackTraceElement> currentStacktrace(ProcessRef process) {
    return Inspection.of(process).stack();
  }

  /**
   * A supervisor and all below it: which processes there are, and how many restarts have been used.
   * Each supervisor is asked in its turn, from the top down, so the parts of a tree that is
   * changing may be of different moments.
   *
   * @param supervisor the top
   * @return the tree
   */
  public static SupervisorSnapshot snapshot(ProcessRef supervisor) {
    return Inspection.of(supervisor).snapshot();
  }

  /**
   * Looks at the state of a worker; OTP's {@code get_state}. The function runs inside the process,
   * between two messages. What it returns leaves the process, so it should be immutable: a number,
   * a text, a copy. What it throws is thrown here and harms nothing else.
   *
   * @param <W> the class of the worker
   * @param <R> what is wanted
   * @param process the worker
   * @param type its class
   * @param look reads what is wanted
   * @return what has been read
   * @throws IllegalArgumentException if the worker is of another class
   */
  public static <W, R extends @Nullable Object> R getState(
      ProcessRef process, Class<W> type, Function<? super W, ? extends R> look) {
    Objects.requireNonNull(look, "look");
    return Inspection.of(process).state(type, look);
  }

  /**
   * Replaces the object that is the state of a worker; OTP's {@code replace_state}. The function
   * runs inside the process, between two messages. If it throws, that is thrown here, and the old
   * object stays.
   *
   * @param <W> the class of the worker
   * @param process the worker
   * @param type its class
   * @param replacement makes the new object of the old one, which is not closed
   * @return the new object
   * @throws IllegalArgumentException if the worker is of another class
   */
  public static <W> W replaceState(
      ProcessRef process, Class<W> type, UnaryOperator<W> replacement) {
    Objects.requireNonNull(replacement, "replacement");
    return Inspection.of(process).replaceState(type, replacement);
  }

  /**
   * Has a process handle system requests only; OTP's {@code suspend}. Messages wait. It can still
   * be stopped by its supervisor, with {@link dev.espalier.Signals#stop} and, if it does not trap
   * exits, by exit signals. A supervisor that is suspended restarts nobody until it is resumed.
   * Does nothing if the process is suspended already.
   *
   * @param process a worker or a supervisor
   */
  public static void suspend(ProcessRef process) {
    Inspection.of(process).suspend();
  }

  /**
   * Ends {@link #suspend}: the messages that have waited are handled in the order sent. Does
   * nothing if the process is not suspended.
   *
   * @param process a worker or a supervisor
   */
  public static void resume(ProcessRef process) {
    Inspection.of(process).resume();
  }

  /**
   * Has a function see what a worker does; OTP's {@code install}. Does nothing if there is a
   * function with this id already.
   *
   * @param <S> the state of the function
   * @param process the worker
   * @param id names the function, so that it can be removed
   * @param state its first state
   * @param function what sees the events
   */
  public static <S> void install(
      ProcessRef process, Object id, S state, DebugFunction<S> function) {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(function, "function");
    Inspection.of(process).install(Objects.requireNonNull(id, "id"), state, function);
  }

  /**
   * Removes a function that {@link #install} has added; OTP's {@code remove}.
   *
   * @param process the worker
   * @param id the id of the function; nothing happens if there is none with this id
   */
  public static void remove(ProcessRef process, Object id) {
    Inspection.of(process).remove(Objects.requireNonNull(id, "id"));
  }

  /**
   * Shows what a worker does, one event after the other; OTP's {@code trace} and {@code
   * log_to_file}. A second call replaces the consumer.
   *
   * @param process the worker
   * @param consumer takes the events, inside the process
   */
  public static void trace(ProcessRef process, Consumer<? super ProcessEvent> consumer) {
    Objects.requireNonNull(consumer, "consumer");
    Inspection.of(process).trace(consumer);
  }

  /**
   * Begins to count what a worker does, from 0, or ends that; OTP's {@code statistics}.
   *
   * @param process the worker
   * @param count whether to count
   */
  public static void statistics(ProcessRef process, boolean count) {
    Inspection.of(process).count(count);
  }

  /**
   * What a worker has done since counting began; OTP's {@code statistics(_, get)}.
   *
   * @param process the worker
   * @return the counts; empty if nobody counts
   */
  public static Optional<Statistics> getStatistics(ProcessRef process) {
    return Inspection.of(process).statistics();
  }

  /**
   * Ends all that {@link #install}, {@link #trace} and {@link #statistics} have begun; OTP's {@code
   * no_debug}.
   *
   * @param process the worker
   */
  public static void noDebug(ProcessRef process) {
    Inspection.of(process).noDebug();
  }
}
