package dev.espalier.internal.process;

import dev.espalier.Down;
import dev.espalier.ExitReason;
import dev.espalier.Monitor;
import dev.espalier.ProcessRef;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is told once when a process ends; kept in the {@link Bonds} of that process. True
 * when it is over.
 */
abstract sealed class Watch extends AtomicBoolean {
  private static final long serialVersionUID = 1L;

  /** Tells that the process has ended, unless the watch is over. */
  final void tell(ExitReason reason) {
    if (compareAndSet(false, true)) {
      deliver(reason);
    }
  }

  abstract void deliver(ExitReason reason);

  /** A thread that is no process watches: its future completes. */
  static final class OfThread extends Watch {
    private static final long serialVersionUID = 1L;

    private final transient CompletableFuture<ExitReason> future = new CompletableFuture<>();

    /**
     * The exit reason of a process, when it has ended. A process may live for years, and whoever
     * does not wait any more must leave nothing with it.
     */
    static CompletableFuture<ExitReason> endOf(ProcessCell<?> cell) {
      OfThread watch = new OfThread();
      Bonds bonds = cell.bonds();
      bonds.watch(watch);
      var unused = watch.future.whenComplete((reason, cancelled) -> bonds.remove(watch));
      return watch.future;
    }

    @Override
    void deliver(ExitReason reason) {
      HandOver.run("espalier-monitor", () -> future.complete(reason));
    }
  }

  /** A part of the runtime watches: it is called, by whoever tells, and must be short. */
  static final class Then extends Watch {
    private static final long serialVersionUID = 1L;

    private final transient Consumer<ExitReason> listener;

    Then(Consumer<ExitReason> listener) {
      this.listener = listener;
    }

    @Override
    void deliver(ExitReason reason) {
      listener.accept(reason);
    }
  }

  /** A worker watches: it gets a message. */
  static final class OfProcess extends Watch implements Monitor {
    private static final long serialVersionUID = 1L;

    private final transient WorkerCell<?> owner;
    private final transient ProcessRef process;
    private final transient @Nullable ProcessCell<?> target;

    private OfProcess(WorkerCell<?> owner, ProcessRef process, @Nullable ProcessCell<?> target) {
      this.owner = owner;
      this.process = process;
      this.target = target;
    }

    /** Has a worker told of the end of a process; at once if there is none. */
    static Monitor on(@Nullable ProcessCell<?> target, ProcessRef process, WorkerCell<?> owner) {
      OfProcess watch = new OfProcess(owner, process, target);
      if (!owner.bonds().remember(watch)) {
        return watch; // the owner has been cut off, so there is nobody to tell
      }
      if (target == null) {
        watch.tell(ExitReason.noproc());
      } else if (target != owner) { // nobody hears of its own end
        target.bonds().watch(watch);
      }
      return watch;
    }

    @Override
    void deliver(ExitReason reason) {
      owner.bonds().forget(this);
      owner.send(new DownMessage(new Down(this, process, reason)));
    }

    @Override
    public ProcessRef process() {
      return process;
    }

    @Override
    public boolean demonitor() {
      if (!owner.isCurrent()) {
        throw new IllegalStateException(
            "this monitor of "
                + process.path()
                + " belongs to "
                + owner.path()
                + ", and only that"
                + " process may end it");
      }
      owner.bonds().forget(this);
      return drop();
    }

    /** Ends the watch without a word. */
    boolean drop() {
      if (!compareAndSet(false, true)) {
        return false;
      }
      if (target != null) {
        target.bonds().remove(this);
      }
      return true;
    }

    @Override
    public String toString() {
      return "Monitor[" + process.path() + "]";
    }
  }
}
