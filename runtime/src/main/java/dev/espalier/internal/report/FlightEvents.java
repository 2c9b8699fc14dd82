package dev.espalier.internal.report;

import dev.espalier.ExitReason;
import dev.espalier.report.ApplicationExitedReport;
import dev.espalier.report.ApplicationInUseReport;
import dev.espalier.report.ApplicationStartedReport;
import dev.espalier.report.CallbackFailedReport;
import dev.espalier.report.ChildFate;
import dev.espalier.report.CrashReport;
import dev.espalier.report.DroppedReports;
import dev.espalier.report.InlineBlockedReport;
import dev.espalier.report.ProgressReport;
import dev.espalier.report.Report;
import dev.espalier.report.ReportedChild;
import dev.espalier.report.SupervisorReport;
import dev.espalier.report.UnhandledReport;
import dev.espalier.report.ZombieEndedReport;
import dev.espalier.report.ZombieReport;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;
import jdk.jfr.Timestamp;
import org.jspecify.annotations.Nullable;

/**
 * The events of the Flight Recorder, one kind for each thing that somebody may want to count or to
 * look for. Not touched where there is no Flight Recorder.
 */
final class FlightEvents {
  private FlightEvents() {}

  /** What all of them say. The stack would be that of the thread that delivers reports. */
  @Category("Espalier")
  @StackTrace(false)
  abstract static class Reported<R extends Report> extends Event {
    @Label("Path")
    @Description("Where in the tree")
    @Nullable String path;

    @Label("Made at")
    @Description("When the report was made; it is recorded a little later")
    @Timestamp(Timestamp.MILLISECONDS_SINCE_EPOCH)
    long madeAt;

    /** Fills in what only this kind has to say. */
    abstract void fill(R report);

    /** Records a report, if anybody wants that. */
    final void record(R report, long millis) {
      if (isEnabled()) {
        path = report.path();
        madeAt = millis;
        fill(report);
        commit();
      }
    }
  }

  @Name("dev.espalier.Crash")
  @Label("Crash")
  @Description("A worker has ended abnormally")
  static final class Crash extends Reported<CrashReport> {
    @Label("Reason")
    @Nullable String reason;

    @Label("Thrown")
    @Nullable Class<?> thrown;

    @Label("While")
    @Description("The message that it was handling, or what else it did")
    @Nullable String during;

    @Label("Client")
    @Description("Who has sent that message and waits for the reply")
    @Nullable String client;

    @Label("Callers")
    @Description("On whose behalf it worked if it was a task, the nearest first")
    @Nullable String callers;

    @Label("Lost Calls")
    int lostCalls;

    @Label("Lost Casts")
    int lostCasts;

    @Override
    void fill(CrashReport report) {
      reason = report.reason().toString();
      thrown = report.reason() instanceof ExitReason.Crash crash ? crash.cause().getClass() : null;
      during = report.during();
      client = report.client() == null ? null : report.client().name();
      callers = report.callers().isEmpty() ? null : String.join(", ", report.callers());
      lostCalls = report.lostCalls();
      lostCasts = report.lostCasts();
    }
  }

  /** What a supervisor says about a child. */
  abstract static class OfChild<R extends Report> extends Reported<R> {
    @Label("Child")
    @Nullable String child;

    @Label("Kind")
    @Nullable String kind;

    @Label("Restart Type")
    @Nullable String restart;

    @Label("Start")
    @Description("Which start of this child, counted from 1")
    long start;

    final void about(ReportedChild about) {
      child = about.path();
      kind = about.kind().name();
      restart = about.restart().name();
      start = about.start();
    }
  }

  /** What a supervisor says about a child that has made trouble. */
  abstract static class Trouble extends OfChild<SupervisorReport> {
    @Label("Reason")
    @Nullable String reason;

    @Label("Restarts Used")
    int restartsUsed;

    @Label("Max Restarts")
    int maxRestarts;

    @Label("Max Seconds")
    int maxSeconds;

    @Label("Next")
    @Description("What the supervisor does about it")
    @Nullable String next;

    @Label("Count")
    @Description("How many children it is about")
    int count;

    @Override
    final void fill(SupervisorReport report) {
      about(report.offender());
      reason = report.reason().toString();
      restartsUsed = report.restartsUsed();
      maxRestarts = report.maxRestarts();
      maxSeconds = report.maxSeconds();
      next = report.next().name();
      count = report.count();
    }
  }

  @Name("dev.espalier.ChildTerminated")
  @Label("Child Terminated")
  @Description("A child has ended that should not have")
  static final class ChildTerminated extends Trouble {}

  @Name("dev.espalier.StartError")
  @Label("Start Error")
  @Description("A child could not be started")
  static final class StartError extends Trouble {}

  @Name("dev.espalier.ShutdownError")
  @Label("Shutdown Error")
  @Description("A child has not ended as it was asked to")
  static final class ShutdownError extends Trouble {}

  @Name("dev.espalier.GaveUp")
  @Label("Supervisor Gave Up")
  @Description("There have been too many restarts")
  static final class GaveUp extends Trouble {}

  @Name("dev.espalier.ChildRestarted")
  @Label("Child Restarted")
  @Description("A child is up again")
  static final class ChildRestarted extends OfChild<ProgressReport> {
    @Override
    void fill(ProgressReport report) {
      about(report.started());
    }
  }

  @Name("dev.espalier.ChildStarted")
  @Label("Child Started")
  @Description("A child is up for the first time; off unless asked for, since there may be many")
  @Enabled(false)
  static final class ChildStarted extends OfChild<ProgressReport> {
    @Label("Origin")
    @Description("INIT with its supervisor, REQUEST when somebody has asked for it")
    @Nullable String origin;

    @Override
    void fill(ProgressReport report) {
      about(report.started());
      origin = report.origin().name();
    }
  }

  @Name("dev.espalier.Zombie")
  @Label("Zombie")
  @Description("The thread of a process that was killed does not end")
  static final class Zombie extends Reported<ZombieReport> {
    @Label("Top Frame")
    @Description("Where its thread is")
    @Nullable String frame;

    @Override
    void fill(ZombieReport report) {
      frame = report.stack().isEmpty() ? null : report.stack().getFirst().toString();
    }
  }

  @Name("dev.espalier.ZombieEnded")
  @Label("Zombie Ended")
  @Description("The thread of a process that was reported as a zombie has ended")
  static final class ZombieEnded extends Reported<ZombieEndedReport> {
    @Override
    void fill(ZombieEndedReport report) {}
  }

  @Name("dev.espalier.InlineBlocked")
  @Label("Inline Message Blocked")
  @Description("A handler that was promised not to block does, in the thread of a sender")
  static final class InlineBlocked extends Reported<InlineBlockedReport> {
    @Label("Message")
    @Nullable String message;

    @Label("Client")
    @Nullable String client;

    @Label("Top Frame")
    @Description("Where the thread is")
    @Nullable String frame;

    @Override
    void fill(InlineBlockedReport report) {
      message = report.message();
      client = report.sender();
      frame = report.stack().isEmpty() ? null : report.stack().getFirst().toString();
    }
  }

  @Name("dev.espalier.Unhandled")
  @Label("Unhandled Message")
  @Description("A worker got a message for which it has no handler")
  static final class Unhandled extends Reported<UnhandledReport> {
    @Label("Worker")
    @Nullable String worker;

    @Label("Message")
    @Nullable String message;

    @Override
    void fill(UnhandledReport report) {
      worker = report.worker();
      message = report.message();
    }
  }

  @Name("dev.espalier.ApplicationStarted")
  @Label("Application Started")
  @Description("An application is up: its tree and all its start phases")
  static final class ApplicationStarted extends Reported<ApplicationStartedReport> {
    @Label("Root")
    @Description("The path of its tree")
    @Nullable String root;

    @Override
    void fill(ApplicationStartedReport report) {
      root = report.root();
    }
  }

  @Name("dev.espalier.ApplicationExited")
  @Label("Application Exited")
  @Description("An application has ended, or its start has failed")
  static final class ApplicationExited extends Reported<ApplicationExitedReport> {
    @Label("Type")
    @Nullable String type;

    @Label("Cause")
    @Nullable String cause;

    @Label("Reason")
    @Nullable String reason;

    @Label("Took")
    @Timespan(Timespan.MILLISECONDS)
    long took;

    @Label("In Trouble")
    @Description("How many children have not stopped as they were asked to")
    long inTrouble;

    @Override
    void fill(ApplicationExitedReport report) {
      type = report.type().name();
      cause = report.cause().name();
      reason = report.reason().toString();
      took = report.took().toMillis();
      inTrouble =
          report.children().stream()
              .filter(child -> isTrouble(child.fate()))
              .mapToLong(ChildFate::count)
              .sum();
    }

    private static boolean isTrouble(ChildFate.Fate fate) {
      return switch (fate) {
        case FAILED, KILLED, ZOMBIE -> true;
        case STOPPED, GONE -> false;
      };
    }
  }

  @Name("dev.espalier.ApplicationInUse")
  @Label("Application in Use")
  @Description("An application is being stopped while others that need it are running")
  static final class ApplicationInUse extends Reported<ApplicationInUseReport> {
    @Label("Users")
    @Nullable String users;

    @Override
    void fill(ApplicationInUseReport report) {
      users = String.join(", ", report.users());
    }
  }

  @Name("dev.espalier.CallbackFailed")
  @Label("Callback Failed")
  @Description("Something that an application does at its end has thrown")
  static final class CallbackFailed extends Reported<CallbackFailedReport> {
    @Label("Callback")
    @Nullable String callback;

    @Label("Thrown")
    @Nullable Class<?> thrown;

    @Override
    void fill(CallbackFailedReport report) {
      callback = report.callback();
      thrown = report.thrown().getClass();
    }
  }

  @Name("dev.espalier.Dropped")
  @Label("Dropped Reports")
  @Description("Reports are missing, because they came faster than they were taken")
  static final class Dropped extends Reported<DroppedReports> {
    @Label("Count")
    long count;

    @Override
    void fill(DroppedReports report) {
      count = report.count();
    }
  }
}
