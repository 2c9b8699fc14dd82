package dev.espalier.internal.supervision;

import dev.espalier.ExitReason;
import org.jspecify.annotations.Nullable;

/**
 * A simulated process: starts when its turn comes unless its start is held, made to fail or made to
 * decline; ends once.
 */
abstract class SimProcess implements Incarnation.Handle {

  /** Whom a process tells about its start and its end. */
  interface Parent {
    void started();

    void ignored();

    void failed(ExitReason reason);

    void exited(ExitReason reason);
  }

  enum State {
    STARTING,
    LIVE,
    DEAD
  }

  final SimTree tree;
  final String path;
  final SimScheduler.Mailbox mailbox = new SimScheduler.Mailbox();
  private final Parent parent;
  private State state = State.STARTING;
  private int number;
  private @Nullable Incarnation incarnation;

  SimProcess(SimTree tree, String path, Parent parent) {
    this.tree = tree;
    this.path = path;
    this.parent = parent;
  }

  /** The number of this incarnation at its path, or 0 before its start. */
  final int number() {
    return number;
  }

  /** What the core calls this process; null for the root. */
  final @Nullable Incarnation incarnation() {
    return incarnation;
  }

  final void isProcessOf(Incarnation its) {
    incarnation = its;
  }

  final State state() {
    return state;
  }

  final void post(Runnable message) {
    tree.scheduler().post(mailbox, message);
  }

  /** The very beginning of its initialisation. */
  final void begin() {
    if (state != State.DEAD && !tree.holds(this)) {
      proceed();
    }
  }

  /** Goes on with a start that was held, unless it has been cut off meanwhile. */
  final void goOn(SimTree.Outcome outcome) {
    if (state == State.DEAD) {
      return;
    }
    switch (outcome) {
      case START -> proceed();
      case ERROR -> startFails();
      case IGNORE -> startIgnored();
    }
  }

  private void proceed() {
    switch (tree.outcomeOfStart(path)) {
      case START -> {
        number = tree.born(this);
        tree.watcher().born(this);
        initialise();
      }
      case ERROR -> startFails();
      case IGNORE -> startIgnored();
    }
  }

  private void startFails() {
    state = State.DEAD;
    tree.startFailed(path);
    parent.failed(ExitReason.because("start_failed"));
  }

  private void startIgnored() {
    state = State.DEAD;
    tree.startIgnored(path);
    parent.ignored();
  }

  /** Called once it has its number. */
  abstract void initialise();

  final void isUp() {
    state = State.LIVE;
    parent.started();
  }

  /** Ends this process unless it has ended. */
  final void die(ExitReason reason) {
    if (state == State.DEAD) {
      return;
    }
    boolean hadStarted = state == State.LIVE;
    state = State.DEAD;
    if (number > 0) {
      tree.died(this, reason);
    }
    if (hadStarted) {
      parent.exited(reason);
    } else {
      parent.failed(reason);
    }
  }

  /** Its supervisor wants it to stop. */
  abstract void askToStop();

  /** Its supervisor has been killed. */
  abstract void orphaned();

  /** An exit signal from somebody who is not its supervisor. */
  abstract void signal(ExitReason reason);

  /** Cuts it off, whatever it is doing. */
  abstract void kill();

  @Override
  public String toString() {
    return path + "#" + number;
  }
}
