package dev.espalier.internal.process;

import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.report.CrashReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is known about a {@link WorkerCell} that has crashed, for its crash report. */
final class Autopsy {
  private Autopsy() {}

  /** In the process's own thread, before anybody is told of the death. */
  static CrashReport of(WorkerCell<?> cell, ExitReason reason, @Nullable Message last) {
    Mailbox.Waiting lost = cell.allWaiting();
    return new CrashReport(
        cell.path(),
        cell.label(),
        reason,
        during(cell, last),
        last == null ? null : client(last),
        paths(TaskProcess.callersOf(cell)),
        cell.formattedState(),
        neighbours(cell),
        lost.calls(),
        lost.casts());
  }

  private static String during(WorkerCell<?> cell, @Nullable Message last) {
    if (!cell.isStarted()) {
      return "starting";
    }
    if (last != null) {
      return last.describe();
    }
    return cell.loops() ? "run()" : "stopping";
  }

  private static CrashReport.@Nullable Client client(Message message) {
    Thread caller = message.caller();
    String name = message.sender();
    if (caller == null || name == null) {
      return null;
    }
    List<StackTraceElement> stack =
        message.isAwaited() ? List.of(caller.getStackTrace()) : List.of();
    return new CrashReport.Client(name, caller.isAlive(), stack);
  }

  /** The paths of the processes linked to one. */
  static List<String> neighbours(ProcessCell<?> cell) {
    Bonds bonds = cell.bondsIfAny();
    return bonds == null
        ? List.of()
        : bonds.links().stream().map(link -> link.place().path()).toList();
  }

  private static List<String> paths(List<ProcessRef> processes) {
    return processes.stream().map(ProcessRef::path).toList();
  }

  /** What terminate throws replaces the reason, but the first crash must not be lost. */
  @SuppressWarnings("ReferenceEquality") // nothing suppresses itself
  static void keepFirst(Throwable later, ExitReason first) {
    if (first instanceof ExitReason.Crash crash && crash.cause() != later) {
      later.addSuppressed(crash.cause());
    }
  }
}
