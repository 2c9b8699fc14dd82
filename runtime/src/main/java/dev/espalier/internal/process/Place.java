package dev.espalier.internal.process;

import dev.espalier.CallFailedException;
import dev.espalier.Exit;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.Tree;
import dev.espalier.internal.registry.Home;
import dev.espalier.internal.registry.Owner;
import dev.espalier.internal.supervision.Child;
import dev.espalier.internal.supervision.Incarnation;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.DynamicSupervisorEndpoint;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.SupervisorEndpoint;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A place in a tree: processes come and go, the place stays. All refs of a tree are made of places.
 *
 * <p>A supervisor occupies the place of a child with each new process, and a dying process leaves
 * it before anybody is told of its death.
 *
 * @param <W> the class of the worker that lives here, if it is a worker
 */
final class Place<W> implements Endpoint<W>, SupervisorEndpoint, Incarnation.Handle, Home {
  private static final VarHandle INHABITANT;

  static {
    try {
      INHABITANT = MethodHandles.lookup().findVarHandle(Place.class, "inhabitant", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /*
   * A child with a key gets a place when it is started for the first time, and loses it when its
   * supervisor forgets it; its refs keep a place at which nobody will ever live again. Who finds
   * nobody at a place therefore looks whether there is another one for the same key, or for the same
   * id below the same key. So nothing has to be kept for keys that nobody uses any more, and a ref
   * costs nothing more as long as somebody is there.
   */

  /** What a place is found by. */
  private enum Kind {
    /** An id below its parent, which has one place for each id as long as it exists itself. */
    ID,
    /** A key, for which the supervisor at the parent has a place while there is such a child. */
    KEY,
    /** Nothing: it belongs to one process, or to the root of a tree. */
    NOTHING
  }

  private final @Nullable Place<?> parent;
  private final Kind kind;
  private final Object name; // the key, or an id
  private volatile @Nullable Branch branch; // that of a worker has none

  /**
   * The process that lives here; or as which process of which child somebody did, if nobody does;
   * null before the first one came.
   */
  private volatile @Nullable Object inhabitant;

  private Place(@Nullable Place<?> parent, Kind kind, Object name) {
    this.parent = parent;
    this.kind = kind;
    this.name = name;
  }

  /** The place of the root of a new tree. */
  static <W> Place<W> root(String name) {
    return new Place<>(null, Kind.NOTHING, name);
  }

  /** The place of a child, whether there is a process or not. */
  @SuppressWarnings("unchecked") // which class lives there is the caller's claim
  <C> Place<C> child(String childId) {
    return (Place<C>)
        branch().children().computeIfAbsent(childId, id -> new Place<>(this, Kind.ID, id));
  }

  /** A new place for a child that is known by its key. */
  <C> Place<C> newChildWithKey(Object key) {
    return new Place<>(this, Kind.KEY, key);
  }

  /** A new place for one process, to be found by nobody. */
  <C> Place<C> newProcess(String childId) {
    return new Place<>(this, Kind.NOTHING, childId);
  }

  /** The key by which a child of a supervisor here is found at another place. */
  @Nullable Object keyOf(Place<?> child) {
    return child.kind == Kind.KEY && equals(child.parentOrSelf()) ? child.name : null;
  }

  private Branch branch() {
    Branch mine = branch;
    if (mine == null) {
      synchronized (this) { // twice in the life of a place at most
        mine = branch;
        if (mine == null) {
          mine = new Branch();
          branch = mine;
        }
      }
    }
    return mine;
  }

  /** The place of the supervisor; a root is its own. */
  Place<?> parentOrSelf() {
    return parent == null ? this : parent;
  }

  boolean isRoot() {
    return parent == null;
  }

  /** The places of the supervisors above, the nearest first. */
  List<ProcessRef> ancestors() {
    List<ProcessRef> ancestors = new ArrayList<>();
    for (Place<?> place = parent; place != null; place = place.parent) {
      ancestors.add(new RunningTree(place));
    }
    return List.copyOf(ancestors);
  }

  /** Whether this is the place of a supervisor above another place. */
  boolean isAbove(Place<?> other) {
    for (Place<?> place = other.parent; place != null; place = place.parent) {
      if (equals(place)) {
        return true;
      }
    }
    return false;
  }

  /** Moves the root of a tree in. */
  void occupy(SupervisorCell root) {
    branch().occupy(root);
    inhabitant = root;
  }

  /**
   * Moves a child in, unless its supervisor has been killed meanwhile: then its successor may have
   * moved another one in. Under a lock, so that this cannot happen between the look and the move.
   */
  synchronized boolean occupy(ProcessCell<?> cell, SupervisorCell owner) {
    if (!owner.isAlive()) {
      return false;
    }
    if (cell instanceof SupervisorCell supervisor) {
      branch().occupy(supervisor);
    }
    inhabitant = cell;
    return true;
  }

  /** This place, or the one that has taken its place if nobody lives here any more. */
  private Place<?> here() {
    return inhabitant instanceof ProcessCell<?> ? this : current();
  }

  @SuppressWarnings("ReferenceEquality") // whether it is another object is the question
  private Place<?> current() {
    Place<?> above = parent;
    if (above == null || kind == Kind.NOTHING) {
      return this;
    }
    Place<?> home = above.current();
    if (kind == Kind.ID) {
      return home == above ? this : home.child((String) name);
    }
    Place<?> now = home.inhabitant instanceof SupervisorCell pool ? pool.keyed().get(name) : null;
    return now == null ? this : now;
  }

  /** The supervisor that lives here or was the last to do so. */
  @Nullable SupervisorCell lastSupervisor() {
    return here().ownLastSupervisor();
  }

  private @Nullable SupervisorCell ownLastSupervisor() {
    Branch mine = branch;
    return mine == null ? null : mine.lastSupervisor();
  }

  /** Leaves, unless a successor is here already. */
  void vacate(ProcessCell<?> cell) {
    INHABITANT.compareAndSet(this, cell, cell.incarnation());
  }

  /** As which process of which child somebody lives here, or was the last to do so. */
  @Nullable Incarnation incarnation() {
    return switch (here().inhabitant) {
      case ProcessCell<?> cell -> cell.incarnation();
      case Incarnation last -> last;
      case null, default -> null;
    };
  }

  @Override
  public @Nullable ProcessCell<?> occupant() {
    return inhabitant instanceof ProcessCell<?> cell ? cell : current().ownOccupant();
  }

  private @Nullable ProcessCell<?> ownOccupant() {
    return inhabitant instanceof ProcessCell<?> cell ? cell : null;
  }

  @Override
  public @Nullable Object resident() {
    WorkerCell<?> worker = worker();
    return worker != null && worker.isStarted() ? worker.worker() : null;
  }

  @Override
  public @Nullable Owner caller() {
    return CurrentProcess.get();
  }

  @Override
  public String path() {
    SupervisorCell supervisor = ownLastSupervisor();
    return supervisor == null ? makePath() : supervisor.path();
  }

  /** The path, whether anybody here remembers it or not. */
  String makePath() {
    String step = kind == Kind.KEY ? Child.textOf(name) : (String) name;
    return parent == null ? step : parent.path() + "/" + step;
  }

  @Override
  public boolean isAlive() {
    ProcessCell<?> cell = occupant();
    return cell != null && cell.isAlive();
  }

  @Override
  public CompletableFuture<ExitReason> monitor() {
    ProcessCell<?> cell = occupant();
    return cell == null
        ? CompletableFuture.completedFuture(ExitReason.noproc())
        : Watch.OfThread.endOf(cell);
  }

  @Override
  public void exit(ExitReason reason) {
    CurrentProcess.mayAct();
    ProcessCell<?> cell = occupant();
    if (cell != null) {
      ProcessCell<?> sender = CurrentProcess.get();
      cell.signal(
          new Exit(
              sender == null ? new StrangerRef(Thread.currentThread()) : sender.place(), reason));
    }
  }

  @Override
  public void stop(ExitReason reason, long timeoutNanos) {
    new Wait(this, "stop(" + reason + ")", timeoutNanos).stop(occupant(), reason);
  }

  @Override
  public void kill() {
    CurrentProcess.mayAct();
    ProcessCell<?> cell = occupant();
    if (cell != null) {
      cell.kill();
    }
  }

  // ---------------------------------------------------------------------------------- messages

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // R, nullable or not, is what the message has said
  public <R extends @Nullable Object> R call(CallMessage<? super W, R> message, long timeoutNanos) {
    CallEnvelope envelope = new CallEnvelope(message);
    called(message).send(envelope);
    return (R) envelope.await(this, timeoutNanos);
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // as above
  public <R extends @Nullable Object> R callInline(
      CallMessage<? super W, R> message, long timeoutNanos) {
    CallEnvelope envelope = new CallEnvelope(message);
    Loan.handleOrSend(envelope, called(message));
    return (R) envelope.await(this, timeoutNanos);
  }

  /** The process that is here, for a caller that is about to wait for it. */
  private WorkerCell<?> called(CallMessage<? super W, ?> message) {
    CurrentProcess.mayAct();
    WorkerCell<?> worker = worker();
    if (worker != null && !worker.isRunBy(Thread.currentThread())) {
      return worker;
    }
    ExitReason problem =
        worker == null ? ExitReason.noproc() : ExitReason.because(Loan.problemOfCalling(worker));
    throw new CallFailedException(problem, path(), Envelope.text(message));
  }

  @Override
  public <R extends @Nullable Object> CompletableFuture<R> callAsync(
      CallMessage<? super W, R> message, long timeoutNanos) {
    CurrentProcess.mayAct();
    AsyncCallEnvelope<R> envelope = new AsyncCallEnvelope<>(message, this, timeoutNanos);
    WorkerCell<?> worker = worker();
    if (worker == null) {
      envelope.fail(ExitReason.noproc());
    } else {
      envelope.failAfter(worker.context().timers());
      worker.send(envelope);
    }
    return envelope.future();
  }

  @Override
  public void cast(CastMessage<? super W> message) {
    CurrentProcess.mayAct();
    WorkerCell<?> worker = worker();
    if (worker != null) {
      worker.send(new CastEnvelope(message));
    }
  }

  @Override
  public void castInline(CastMessage<? super W> message) {
    CurrentProcess.mayAct();
    WorkerCell<?> worker = worker();
    if (worker != null) {
      Loan.handleOrSend(new CastEnvelope(message), worker);
    }
  }

  private @Nullable WorkerCell<?> worker() {
    return occupant() instanceof WorkerCell<?> cell && cell.isAlive() ? cell : null;
  }

  // ---------------------------------------------------------------------------------- the tree

  @Override
  public <C> Endpoint<C> worker(String childId) {
    return child(childId);
  }

  @Override
  public ProcessRef process(String childId) {
    return child(childId);
  }

  @Override
  public SupervisorEndpoint supervisor(String childId) {
    return child(childId);
  }

  @Override
  public DynamicSupervisorEndpoint dynamicSupervisor() {
    return new RunningPool(new RunningTree(this));
  }

  @Override
  public Tree tree() {
    return new RunningTree(this);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Place<?> place
            && kind != Kind.NOTHING
            && kind == place.kind
            && name.equals(place.name)
            && Objects.equals(parent, place.parent));
  }

  @Override
  public int hashCode() {
    return kind == Kind.NOTHING
        ? System.identityHashCode(this)
        : 31 * Objects.hashCode(parent) + name.hashCode();
  }

  @Override
  public String toString() {
    return path();
  }
}
