package dev.espalier.internal.process;

import dev.espalier.CallFailedException;
import dev.espalier.ChildCounts;
import dev.espalier.ChildInfo;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.SupervisorRef;
import dev.espalier.Tree;
import dev.espalier.internal.supervision.Answer;
import dev.espalier.internal.supervision.Request;
import dev.espalier.spi.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The supervisor at a place as users see it: asked, awaited, stopped.
 *
 * @param place where it lives
 */
record RunningTree(Place<?> place) implements Tree, SupervisorRef {

  @Override
  public SupervisorRef supervisor() {
    return this;
  }

  @Override
  public String path() {
    return place.path();
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
  public List<ChildInfo> whichChildren() {
    return switch (ask(new Request.WhichChildren())) {
      case Answer.ChildList list -> list.children();
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

  private Answer ask(Request request) {
    SupervisorCell supervisor = alive();
    if (supervisor == null) {
      throw new CallFailedException(ExitReason.noproc(), path(), request.toString());
    }
    Answer answer = await(supervisor.ask(request));
    if (answer instanceof Answer.Gone gone) {
      throw new CallFailedException(gone.reason(), path(), request.toString());
    }
    return answer;
  }

  private static IllegalStateException unexpected(Answer answer) {
    return new IllegalStateException("unexpected answer " + answer);
  }

  private @Nullable SupervisorCell alive() {
    return place.occupant() instanceof SupervisorCell cell && cell.isAlive() ? cell : null;
  }

  // ---------------------------------------------------------------------------------- the end

  @Override
  public void stop(ExitReason reason) {
    SupervisorCell supervisor = alive();
    if (supervisor == null) {
      throw new CallFailedException(ExitReason.noproc(), path(), "stop(" + reason + ")");
    }
    supervisor.stop(reason);
    await(supervisor.ended());
  }

  @Override
  public void close() {
    SupervisorCell supervisor = place.lastSupervisor();
    if (supervisor != null) {
      supervisor.askToStop();
      await(supervisor.ended());
    }
  }

  @Override
  public ExitReason awaitTermination() throws InterruptedException {
    SupervisorCell supervisor = place.lastSupervisor();
    if (supervisor == null) {
      return ExitReason.noproc();
    }
    try {
      return supervisor.ended().get();
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
    try {
      supervisor.ended().get(timeout.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot happen: completed with values only", e);
    }
  }

  /** Waits however long it takes; keeps an interrupt for the caller to see. */
  private static <T> T await(CompletableFuture<T> future) {
    return future.join(); // ignores interrupts and leaves the flag as it is
  }
}
