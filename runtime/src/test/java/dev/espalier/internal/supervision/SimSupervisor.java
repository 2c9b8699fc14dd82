package dev.espalier.internal.supervision;

import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.ExitReason;
import dev.espalier.IllegalSpecException;
import dev.espalier.PartitionSupervisorSpec;
import dev.espalier.SupervisorSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A simulated supervisor: a real {@link SupervisorCore} in the thinnest of shells. */
final class SimSupervisor extends SimProcess {

  /** A request and, sooner or later, its answer. */
  static final class Ask {
    private final Request request;
    private @Nullable Answer answer;

    Ask(Request request) {
      this.request = request;
    }

    Request request() {
      return request;
    }

    @Nullable Answer answer() {
      return answer;
    }

    private void answer(Answer given) {
      if (answer != null) {
        throw new AssertionError(request + " was answered " + answer + ", now " + given);
      }
      answer = given;
    }

    @Override
    public String toString() {
      return request.toString();
    }
  }

  private final SimNode.Supervising node;
  private final Map<Long, SimScheduler.Timer> deadlines = new HashMap<>();
  private final List<Ask> open = new ArrayList<>();
  private final List<Event> early = new ArrayList<>();
  private @Nullable SupervisionCore core;
  private boolean killed;

  SimSupervisor(SimTree tree, String path, Parent parent, SimNode.Supervising node) {
    super(tree, path, parent);
    this.node = node;
  }

  SimNode.Supervising node() {
    return node;
  }

  /** The core; null before its specification is made. */
  @Nullable SupervisionCore core() {
    return core;
  }

  @Override
  void initialise() {
    try {
      core =
          switch (node.init()) {
            case SupervisorSpec declared -> new SupervisorCore(declared);
            case DynamicSupervisorSpec dynamic -> new PoolCore(dynamic);
            case PartitionSupervisorSpec partitioned ->
                new SupervisorCore(partitioned.toSupervisorSpec());
          };
    } catch (IllegalSpecException illegal) {
      die(ExitReason.crash(illegal));
      return;
    }
    take(new Event.Boot());
    early.forEach(this::take);
    early.clear();
  }

  /** Sends a request. */
  Ask ask(Request request) {
    Ask ask = new Ask(request);
    send(new Event.Requested(request, ask));
    return ask;
  }

  /** Wants it to stop with this reason. */
  void stop(ExitReason reason) {
    send(new Event.StopRequested(reason));
  }

  void send(Event event) {
    if (event instanceof Event.Requested asked) {
      open.add((Ask) asked.token());
    }
    post(() -> receive(event));
  }

  private void receive(Event event) {
    if (core != null && !killed) { // even after its end: the core has to bear late events
      take(event);
    } else if (state() != State.DEAD) {
      early.add(event);
    } else if (event instanceof Event.Requested asked && open.contains(asked.token())) {
      reply((Ask) asked.token(), new Answer.Gone(ExitReason.noproc()));
    }
  }

  private void take(Event event) {
    List<Effect> effects =
        tree.tamper().with(event, Objects.requireNonNull(core).on(event, tree.scheduler().now()));
    tree.watcher().took(this, event, effects);
    effects.forEach(this::carryOut);
  }

  private void carryOut(Effect effect) {
    switch (effect) {
      case Effect.Start start -> startChild(start.child());
      case Effect.AskToStop ask -> process(ask.child()).askToStop();
      case Effect.Kill kill -> process(kill.child()).kill();
      case Effect.SetDeadline set -> setDeadline(set.number(), set.millis());
      case Effect.CancelDeadline cancel -> cancelDeadline(cancel.number());
      case Effect.Reply reply -> reply((Ask) reply.token(), reply.answer());
      case Effect.Report ignored -> {}
      case Effect.Progress ignored -> {}
      case Effect.Forget ignored -> {}
      case Effect.Ready ignored -> isUp();
      case Effect.End end -> die(end.reason());
    }
  }

  private void startChild(Incarnation incarnation) {
    SimNode child = SimNode.of(incarnation.child().spec());
    SimProcess process = tree.make(child, path + "/" + child.id(), new Link(this, incarnation));
    incarnation.attach(process);
    process.isProcessOf(incarnation);
    process.post(process::begin);
  }

  private static SimProcess process(Incarnation incarnation) {
    return (SimProcess) Objects.requireNonNull(incarnation.process());
  }

  private void setDeadline(long number, int millis) {
    deadlines.put(
        number, tree.scheduler().after(millis, () -> send(new Event.DeadlinePassed(number))));
  }

  private void cancelDeadline(long number) {
    SimScheduler.Timer deadline = deadlines.remove(number);
    if (deadline != null) {
      deadline.cancel();
    }
  }

  private void reply(Ask ask, Answer answer) {
    open.remove(ask);
    ask.answer(answer);
  }

  @Override
  void askToStop() {
    stop(ExitReason.shutdown());
  }

  @Override
  void orphaned() {
    stop(ExitReason.killed());
  }

  /** A stranger's exit signal means nothing to a supervisor. */
  @Override
  void signal(ExitReason reason) {}

  /** A killed supervisor stops nobody; those below it learn that they have lost it. */
  @Override
  void kill() {
    if (state() == State.DEAD) {
      return;
    }
    killed = true;
    die(ExitReason.killed());
    tree.watcher().killed(this);
    if (core != null) {
      for (Incarnation orphan : core.incarnations()) {
        process(orphan).orphaned();
      }
    }
    deadlines.values().forEach(SimScheduler.Timer::cancel);
    deadlines.clear();
    List.copyOf(open).forEach(ask -> reply(ask, new Answer.Gone(ExitReason.noproc())));
  }

  /** The line from a child to its supervisor. */
  private record Link(SimSupervisor supervisor, Incarnation incarnation) implements Parent {
    @Override
    public void started() {
      supervisor.send(new Event.Started(incarnation));
    }

    @Override
    public void ignored() {
      supervisor.send(new Event.StartIgnored(incarnation));
    }

    @Override
    public void failed(ExitReason reason) {
      supervisor.send(new Event.StartFailed(incarnation, reason));
    }

    @Override
    public void exited(ExitReason reason) {
      supervisor.send(new Event.Exited(incarnation, reason));
    }
  }
}
