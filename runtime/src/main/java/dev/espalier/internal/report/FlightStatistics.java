package dev.espalier.internal.report;

import dev.espalier.Supervision;
import java.util.Locale;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.FlightRecorder;
import jdk.jfr.FlightRecorderListener;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Period;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/**
 * The events of the Flight Recorder that come periodically while somebody records: how supervisors
 * stand, and which processes have most to do. Not touched where there is no Flight Recorder.
 */
public final class FlightStatistics {
  private FlightStatistics() {}

  /**
   * Has statistics made whenever they are due. Costs nothing until something is recorded in this
   * JVM: not even the recorder is made.
   *
   * @param ofSupervisors records those of supervisors; must not block
   * @param ofProcesses records those of processes; must not block
   */
  public static void whenDue(Runnable ofSupervisors, Runnable ofProcesses) {
    FlightRecorder.addListener(
        new FlightRecorderListener() {
          @Override
          public void recorderInitialized(FlightRecorder recorder) {
            FlightRecorder.addPeriodicEvent(OfSupervisor.class, ofSupervisors);
            FlightRecorder.addPeriodicEvent(OfProcess.class, ofProcesses);
          }
        });
  }

  /**
   * Records how a supervisor stands.
   *
   * @param path the supervisor
   * @param spec what it is to do; null if that is not known
   * @param restartsUsed how many restarts have been used within the window
   * @param running how many children have a process
   * @param restarting how many will be started again
   * @param stopped how many have none
   */
  public static void supervisor(
      String path,
      @Nullable Supervision spec,
      int restartsUsed,
      int running,
      int restarting,
      int stopped) {
    OfSupervisor event = new OfSupervisor();
    if (event.isEnabled()) {
      event.path = path;
      event.children = running + restarting + stopped;
      event.running = running;
      event.restarting = restarting;
      event.stopped = stopped;
      event.restartsUsed = restartsUsed;
      event.maxRestarts = spec == null ? 0 : spec.maxRestarts();
      event.maxSeconds = spec == null ? 0 : spec.maxSeconds();
      event.commit();
    }
  }

  /**
   * Records a process that has something to do.
   *
   * @param path the process
   * @param worker the name of its class
   * @param label what it calls itself, if it does
   * @param start which process of the child it is
   * @param activity what it is doing
   * @param waitingCalls how many callers wait for it
   * @param waitingCasts how many casts wait for it
   * @param handled how many messages it has handled
   */
  public static void process(
      String path,
      String worker,
      @Nullable String label,
      long start,
      Enum<?> activity,
      int waitingCalls,
      int waitingCasts,
      long handled) {
    OfProcess event = new OfProcess();
    if (event.isEnabled()) {
      event.path = path;
      event.worker = worker;
      event.label = label;
      event.start = start;
      event.activity = activity.name().toLowerCase(Locale.ROOT);
      event.waitingCalls = waitingCalls;
      event.waitingCasts = waitingCasts;
      event.handled = handled;
      event.commit();
    }
  }

  @Name("dev.espalier.SupervisorStatistics")
  @Label("Supervisor Statistics")
  @Description("How many children and restarts a supervisor has; from one that is busy, later")
  @Category("Espalier")
  @Period("10 s")
  @StackTrace(false)
  static final class OfSupervisor extends Event {
    @Label("Path")
    @Description("Where in the tree")
    @Nullable String path;

    @Label("Children")
    int children;

    @Label("Running")
    @Description("Children that have a process")
    int running;

    @Label("Restarting")
    @Description("Children that have none, and will be started again")
    int restarting;

    @Label("Stopped")
    @Description("Children that have none")
    int stopped;

    @Label("Restarts Used")
    @Description("Restarts within the window; one more than Max Restarts, and it gives up")
    int restartsUsed;

    @Label("Max Restarts")
    int maxRestarts;

    @Label("Max Seconds")
    int maxSeconds;
  }

  @Name("dev.espalier.ProcessStatistics")
  @Label("Process Statistics")
  @Description("The workers of each supervisor that have most messages waiting, up to ten")
  @Category("Espalier")
  @Period("10 s")
  @StackTrace(false)
  static final class OfProcess extends Event {
    @Label("Path")
    @Description("Where in the tree")
    @Nullable String path;

    @Label("Worker")
    @Nullable String worker;

    @Label("Process Label")
    @Nullable String label;

    @Label("Start")
    @Description("Which start of this child, counted from 1")
    long start;

    @Label("Activity")
    @Nullable String activity;

    @Label("Waiting Calls")
    int waitingCalls;

    @Label("Waiting Casts")
    int waitingCasts;

    @Label("Handled")
    @Description("Messages since its start")
    long handled;
  }
}
