package dev.espalier.internal.process;

import dev.espalier.ChildSpec;
import dev.espalier.Exit;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.StartContext;
import dev.espalier.StartIgnoredException;
import dev.espalier.annotations.Restart;
import dev.espalier.spi.Lifecycle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of somebody's work as a child of a task supervisor: a loop that does it once. The base of
 * those whose value somebody wants, and the whole of those that nobody waits for.
 */
abstract class TaskProcess implements Runnable {

  /** What a task is called among its siblings; its process is what addresses it. */
  private static final String ID = "task";

  /** Tasks that go on by starting the next one would otherwise remember all that have been. */
  private static final int MAX_CALLERS = 32;

  private final Object work;
  private final String starter;
  private final @Nullable ProcessCell<?> caller;
  private final List<ProcessRef> callers;

  // Written and read in opposite orders by begin() and abandon(), so one of them sees the other:
  private volatile @Nullable WorkerCell<?> cell;
  private volatile boolean abandoned;

  /**
   * Prepares the work on behalf of the current thread.
   *
   * @param work the user's function, to be named in reports
   */
  TaskProcess(Object work) {
    this.work = work;
    this.starter = StrangerRef.nameOf(Thread.currentThread());
    this.caller = CurrentProcess.get();
    this.callers = caller == null ? List.of() : callersFrom(caller);
  }

  private static List<ProcessRef> callersFrom(ProcessCell<?> caller) {
    TaskProcess task = of(caller);
    if (task == null || task.callers.isEmpty()) {
      return List.of(caller.place());
    }
    List<ProcessRef> chain = new ArrayList<>(task.callers.size() + 1);
    chain.add(caller.place());
    chain.addAll(task.callers.subList(0, Math.min(task.callers.size(), MAX_CALLERS - 1)));
    return List.copyOf(chain);
  }

  /** The task that a process does; in the process's own thread. */
  private static @Nullable TaskProcess of(ProcessCell<?> process) {
    return process instanceof WorkerCell<?> worker
            && worker.isStarted()
            && worker.worker() instanceof TaskProcess task
        ? task
        : null;
  }

  /** On whose behalf the current thread works if it does a task, the nearest first. */
  static List<ProcessRef> callers() {
    ProcessCell<?> me = CurrentProcess.get();
    return me == null ? List.of() : callersOf(me);
  }

  /** The same for a process; in the process's own thread. */
  static List<ProcessRef> callersOf(ProcessCell<?> process) {
    TaskProcess task = of(process);
    return task == null ? List.of() : task.callers;
  }

  /** The process that has asked for this; null if that was no process. */
  final @Nullable ProcessCell<?> caller() {
    return caller;
  }

  /** The process that does the work, once it is being started; a restart makes another one. */
  final @Nullable WorkerCell<?> cell() {
    return cell;
  }

  final ChildSpec spec(Restart restart, int shutdown) {
    return ChildSpec.worker(ID, Lifecycle.<Runnable>plain(), this::begin)
        .restart(restart)
        .shutdown(shutdown);
  }

  private Runnable begin(StartContext<Runnable> start) {
    WorkerCell<?> process = ((WorkerContext<?>) start).cell();
    cell = process;
    if (abandoned) {
      throw new StartIgnoredException(); // also instead of a restart
    }
    process.bonds().watch(new Watch.Then(this::ended));
    begun(process);
    return this;
  }

  /** Cuts the process off, or keeps it from starting; nobody is to blame for that. Any thread. */
  final void abandon() {
    abandoned = true;
    WorkerCell<?> process = cell;
    if (process != null) {
      process.cutOff(ExitReason.shutdown());
    }
  }

  @Override
  public final void run() {
    try {
      work();
    } catch (Throwable thrown) {
      WorkerCell<?> process = cell;
      if (process != null) { // only a crash needs it, and few tasks do crash
        process.facilities().label("task of " + starter + ": " + functionText(work));
      }
      throw Outcome.<RuntimeException>sneak(thrown);
    }
  }

  /** What can be told of a lambda is where it was written. */
  private static String functionText(Object function) {
    String type = function.getClass().getName();
    int lambda = type.indexOf("$$Lambda");
    return lambda < 0 ? type : type.substring(0, lambda) + " (lambda)";
  }

  /** The process is there and has not begun the work. In its own thread. */
  abstract void begun(WorkerCell<?> process);

  /** Does the work. In the process's own thread. */
  abstract void work() throws Exception;

  /** The process has ended; its supervisor knows, its links do not. Any thread; must be short. */
  abstract void ended(ExitReason reason);

  /** Whether an exit signal ends a process instead of becoming a message. */
  static boolean obeysExits(@Nullable ProcessCell<?> process) {
    return process instanceof SignalledCell worker && !(worker.trapsExits() && !worker.loops());
  }

  /** Ends the current process because of a task that has ended, unless it traps exits. */
  static void dieOf(ProcessRef task, ExitReason reason) {
    ProcessCell<?> me = CurrentProcess.get();
    if (me != null && obeysExits(me)) {
      me.signal(new Exit(task, reason)); // throws, since it comes from the process itself
    }
  }
}
