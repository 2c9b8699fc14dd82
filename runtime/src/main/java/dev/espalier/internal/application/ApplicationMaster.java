package dev.espalier.internal.application;

import dev.espalier.Application;
import dev.espalier.Application.State;
import dev.espalier.ExitException;
import dev.espalier.ExitReason;
import dev.espalier.Signals;
import dev.espalier.Tree;
import dev.espalier.internal.application.Step.Result;
import dev.espalier.internal.process.TreeLauncher;
import dev.espalier.report.ApplicationExitedReport;
import dev.espalier.report.ApplicationExitedReport.Cause;
import dev.espalier.report.ApplicationInUseReport;
import dev.espalier.report.ApplicationStartedReport;
import dev.espalier.report.CallbackFailedReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Leads an application from a start to the end, in a thread of its own; OTP's application master.
 * Whoever wants something of it completes one of its futures or waits for one.
 *
 * <p>Everything that is not ours is done in a {@link Step}, so this thread is never stuck: when it
 * has been told to stop, it is through when the grace is over.
 *
 * @param <T> the tree of the application
 */
final class ApplicationMaster<T extends Tree> {

  /** How long a look at the tree may hold up its end. */
  private static final long LONGEST_LOOK = TimeUnit.SECONDS.toNanos(1);

  /** How long after it was cut off a thread is reported that runs on, and some time to spare. */
  private static final long ZOMBIES_ARE_KNOWN = TimeUnit.MILLISECONDS.toNanos(300);

  /** A log that blocks must not keep an application from ending. */
  private static final long FLUSH_PATIENCE = TimeUnit.SECONDS.toNanos(1);

  private static final AtomicLong STARTS = new AtomicLong();

  /**
   * How a start has ended.
   *
   * @param <T> the tree
   */
  sealed interface Outcome<T extends Tree> {
    /** The application is up. */
    record Up<T extends Tree>(T tree) implements Outcome<T> {}

    /** Nothing of it is running. */
    record Failed<T extends Tree>(Throwable cause) implements Outcome<T> {}
  }

  private final ApplicationController<T> controller;
  private final Definition<T> definition;
  private final long number = STARTS.incrementAndGet();
  private final CompletableFuture<Outcome<T>> started = new CompletableFuture<>();
  private final CompletableFuture<@Nullable Void> stopRequested = new CompletableFuture<>();
  private final CompletableFuture<ApplicationExitedReport> ended = new CompletableFuture<>();
  private volatile State state = State.STARTING;
  private volatile @Nullable T tree;
  private volatile @Nullable Step<?> step; // the one at work

  // Only in its own thread:
  private final List<String> late = new ArrayList<>();
  private @Nullable Grace grace; // as soon as it has to end
  private @Nullable Fates fates; // as soon as there is a tree
  private @Nullable CompletableFuture<ExitReason> exited; // as soon as there is a tree

  ApplicationMaster(ApplicationController<T> controller, Definition<T> definition) {
    this.controller = controller;
    this.definition = definition;
  }

  // ---------------------------------------------------------------------------------- from outside

  void begin() {
    Thread.ofPlatform().daemon().name(definition.name() + " application").start(this::leadToTheEnd);
  }

  /** Stands for when it was started, compared with others in this JVM. */
  long number() {
    return number;
  }

  State state() {
    return state;
  }

  @Nullable T tree() {
    return tree;
  }

  void requestStop() {
    stopRequested.complete(null);
  }

  /** Waits for the start. An interrupt ends it, and is kept. */
  Outcome<T> awaitStart() {
    mustNotBeMyStep();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return started.get();
        } catch (InterruptedException e) {
          interrupted = true;
          requestStop();
        } catch (ExecutionException e) {
          throw new IllegalStateException("cannot happen: completed with values only", e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Waits for the end. An interrupt is kept. */
  ApplicationExitedReport awaitEnd() {
    return ended.join();
  }

  private void mustNotBeMyStep() {
    Step<?> atWork = step;
    if (atWork != null && atWork.isMine()) {
      throw new IllegalStateException(
          "a callback of application `"
              + definition.name()
              + "` would wait for itself; let it use requestStop()");
    }
  }

  /** Refuses to let one of its steps or processes wait for its end. */
  void mustNotWaitForItself() {
    mustNotBeMyStep();
    T mine = tree;
    if (mine != null) {
      TreeLauncher.mustNotWaitFor(mine.supervisor(), "stop of its application");
    }
  }

  // ---------------------------------------------------------------------------------- its thread

  private void leadToTheEnd() {
    ApplicationExitedReport last;
    Throwable failure = null;
    try {
      failure = startUp();
      if (failure == null) {
        serve();
      }
      last = end(failure);
    } catch (Throwable broken) { // no memory, for instance; nobody may wait for ever
      failure = broken;
      last = report(Cause.EXITED, ExitReason.crash(broken));
    }
    state = State.STOPPED;
    controller.report(last);
    controller.flush(FLUSH_PATIENCE);
    controller.hasEnded(this, last);
    if (failure != null) {
      started.complete(new Outcome.Failed<>(failure));
    }
    ended.complete(last);
  }

  // ---------------------------------------------------------------------------------- start

  /** What has failed, if anything has. */
  private @Nullable Throwable startUp() {
    Result<T> result = untilStopped("start", this::startTree);
    switch (result) {
      case Result.Returned<T>(T up) -> {
        tree = up;
        fates = new Fates(up);
        exited = Signals.monitor(up.supervisor());
      }
      case Result.Threw<T>(Throwable thrown) -> {
        return stopRequested.isDone() ? stopped(thrown) : thrown;
      }
    }
    for (Definition.Phase<T> phase : definition.phases()) {
      if (stopRequested.isDone()) {
        break;
      }
      if (untilStopped(phase.name(), action(phase.action()))
          instanceof Result.Threw<?>(Throwable thrown)) {
        return stopRequested.isDone() ? stopped(thrown) : thrown;
      }
    }
    return stopRequested.isDone() ? stopped(null) : null;
  }

  private T startTree() throws Exception {
    return Objects.requireNonNull(
        definition.start().start(), "the start of `" + definition.name() + "` has returned null");
  }

  private Callable<Boolean> action(Application.Action<? super T> action) {
    T mine = Objects.requireNonNull(tree);
    return () -> {
      action.run(mine);
      return true;
    };
  }

  private static CancellationException stopped(@Nullable Throwable thrown) {
    CancellationException stopped =
        new CancellationException("it was told to stop while it was starting");
    stopped.initCause(thrown);
    return stopped;
  }

  /** Does a part of the start. If the application is told to stop, the step is, too. */
  private <R> Result<R> untilStopped(String name, Callable<? extends R> code) {
    Step<R> mine = begin(name, code);
    CompletableFuture.anyOf(mine.result(), stopRequested).join();
    if (!mine.result().isDone()) {
      mine.interrupt();
      if (!mine.endsBefore(grace().half())) {
        late.add(mine.whereabouts());
        var unused = mine.result().thenAccept(ApplicationMaster::closeWhatComesTooLate);
        return new Result.Threw<>(new CancellationException("`" + name + "` was given up"));
      }
    }
    return mine.result().join();
  }

  private static void closeWhatComesTooLate(Result<?> result) {
    if (result instanceof Result.Returned<?>(Tree unwanted)) {
      unwanted.close();
    }
  }

  private <R> Step<R> begin(String name, Callable<? extends R> code) {
    Step<R> mine = new Step<>(definition.name(), name, code);
    step = mine; // it may want to know at once whether it is
    mine.start();
    return mine;
  }

  private Grace grace() {
    Grace mine = grace;
    if (mine == null) {
      mine = Grace.fromNow(definition.graceNanos());
      grace = mine;
    }
    return mine;
  }

  // ---------------------------------------------------------------------------------- running

  private void serve() {
    T mine = Objects.requireNonNull(tree);
    state = State.RUNNING;
    controller.report(new ApplicationStartedReport(definition.name(), mine.supervisor().path()));
    started.complete(new Outcome.Up<>(mine));
    CompletableFuture.anyOf(stopRequested, Objects.requireNonNull(exited)).join();
  }

  // ---------------------------------------------------------------------------------- the end

  private ApplicationExitedReport end(@Nullable Throwable failure) {
    Grace time = grace();
    Cause cause =
        failure != null
            ? Cause.START_FAILED
            : stopRequested.isDone() ? Cause.STOPPED : Cause.EXITED;
    state = State.STOPPING;
    List<String> users = controller.users();
    if (!users.isEmpty()) {
      controller.report(new ApplicationInUseReport(definition.name(), users));
    }
    ExitReason reason = failure == null ? ExitReason.normal() : reasonOf(failure);
    T mine = tree;
    if (mine != null) {
      if (failure == null) {
        callback("prepStop", definition.prepStop(), time.half());
      }
      ExitReason exit = stopTree(mine, time);
      reason = failure == null ? exit : reason;
      callback("onStop", definition.onStop(), time.end());
      awaitZombies(time);
    }
    return report(cause, reason);
  }

  private static ExitReason reasonOf(Throwable failure) {
    return failure instanceof ExitException exit ? exit.reason() : ExitReason.crash(failure);
  }

  private void callback(String name, Application.Action<? super T> action, long deadline) {
    Step<Boolean> mine = begin(name, action(action));
    if (!mine.endsBefore(deadline)) {
      giveUp(mine);
    } else if (mine.result().join() instanceof Result.Threw<?>(Throwable thrown)) {
      controller.report(new CallbackFailedReport(definition.name(), name, thrown));
    }
  }

  private void giveUp(Step<?> mine) {
    late.add(mine.whereabouts());
    mine.interrupt();
  }

  private ExitReason stopTree(T mine, Grace time) {
    Fates children = Objects.requireNonNull(fates);
    CompletableFuture<ExitReason> exit = Objects.requireNonNull(exited);
    children.collect();
    if (!exit.isDone()) {
      look(children, time);
    }
    Step<Boolean> close =
        begin(
            "stop",
            () -> {
              mine.close();
              return true;
            });
    if (!Step.completesBefore(exit, time.cutOff())) {
      children.cutOff();
      if (!Step.completesBefore(exit, time.rootCutOff())) {
        Signals.kill(mine.supervisor());
      }
    }
    boolean isThrough = close.endsBefore(time.end()); // the reports of the tree have come then, too
    if (!Step.completesBefore(exit, time.end())) {
      giveUp(close);
      return ExitReason.because("it has not ended in time");
    }
    if (isThrough && close.result().join() instanceof Result.Threw<?>(Throwable thrown)) {
      controller.report(new CallbackFailedReport(definition.name(), "close of the tree", thrown));
    }
    return reasonOfEnd(mine, exit.join());
  }

  /** Who watches a root too late is told noproc; it knows better itself. */
  private ExitReason reasonOfEnd(T mine, ExitReason seen) {
    if (!(seen instanceof ExitReason.NoProc)) {
      return seen;
    }
    Step<ExitReason> asking = begin("await the end", mine::awaitTermination);
    return asking.endsBefore(grace().end())
            && asking.result().join() instanceof Result.Returned<ExitReason>(ExitReason reason)
        ? reason
        : seen;
  }

  /** Finds out which children there are, unless a supervisor is too busy to say so. */
  private void look(Fates children, Grace time) {
    long patience = Math.min(LONGEST_LOOK, time.nanos() / 10);
    Step<Boolean> look =
        begin(
            "look at the tree",
            () -> {
              children.look();
              return true;
            });
    if (!look.endsBefore(System.nanoTime() + patience)) {
      look.interrupt(); // the report will say less
    }
  }

  /** A thread that runs on is known as such only some time after its process was cut off. */
  private void awaitZombies(Grace time) {
    long known = System.nanoTime() + ZOMBIES_ARE_KNOWN;
    long deadline = known - time.end() > 0 ? time.end() : known;
    Step.completesBefore(Objects.requireNonNull(fates).allAreZombies(), deadline);
  }

  private ApplicationExitedReport report(Cause cause, ExitReason reason) {
    Fates children = fates;
    if (children != null) {
      children.close();
    }
    return new ApplicationExitedReport(
        definition.name(),
        definition.type(),
        cause,
        reason,
        grace().used(),
        grace().length(),
        children == null ? List.of() : children.known(),
        late);
  }
}
