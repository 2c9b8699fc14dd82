package dev.espalier.testkit;

import dev.espalier.CallFailedException;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.Signals;
import dev.espalier.report.Report;
import dev.espalier.report.SupervisorReport;
import dev.espalier.report.ZombieReport;
import dev.espalier.sys.NodeSnapshot;
import dev.espalier.sys.SupervisorSnapshot;
import dev.espalier.sys.Sys;
import dev.espalier.sys.WorkerSnapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Stops what a test has started, in reverse order, in a thread of its own, so that the run goes on
 * whatever happens; tells what has gone wrong.
 */
final class Stopping {
  private static final Duration AFTER_A_KILL = Duration.ofSeconds(1);

  private final List<Started> started;
  private final Duration limit;
  private final CapturedReports reports;

  /** The workers of the trees as they were before they were asked to stop. */
  private final Queue<ProcessRef> workers = new ConcurrentLinkedQueue<>();

  private volatile @Nullable Throwable thrown;

  Stopping(List<Started> started, Duration limit, CapturedReports reports) {
    this.started = started;
    this.limit = limit;
    this.reports = reports;
  }

  /** Stops all of it and returns what has gone wrong. */
  List<Throwable> run() {
    if (started.isEmpty()) {
      return List.of();
    }
    long before = reports.count();
    List<Throwable> failures = new ArrayList<>();
    Thread stopper =
        Thread.ofPlatform().daemon().name("espalier-testkit-stop").start(this::stopAll);
    if (!hasEnded(stopper, limit)) {
      failures.add(new AssertionError(killAll()));
      hasEnded(stopper, AFTER_A_KILL);
    }
    Throwable unexpected = thrown;
    if (unexpected != null) {
      failures.add(unexpected);
    }
    for (Report report : reports.after(before)) {
      if (report instanceof SupervisorReport trouble
          && trouble.context() == SupervisorReport.Context.SHUTDOWN_ERROR) {
        failures.add(new AssertionError(describe(trouble)));
      }
    }
    return failures;
  }

  private void stopAll() {
    try {
      started.forEach(this::remember);
      for (Started one : started.reversed()) {
        stop(one);
      }
    } catch (Throwable failure) { // told by run()
      thrown = failure;
    }
  }

  private static void stop(Started one) {
    switch (one) {
      case Started.OfTree tree -> tree.tree().close();
      case Started.OfChild child -> {
        try {
          child.supervisor().terminateChild(child.id());
        } catch (CallFailedException hasEnded) {
          // the test has ended the supervisor
        }
      }
    }
  }

  private void remember(Started one) {
    if (one instanceof Started.OfTree tree) { // one of them has the single children
      try {
        collect(Sys.snapshot(tree.tree().supervisor()));
      } catch (CallFailedException ended) {
        // then there is nobody to stop
      }
    }
  }

  private void collect(NodeSnapshot node) {
    switch (node) {
      case WorkerSnapshot worker -> workers.add(worker.process());
      case SupervisorSnapshot supervisor -> supervisor.children().forEach(this::collect);
    }
  }

  /** Kills those who are left; those who wait for their turn are not to blame. */
  private String killAll() {
    StringBuilder text =
        new StringBuilder("not all has stopped within " + limit.toMillis() + " ms");
    for (ProcessRef worker : workers.stream().distinct().toList()) {
      List<StackTraceElement> stack = Sys.currentStacktrace(worker);
      if (worker.isAlive() && !stack.isEmpty()) {
        text.append(
            "; `" + worker.path() + "` was still at work and has been killed" + text(stack));
      }
      Signals.kill(worker);
    }
    return text.toString();
  }

  /** What a supervisor says of a child that it had to kill, with the stack if that did not help. */
  private String describe(SupervisorReport trouble) {
    String stack = "";
    if (trouble.reason() instanceof ExitReason.Killed) {
      stack =
          reports
              .first(ZombieReport.class, trouble.offender().path(), AFTER_A_KILL)
              .map(zombie -> "\n  its thread ignores the interrupt" + text(zombie.stack()))
              .orElse("");
    }
    return "`"
        + trouble.offender().path()
        + "` has not stopped as it was asked to\n"
        + trouble.text().indent(2).stripTrailing()
        + stack;
  }

  private static String text(List<StackTraceElement> stack) {
    return stack.stream().map(frame -> "\n    at " + frame).collect(Collectors.joining());
  }

  /** Waits for a thread, not cut short by an interrupt. */
  private static boolean hasEnded(Thread thread, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    boolean interrupted = false;
    boolean ended = false;
    for (long left = limit.toNanos(); left > 0 && !ended; left = end - System.nanoTime()) {
      try {
        ended = thread.join(Duration.ofNanos(left));
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return ended;
  }
}
