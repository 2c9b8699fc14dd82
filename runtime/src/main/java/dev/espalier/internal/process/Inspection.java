package dev.espalier.internal.process;

import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.SupervisorRef;
import dev.espalier.internal.supervision.Incarnation;
import dev.espalier.spi.Endpoint;
import dev.espalier.sys.ChildrenPage;
import dev.espalier.sys.DebugFunction;
import dev.espalier.sys.ProcessEvent;
import dev.espalier.sys.ProcessInfo;
import dev.espalier.sys.ProcessStatus;
import dev.espalier.sys.Statistics;
import dev.espalier.sys.SupervisorSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Sends the requests of {@code Sys} to the process at a place, and waits for the answers. */
public final class Inspection {
  private static final long TIMEOUT = TimeUnit.SECONDS.toNanos(5);
  private static final Object TRACE = new Object();

  private final Place<?> place;

  private Inspection(Place<?> place) {
    this.place = place;
  }

  /**
   * Prepares to look into a process.
   *
   * @param process any ref of a tree
   * @return the inspection of whatever process is there when something is asked
   */
  public static Inspection of(ProcessRef process) {
    return new Inspection((Place<?>) Endpoint.of(process));
  }

  private ProcessCell<?> cell(Wait wait) {
    wait.mustNotBeForMyAnswer();
    ProcessCell<?> cell = place.occupant();
    if (cell == null) {
      throw wait.failed(ExitReason.noproc());
    }
    return cell;
  }

  private <R extends @Nullable Object> R ask(String name, SystemRequest.Work<R> work) {
    Wait wait = new Wait(place, name, TIMEOUT);
    return switch (cell(wait)) {
      case WorkerCell<?> worker -> {
        worker.mustBeAbleTo("it takes no system requests", !worker.loops());
        SystemRequest<R> request = new SystemRequest<>(name, place, work);
        worker.send(request);
        yield wait.until(request.answer());
      }
      case SupervisorCell ignored ->
          throw new IllegalStateException(
              "`" + place.path() + "` is a supervisor, for which there is no " + name);
    };
  }

  private <R> R debug(String name, Function<Debugging, R> work) {
    return ask(name, worker -> work.apply(worker.facilities().debugging()));
  }

  /** {@code Sys.getStatus}. */
  public ProcessStatus status() {
    Wait wait = new Wait(place, "get_status", TIMEOUT);
    return switch (cell(wait)) {
      case SupervisorCell supervisor -> {
        CompletableFuture<Boolean> suspended = supervisor.whetherSuspended();
        yield statusOf(supervisor, "supervisor", wait.until(suspended), true);
      }
      case WorkerCell<?> loop when loop.loops() -> statusOf(loop, loop.workerType(), false, false);
      case WorkerCell<?> ignored -> ask("get_status", Inspection::statusOfWorker);
    };
  }

  private static ProcessStatus statusOfWorker(WorkerCell<?> worker) {
    boolean suspended = worker.facilities().debugging().isSuspended();
    return statusOf(worker, worker.workerType(), suspended, worker.trapsExits());
  }

  private static ProcessStatus statusOf(
      ProcessCell<?> cell, String type, boolean suspended, boolean trapsExits) {
    Bonds bonds = cell.bondsIfAny();
    WorkerCell<?> worker = cell instanceof WorkerCell<?> one ? one : null;
    Mailbox.Waiting waiting = worker == null ? cell.waiting() : worker.allWaiting();
    return new ProcessStatus(
        cell.place().path(),
        type,
        Optional.ofNullable(worker == null ? null : worker.label()),
        cell.place().ancestors().stream().map(ProcessRef::path).toList(),
        suspended,
        trapsExits,
        waiting.calls(),
        waiting.casts(),
        Autopsy.neighbours(cell),
        bonds == null ? List.of() : bonds.watching(),
        bonds == null ? 0 : bonds.watched(),
        Optional.ofNullable(worker == null ? null : worker.formattedState()),
        worker == null ? Optional.empty() : worker.facilities().debugging().statistics());
  }

  /** {@code Sys.supervisor}. */
  public Optional<SupervisorRef> supervisor() {
    Place<?> above = place.parentOrSelf();
    return above.equals(place) ? Optional.empty() : Optional.of(new RunningTree(above));
  }

  /** {@code Sys.currentStacktrace}. */
  public List<StackTraceElement> stack() {
    Thread body = place.occupant() instanceof ActivatedCell cell ? cell.runner() : null;
    return body == null ? List.of() : List.of(body.getStackTrace());
  }

  /** {@code Sys.processInfo}. */
  public Optional<ProcessInfo> info() {
    ProcessCell<?> cell = place.occupant();
    return cell == null || !cell.isAlive() ? Optional.empty() : Optional.of(info(cell));
  }

  private static ProcessInfo info(ProcessCell<?> cell) {
    return switch (cell) {
      case SupervisorCell supervisor ->
          info(
              supervisor,
              "supervisor",
              null,
              supervisor.activity(),
              supervisor.waiting(),
              supervisor.dealtWith());
      case WorkerCell<?> worker ->
          info(
              worker,
              worker.workerType(),
              worker.label(),
              activity(worker),
              worker.allWaiting(),
              worker.handled());
    };
  }

  private static ProcessInfo info(
      ProcessCell<?> cell,
      String type,
      @Nullable String label,
      ProcessInfo.Activity activity,
      Mailbox.Waiting waiting,
      long handled) {
    Incarnation incarnation = cell.incarnation();
    return new ProcessInfo(
        cell.place().path(),
        type,
        incarnation == null ? 1 : incarnation.number(),
        Optional.ofNullable(label),
        activity,
        waiting.calls(),
        waiting.casts(),
        handled);
  }

  private static ProcessInfo.Activity activity(WorkerCell<?> worker) {
    if (worker.isSuspended()) {
      return ProcessInfo.Activity.SUSPENDED;
    }
    if (!worker.isStarted()) {
      return ProcessInfo.Activity.STARTING;
    }
    if (worker.loops()) {
      return ProcessInfo.Activity.LOOPING;
    }
    return worker.isIdle() ? ProcessInfo.Activity.IDLE : ProcessInfo.Activity.RUNNING;
  }

  /** {@code Sys.children}. */
  public CompletableFuture<ChildrenPage> children(
      @Nullable Predicate<? super ChildrenPage.Entry> filter, int offset, int limit) {
    return new ChildrenInspection(place, filter, offset, limit).ask();
  }

  /** {@code Sys.snapshot}. */
  public SupervisorSnapshot snapshot() {
    return new TreeInspection(TIMEOUT).of(place);
  }

  /** {@code Sys.getState}. */
  public <W, R extends @Nullable Object> R state(
      Class<W> type, Function<? super W, ? extends R> look) {
    return ask("get_state", worker -> look.apply(type.cast(checked(worker, type))));
  }

  /** {@code Sys.replaceState}. */
  public <W> W replaceState(Class<W> type, UnaryOperator<W> replacement) {
    return ask(
        "replace_state",
        worker -> {
          W made = replacement.apply(type.cast(checked(worker, type)));
          worker.replace(type.cast(made));
          return made;
        });
  }

  private static Object checked(WorkerCell<?> cell, Class<?> type) {
    Object worker = cell.worker();
    if (!type.isInstance(worker)) {
      throw new IllegalArgumentException(
          "`" + cell.path() + "` is a " + cell.workerType() + ", not a " + type.getName());
    }
    return worker;
  }

  /** {@code Sys.suspend}. */
  public void suspend() {
    suspend(true);
  }

  /** {@code Sys.resume}. */
  public void resume() {
    suspend(false);
  }

  private void suspend(boolean on) {
    String name = on ? "suspend" : "resume";
    Wait wait = new Wait(place, name, TIMEOUT);
    if (cell(wait) instanceof SupervisorCell supervisor) {
      wait.until(supervisor.suspend(on));
    } else {
      act(name, debugging -> debugging.suspend(on));
    }
  }

  private void act(String name, Consumer<Debugging> work) {
    ask(
        name,
        worker -> {
          work.accept(worker.facilities().debugging());
          return true;
        });
  }

  /** {@code Sys.install}. */
  public <S> void install(Object id, S state, DebugFunction<S> function) {
    act("install", debugging -> debugging.install(id, state, function));
  }

  /** {@code Sys.remove}. */
  public void remove(Object id) {
    act("remove", debugging -> debugging.remove(id));
  }

  /** {@code Sys.trace}. */
  public void trace(Consumer<? super ProcessEvent> consumer) {
    act(
        "trace",
        debugging -> {
          debugging.remove(TRACE);
          debugging.install(
              TRACE,
              consumer,
              (to, event) -> {
                to.accept(event);
                return to;
              });
        });
  }

  /** {@code Sys.statistics}. */
  public void count(boolean on) {
    act("statistics", debugging -> debugging.count(on));
  }

  /** {@code Sys.getStatistics}. */
  public Optional<Statistics> statistics() {
    return debug("get_statistics", Debugging::statistics);
  }

  /** {@code Sys.noDebug}. */
  public void noDebug() {
    act("no_debug", Debugging::clear);
  }
}
