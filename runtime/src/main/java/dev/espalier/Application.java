package dev.espalier;

import dev.espalier.annotations.ApplicationType;
import dev.espalier.internal.application.ApplicationController;
import dev.espalier.internal.application.Definition;
import dev.espalier.internal.application.Program;
import dev.espalier.report.ApplicationExitedReport;
import dev.espalier.report.ReportListener;
import dev.espalier.report.Subscription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A tree with what a program needs around it: other applications that must run before it, phases
 * after its start, what is to be done before and after its end, and a limit for how long that may
 * take. OTP's application; {@link #run} is what a {@code main} needs of a release.
 *
 * <pre>{@code
 * public static void main(String[] args) {
 *   System.exit(Application.named("shop", () -> ShopTree.start(settings)).build().run());
 * }
 * }</pre>
 *
 * <p>An application can be started again after its end. There is no list of all applications of a
 * JVM: those that belong together know each other through {@link Builder#needs}.
 *
 * <p>All methods may be called from any thread, except that no process of the application may wait
 * for its end. Its start, its phases and so on run in threads of their own, one after the other.
 *
 * @param <T> its tree
 */
public final class Application<T extends Tree> {

  /** What an application is doing. */
  public enum State {
    /** Nothing: it has not been started, or has ended. */
    STOPPED,
    /** It is starting its tree, or is in one of its start phases. */
    STARTING,
    /** It is up. */
    RUNNING,
    /** It is ending. */
    STOPPING
  }

  /**
   * Starts the tree of an application; the {@code start} callback of OTP.
   *
   * @param <T> the tree
   */
  @FunctionalInterface
  public interface Start<T extends Tree> {
    /**
     * Starts it.
     *
     * @return the tree
     * @throws Exception if there is no tree
     */
    T start() throws Exception;
  }

  /**
   * Something that an application does with its tree at its start or end.
   *
   * @param <T> the tree
   */
  @FunctionalInterface
  public interface Action<T extends Tree> {
    /**
     * Does it.
     *
     * @param tree the tree
     * @throws Exception if it has failed
     */
    void run(T tree) throws Exception;
  }

  private final ApplicationController<T> controller;
  private final List<Application<?>> needs;

  private Application(Definition<T> definition, List<Application<?>> needs) {
    this.needs = List.copyOf(needs);
    this.controller =
        new ApplicationController<>(
            definition,
            this.needs.stream().<ApplicationController<?>>map(a -> a.controller).toList());
  }

  /**
   * Begins to describe an application.
   *
   * @param <T> its tree
   * @param name what it is called in reports
   * @param start starts its tree, at each start of the application
   * @return a builder: permanent, no phases, nothing needed, 30 seconds for its end
   */
  public static <T extends Tree> Builder<T> named(String name, Start<T> start) {
    return new Builder<>(name, start);
  }

  // ---------------------------------------------------------------------------------- looking

  /**
   * What it is called in reports.
   *
   * @return its name
   */
  public String name() {
    return controller.name();
  }

  /**
   * What it is doing right now. Never waits, not even while it is ending.
   *
   * @return its state
   */
  public State state() {
    return controller.state();
  }

  /**
   * Its tree. Never waits.
   *
   * @return the tree of this application while it is running or stopping
   */
  public Optional<T> tree() {
    return controller.tree();
  }

  /**
   * Has a listener told of what this application reports from now on: that it was started, has
   * ended, that a callback has failed. What is reported in its tree is told by {@link Tree#listen}.
   *
   * @param listener who is told, in a thread that belongs to no process
   * @return ends that
   */
  public Subscription listen(ReportListener listener) {
    return controller.listen(Objects.requireNonNull(listener, "listener"));
  }

  // ---------------------------------------------------------------------------------- start

  /**
   * Starts the application: its tree, then its start phases in their order; OTP's {@code
   * application:start}. Waits until all that is done. If somebody else is starting it, waits for
   * the same result. If it is ending, waits for that and starts it again. If a phase fails, the
   * tree is stopped again.
   *
   * <p>An interrupt ends the start for all who wait for it; it is kept for the caller to see.
   *
   * @return its tree
   * @throws ApplicationException if it is running already, if one that it needs is not, or if the
   *     start has failed
   */
  public T start() {
    return controller.start();
  }

  /**
   * As {@link #start}, but does nothing if it is running already; Elixir's {@code
   * Application.ensure_started}.
   *
   * @return its tree
   * @throws ApplicationException if one that it needs is not running, or if the start has failed
   */
  public T ensureStarted() {
    return controller.ensureStarted().tree();
  }

  /**
   * Starts what it needs, what that needs and so on, and then the application itself, each unless
   * it is running already; OTP's {@code application:ensure_all_started}. If one cannot be started,
   * those that this call has started are stopped again, the last one first.
   *
   * @return those that this call has started, in the order in which they were
   * @throws ApplicationException if a start has failed
   */
  public List<Application<?>> ensureAllStarted() {
    List<Application<?>> started = new ArrayList<>();
    for (Application<?> each : inStartOrder(List.of(this))) {
      try {
        if (each.controller.ensureStarted().now()) {
          started.add(each);
        }
      } catch (ApplicationException failure) {
        started.reversed().forEach(before -> before.controller.stopIfRunning());
        throw failure;
      }
    }
    return started;
  }

  /** Each after all that it needs. There are no circles: what one needs is built before it. */
  private static Set<Application<?>> inStartOrder(List<Application<?>> applications) {
    Set<Application<?>> order = new LinkedHashSet<>();
    for (Application<?> each : applications) {
      order.addAll(inStartOrder(each.needs));
      order.add(each);
    }
    return order;
  }

  // ---------------------------------------------------------------------------------- the end

  /**
   * Stops the application and waits for that; OTP's {@code application:stop}. First its {@code
   * prepStop} is done, then its tree is stopped: the children in reverse order, each within its
   * shutdown time; then its {@code onStop} is done. What fails is reported and keeps nothing else
   * from being done. Others that need this application go on, and there is a report of that.
   *
   * <p>All of it is over within {@link Builder#terminationGrace}: half of it is there for {@code
   * prepStop}, and shortly before its end all processes that have not ended are cut off. What was
   * late is named in the result.
   *
   * <p>If it is ending already, waits for that result. While it is starting, this ends the start.
   * An interrupt does not cut the wait short; it is kept for the caller to see.
   *
   * @return what has become of each child
   * @throws ApplicationException if it has not been started, or has ended
   * @throws CallFailedException in a process of its tree, which would wait for its own end
   */
  public ApplicationExitedReport stop() {
    return controller.stop();
  }

  /** As {@link #stop}, without waiting, so for its own processes, too; nothing if it is over. */
  public void requestStop() {
    controller.requestStop();
  }

  // ---------------------------------------------------------------------------------- programs

  /**
   * Runs a program that is this application with what it needs, as {@link #run(List)} does.
   *
   * @return the exit code
   */
  public int run() {
    return run(List.of(this));
  }

  /**
   * Runs a program: starts applications with what they need, waits for the end, and stops them all
   * in the reverse order of their starts, one after the other and each within its grace.
   *
   * <p>The end comes when the JVM is told to end (SIGTERM, Ctrl-C, {@link System#exit}), when one
   * of them ends by itself whose {@link ApplicationType} does not allow the others to go on, when
   * all the given ones have ended or been stopped, or when the current thread is interrupted, which
   * is kept for the caller to see. Each of them is stopped once.
   *
   * <p>The result is meant for {@link System#exit}. It does not matter when the JVM is ending
   * already: its exit code is fixed then, 128 and the number of the signal on a signal. In this
   * case the final reports are also written to {@link System#err}, since logging may be closed.
   *
   * @param applications those to be run, in start order; what they need is started before them
   * @return 0 if the program has ended in order; 1 if one of the applications could not be started,
   *     or has ended by itself and thereby the program
   */
  public static int run(List<Application<?>> applications) {
    return Program.run(
        applications.stream().<ApplicationController<?>>map(a -> a.controller).toList(),
        inStartOrder(applications).stream()
            .<ApplicationController<?>>map(a -> a.controller)
            .toList());
  }

  @Override
  public String toString() {
    return name();
  }

  /**
   * Collects the parts of an application; for one thread.
   *
   * @param <T> its tree
   */
  public static final class Builder<T extends Tree> {
    private final String name;
    private final Start<T> start;
    private final List<Definition.Phase<T>> phases = new ArrayList<>();
    private final List<Application<?>> needs = new ArrayList<>();
    private Action<? super T> prepStop = tree -> {};
    private Action<? super T> onStop = tree -> {};
    private ApplicationType type = ApplicationType.PERMANENT;
    private Duration grace = Duration.ofSeconds(30);

    private Builder(String name, Start<T> start) {
      SpecChecks.name(name);
      this.name = name;
      this.start = Objects.requireNonNull(start, "start");
    }

    /**
     * Adds something to be done when the tree is up; a start phase of OTP. Phases are done in the
     * order in which they were added. If one fails, the start has failed.
     *
     * @param phase what it is called
     * @param action what is to be done
     * @return this builder
     */
    public Builder<T> startPhase(String phase, Action<? super T> action) {
      phases.add(new Definition.Phase<>(phase, action));
      return this;
    }

    /**
     * Sets what is to be done before the tree is stopped; OTP's {@code prep_stop}. As in OTP it is
     * also done when the tree has ended by itself, but not after a failed start.
     *
     * @param action what is to be done
     * @return this builder
     */
    public Builder<T> prepStop(Action<? super T> action) {
      prepStop = Objects.requireNonNull(action, "action");
      return this;
    }

    /**
     * Sets what is to be done after the end of the tree, whatever has ended it; OTP's {@code stop}
     * callback. It is also done when a start phase has failed, since the tree was up then.
     *
     * @param action what is to be done
     * @return this builder
     */
    public Builder<T> onStop(Action<? super T> action) {
      onStop = Objects.requireNonNull(action, "action");
      return this;
    }

    /**
     * Sets what its end means for the program that runs it.
     *
     * @param value the type
     * @return this builder
     */
    public Builder<T> type(ApplicationType value) {
      type = Objects.requireNonNull(value, "type");
      return this;
    }

    /**
     * Adds applications that must be running before this one is started.
     *
     * @param applications whom it needs
     * @return this builder
     */
    public Builder<T> needs(Application<?>... applications) {
      needs.addAll(List.of(applications));
      return this;
    }

    /**
     * Sets how long the end of the application may take, from the order to stop on.
     *
     * @param value more than 0
     * @return this builder
     * @throws IllegalArgumentException if it is not more than 0
     */
    public Builder<T> terminationGrace(Duration value) {
      if (value.isZero() || value.isNegative()) {
        throw new IllegalArgumentException(
            "the termination grace of `" + name + "` is " + value + "; it must be more than 0");
      }
      grace = value;
      return this;
    }

    /**
     * Makes the application, which is not started by that.
     *
     * @return the application
     */
    public Application<T> build() {
      return new Application<>(
          new Definition<>(
              name, start, phases, prepStop, onStop, type, TimeUnit.NANOSECONDS.convert(grace)),
          needs);
    }
  }
}
