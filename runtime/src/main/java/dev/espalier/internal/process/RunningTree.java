package dev.espalier.internal.process;

import dev.espalier.ChildCounts;
import dev.espalier.ChildInfo;
import dev.espalier.ChildSpec;
import dev.espalier.DeleteResult;
import dev.espalier.DynamicSupervisorRef;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.RestartResult;
import dev.espalier.StartResult;
import dev.espalier.SupervisorRef;
import dev.espalier.Tree;
import dev.espalier.internal.supervision.Answer;
import dev.espalier.internal.supervision.Incarnation;
import dev.espalier.internal.supervision.Request;
import dev.espalier.report.ReportListener;
import dev.espalier.report.Subscription;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.Placed;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The supervisor at a place as users see it: asked, awaited, stopped.
 *
 * @param place where it lives
 */
record RunningTree(Place<?> place) implements Tree, SupervisorRef, Placed {

  @Override
  public SupervisorRef supervisor() {
    return this;
  }

  @Override
  public String path() {
    return place.path();
  }

  @Override
  public String toString() {
    return path();
  }

  @Override
  public boolean isAlive() {
    return place.isAlive();
  }

  @Override
  public ProcessRef child(String id) {
    return place.child(id);
  }

  @Override
  public <W> Endpoint<W> worker(String id) {
    return place.child(id);
  }

  @Override
  public SupervisorRef supervisor(String id) {
    return new RunningTree(place.child(id));
  }

  @Override
  public DynamicSupervisorRef asDynamicSupervisor() {
    return new RunningPool(this);
  }

  // ---------------------------------------------------------------------------------- requests

  @Override
  public List<ChildInfo> whichChildren() {
    return switch (ask(new Request.WhichChildren())) {
      case Answer.ChildList list -> list.children();
      case Answer.Instances pool -> pool.instances().stream().map(Answer.Instance::info).toList();
      case Answer other -> throw unexpected(other);
    };
  }

  @Override
  public Optional<ChildInfo> whichChild(String id) {
    return switch (ask(new Request.WhichChild(id))) {
      case Answer.ChildList list -> Optional.of(list.children().getFirst());
      case Answer.NotFound ignored -> Optional.empty();
      case Answer other -> throw unexpected(other);
    };
  }

  @Override
  public Optional<ChildSpec> childSpec(String id) {
    return switch (ask(new Request.GetChildSpec(id))) {
      case Answer.Spec spec -> Optional.of(spec.spec());
      case Answer.NotFound ignored -> Optional.empty();
      case Answer other -> throw unexpected(other);
    };
  }

  @Override
  public ChildCounts countChildren() {
    return switch (ask(new Request.CountChildren())) {
      case Answer.Counts counts -> counts.counts();
      case Answer other -> throw unexpected(other);
    };
  }

  @Override
  public StartResult startChild(ChildSpec spec) {
    return startResult(ask(new Request.StartChild(spec)));
  }

  static StartResult startResult(Answer answer) {
    return switch (answer) {
      case Answer.Started started -> new StartResult.Started(placeOf(started.child()));
      case Answer.Ignored ignored -> new StartResult.Ignored();
      case Answer.AlreadyStarted already ->
          new StartResult.AlreadyStarted(placeOf(already.child()));
      case Answer.AlreadyPresent ignored -> new StartResult.AlreadyPresent();
      case Answer.AlreadyRestarting ignored -> new StartResult.AlreadyPresent();
      case Answer.Failed failed -> new StartResult.Failed(failed.reason());
      case Answer.TooMany ignored -> new StartResult.MaxChildren();
      case Answer.Illegal illegal -> throw illegal.fault();
      case Answer other -> throw unexpected(other);
    };
  }

  @Override
  public boolean terminateChild(String id) {
    return switch (ask(new Request.TerminateChild(id))) {
      case Answer.Done ignored -> true;
      case Answer.NotFound ignored -> false;
      case Answer other -> throw unexpected(other);
    };
  }

  @Override
  public RestartResult restartChild(String id) {
    return switch (ask(new Request.RestartChild(id))) {
      case Answer.Started started -> new RestartResult.Started(child(id));
      case Answer.Ignored ignored -> new RestartResult.Ignored();
      case Answer.IsRunning ignored -> new RestartResult.Running();
      case Answer.IsRestarting ignored -> new RestartResult.Restarting();
      case Answer.NotFound ignored -> new RestartResult.NotFound();
      case Answer.Failed failed -> new RestartResult.Failed(failed.reason());
      case Answer other -> throw unexpected(other);
    };
  }

  @Override
  public DeleteResult deleteChild(String id) {
    return switch (ask(new Request.DeleteChild(id))) {
      case Answer.Done ignored -> DeleteResult.DELETED;
      case Answer.IsRunning ignored -> DeleteResult.RUNNING;
      case Answer.IsRestarting ignored -> DeleteResult.RESTARTING;
      case Answer.NotFound ignored -> DeleteResult.NOT_FOUND;
      case Answer other -> throw unexpected(other);
    };
  }

  static Place<?> placeOf(Incarnation incarnation) {
    return (Place<?>) Objects.requireNonNull(incarnation.home());
  }

  Answer ask(Request request) {
    Wait wait = new Wait(place, request, Long.MAX_VALUE);
    wait.mustNotBeForMyStart();
    SupervisorCell supervisor = alive();
    if (supervisor == null) {
      throw wait.failed(ExitReason.noproc());
    }
    Answer answer = wait.until(supervisor.ask(request));
    if (answer instanceof Answer.Gone gone) {
      throw wait.failed(gone.reason());
    }
    return answer;
  }

  static IllegalStateException unexpected(Answer answer) {
    return new IllegalStateException("unexpected answer " + answer);
  }

  @Nullable SupervisorCell alive() {
    return place.occupant() instanceof SupervisorCell cell && cell.isAlive() ? cell : null;
  }

  // ---------------------------------------------------------------------------------- reports

  @Override
  public Subscription listen(ReportListener listener) {
    Objects.requireNonNull(listener, "listener");
    Place<?> root = place;
    while (!root.isRoot()) {
      root = root.parentOrSelf();
    }
    // a root has had its supervisor since before there was anybody to hold its ref
    SupervisorCell supervisor = Objects.requireNonNull(root.lastSupervisor());
    return supervisor.context().reporter().subscribe(path(), listener);
  }

  // ---------------------------------------------------------------------------------- the end

  @Override
  public void stop(ExitReason reason) {
    place.stop(reason, Long.MAX_VALUE);
    flushReports();
  }

  @Override
  public void close() {
    new Wait(place, "close()", Long.MAX_VALUE).mustNotBeForMyself();
    SupervisorCell supervisor = place.lastSupervisor();
    if (supervisor != null) {
      supervisor.askToStop();
      supervisor.ended().join(); // ignores interrupts and leaves the flag as it is
      flushReports();
    }
  }

  @Override
  public ExitReason awaitTermination() throws InterruptedException {
    SupervisorCell supervisor = place.lastSupervisor();
    if (supervisor == null) {
      return ExitReason.noproc();
    }
    try {
      ExitReason reason = supervisor.ended().get();
      flushReports();
      return reason;
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot happen: completed with values only", e);
    }
  }

  @Override
  public boolean awaitTermination(Duration timeout) throws InterruptedException {
    SupervisorCell supervisor = place.lastSupervisor();
    if (supervisor == null) {
      return true;
    }
    long nanos = TimeUnit.NANOSECONDS.convert(timeout);
    long begin = System.nanoTime();
    try {
      supervisor.ended().get(nanos, TimeUnit.NANOSECONDS);
      flushReports(nanos - (System.nanoTime() - begin));
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot happen: completed with values only", e);
    }
  }

  /** When a whole tree has ended, its program may end, too; its reports should be out by then. */
  private void flushReports() {
    flushReports(Long.MAX_VALUE);
  }

  private void flushReports(long nanos) {
    SupervisorCell root = place.lastSupervisor();
    if (root != null && place.isRoot()) {
      root.context().flushReports(nanos);
    }
  }
}
