package dev.espalier.internal.application;

import dev.espalier.Application.State;
import dev.espalier.ApplicationException;
import dev.espalier.ApplicationException.Fault;
import dev.espalier.Tree;
import dev.espalier.internal.application.ApplicationMaster.Outcome;
import dev.espalier.internal.report.ReportQueue;
import dev.espalier.internal.report.SystemSinks;
import dev.espalier.report.ApplicationExitedReport;
import dev.espalier.report.Report;
import dev.espalier.report.ReportListener;
import dev.espalier.report.Subscription;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Knows whether an application runs: makes an {@link ApplicationMaster} for each of its lives, one
 * at a time. What OTP's application controller knows of one application.
 *
 * @param <T> its tree
 */
public final class ApplicationController<T extends Tree> {
  private final Definition<T> definition;
  private final List<ApplicationController<?>> needs;
  private final ReportQueue reports;
  private final Set<ApplicationController<?>> users = ConcurrentHashMap.newKeySet();
  private final List<Observer> observers = new CopyOnWriteArrayList<>();
  private final AtomicReference<@Nullable ApplicationMaster<T>> master = new AtomicReference<>();

  /** Who wants to know of each end, in the thread of the master. */
  interface Observer {
    /** It has ended, and still counts as one that does something. */
    void hasEnded(ApplicationExitedReport report);

    /** It does not any more. */
    void isOver();
  }

  /**
   * An application that is up.
   *
   * @param <T> its tree
   * @param tree the tree
   * @param now whether it has just been started, and by whoever gets this
   */
  public record Running<T extends Tree>(T tree, boolean now) {}

  /**
   * Creates the controller of an application that does not run.
   *
   * @param definition the application
   * @param needs those that must be running before
   */
  public ApplicationController(Definition<T> definition, List<ApplicationController<?>> needs) {
    this.definition = definition;
    this.needs = List.copyOf(needs);
    this.reports = new ReportQueue(definition.name(), SystemSinks.all());
  }

  /**
   * What it is called.
   *
   * @return its name
   */
  public String name() {
    return definition.name();
  }

  /**
   * What it is doing right now.
   *
   * @return its state
   */
  public State state() {
    ApplicationMaster<T> present = master.get();
    return present == null ? State.STOPPED : present.state();
  }

  /**
   * Its tree.
   *
   * @return the tree, if it is up
   */
  public Optional<T> tree() {
    ApplicationMaster<T> present = master.get();
    return present == null || present.state() == State.STARTING
        ? Optional.empty()
        : Optional.ofNullable(present.tree());
  }

  /** Stands for when it was started, if it does anything. */
  OptionalLong startNumber() {
    ApplicationMaster<T> present = master.get();
    return present == null ? OptionalLong.empty() : OptionalLong.of(present.number());
  }

  // ---------------------------------------------------------------------------------- start

  /**
   * Starts it, or waits for whoever is just doing that.
   *
   * @return its tree
   */
  public T start() {
    while (true) {
      ApplicationMaster<T> present = master.get();
      if (present == null) {
        ApplicationMaster<T> fresh = begin();
        if (fresh != null) {
          return await(fresh);
        }
      } else {
        switch (present.state()) {
          case STARTING -> {
            return await(present);
          }
          case RUNNING ->
              throw new ApplicationException(
                  name(),
                  Fault.ALREADY_STARTED,
                  "application `" + name() + "` is running already",
                  null);
          case STOPPING, STOPPED -> awaitEnd(present);
        }
      }
    }
  }

  /**
   * Starts it unless it is running.
   *
   * @return its tree
   */
  public Running<T> ensureStarted() {
    while (true) {
      ApplicationMaster<T> present = master.get();
      if (present == null) {
        ApplicationMaster<T> fresh = begin();
        if (fresh != null) {
          return new Running<>(await(fresh), true);
        }
      } else {
        switch (present.state()) {
          case STARTING, RUNNING -> {
            return new Running<>(await(present), false);
          }
          case STOPPING, STOPPED -> awaitEnd(present);
        }
      }
    }
  }

  /** Begins another life, unless somebody else has done that. */
  private @Nullable ApplicationMaster<T> begin() {
    for (ApplicationController<?> need : needs) {
      if (need.state() != State.RUNNING) {
        throw new ApplicationException(
            need.name(),
            Fault.NOT_STARTED,
            "application `"
                + name()
                + "` needs `"
                + need.name()
                + "`, which is not running; start that before, or use ensureAllStarted()",
            null);
      }
    }
    ApplicationMaster<T> fresh = new ApplicationMaster<>(this, definition);
    if (!master.compareAndSet(null, fresh)) {
      return null;
    }
    needs.forEach(need -> need.users.add(this));
    fresh.begin();
    return fresh;
  }

  private T await(ApplicationMaster<T> starting) {
    return switch (starting.awaitStart()) {
      case Outcome.Up<T>(T tree) -> tree;
      case Outcome.Failed<T>(Throwable cause) ->
          throw new ApplicationException(
              name(),
              Fault.START_FAILED,
              "application `" + name() + "` failed to start: " + cause,
              cause);
    };
  }

  private ApplicationExitedReport awaitEnd(ApplicationMaster<T> ending) {
    ending.mustNotWaitForItself();
    return ending.awaitEnd();
  }

  // ---------------------------------------------------------------------------------- the end

  /**
   * Stops it and waits for its end.
   *
   * @return what has become of it
   */
  public ApplicationExitedReport stop() {
    return stopIfRunning()
        .orElseThrow(() ->
            new ApplicationException(
                name(), Fault.NOT_STARTED, "application `" + name() + "` is not running", null));
  }

  /**
   * Stops it and waits for its end, if there is anything to stop.
   *
   * @return what has become of it
   */
  public Optional<ApplicationExitedReport> stopIfRunning() {
    ApplicationMaster<T> present = master.get();
    if (present == null) {
      return Optional.empty();
    }
    present.mustNotWaitForItself();
    present.requestStop();
    return Optional.of(present.awaitEnd());
  }

  /** Has it stop without waiting for that. */
  public void requestStop() {
    ApplicationMaster<T> present = master.get();
    if (present != null) {
      present.requestStop();
    }
  }

  /** Has somebody told of each end. */
  Subscription observe(Observer observer) {
    observers.add(observer);
    return () -> observers.remove(observer);
  }

  /**
   * A life is over. Whoever finds that it {@linkplain #isOver is} can rely on all observers knowing
   * how that has come about.
   */
  void hasEnded(ApplicationMaster<T> ended, ApplicationExitedReport report) {
    needs.forEach(need -> need.users.remove(this));
    observers.forEach(observer -> observer.hasEnded(report));
    master.compareAndSet(ended, null);
    observers.forEach(Observer::isOver);
  }

  /** Whether it does nothing, and everybody has been told how its last life has ended. */
  boolean isOver() {
    return master.get() == null;
  }

  /** The names of those that need it and run. */
  List<String> users() {
    return users.stream().map(ApplicationController::name).sorted().toList();
  }

  // ---------------------------------------------------------------------------------- reports

  /**
   * Adds a listener to those that are told.
   *
   * @param listener who is told
   * @return ends that
   */
  public Subscription listen(ReportListener listener) {
    return reports.subscribe(name(), listener);
  }

  void report(Report report) {
    reports.report(report);
  }

  void flush(long nanos) {
    reports.flush(nanos);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
