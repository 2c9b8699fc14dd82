package dev.espalier.spi;

import dev.espalier.Down;
import dev.espalier.Exit;
import dev.espalier.ExitReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a class of worker does beside answering messages: after its start, on its timers, on signals
 * and at its end. A constant of the generated ref; the runtime follows it for each process of that
 * class.
 *
 * <p>Two things need no entry: a worker that implements {@link Runnable} is a loop, and {@code
 * close()} of a worker that implements {@link AutoCloseable} is its terminate method unless another
 * one is given.
 *
 * @param <W> the class of the worker
 */
public final class Lifecycle<W> {

  /**
   * A method of a worker that the runtime calls by itself.
   *
   * @param <W> the class of the worker
   */
  @FunctionalInterface
  public interface Hook<W> {
    /**
     * Runs in the worker's process.
     *
     * @param worker the worker
     * @throws Throwable to crash the process
     */
    void run(W worker) throws Throwable;
  }

  /**
   * A method of a worker that takes a signal.
   *
   * @param <W> the class of the worker
   * @param <S> what the signal says
   */
  @FunctionalInterface
  public interface SignalHook<W, S> {
    /**
     * Runs in the worker's process, as a message in its turn.
     *
     * @param worker the worker
     * @param signal what the signal says
     * @throws Throwable to crash the process
     */
    void run(W worker, S signal) throws Throwable;
  }

  /**
   * A method of a worker that tells what may be shown of its state.
   *
   * @param <W> the class of the worker
   */
  @FunctionalInterface
  public interface StatusHook<W> {
    /**
     * Runs in the worker's process, between two messages or after a crash.
     *
     * @param worker the worker
     * @return what may be shown
     * @throws Throwable to show that instead
     */
    @Nullable Object format(W worker) throws Throwable;
  }

  /**
   * A terminate method that wants to know the reason.
   *
   * @param <W> the class of the worker
   */
  @FunctionalInterface
  public interface TerminateHook<W> {
    /**
     * Runs in the worker's process, as the last thing it does.
     *
     * @param worker the worker
     * @param reason why it ends
     * @throws Throwable to end with another reason
     */
    void run(W worker, ExitReason reason) throws Throwable;
  }

  /**
   * A periodic method.
   *
   * @param <W> the class of the worker
   * @param millis the period in milliseconds
   * @param name what it is called in reports
   * @param hook the method
   */
  public record Periodic<W>(long millis, String name, Hook<W> hook) {}

  private static final Lifecycle<Object> PLAIN = builder().build();
  private static final Lifecycle<?> STAND_IN = builder().build();

  private final @Nullable Hook<W> afterStart;
  private final List<Periodic<W>> periodics;
  private final @Nullable TerminateHook<W> terminate;
  private final @Nullable SignalHook<W, Exit> onExit;
  private final @Nullable SignalHook<W, Down> onDown;
  private final @Nullable StatusHook<W> formatStatus;

  private Lifecycle(Builder<W> builder) {
    this.afterStart = builder.afterStart;
    this.periodics = List.copyOf(builder.periodics);
    this.terminate = builder.terminate;
    this.onExit = builder.onExit;
    this.onDown = builder.onDown;
    this.formatStatus = builder.formatStatus;
  }

  /**
   * The lifecycle of a worker without such methods.
   *
   * @param <W> the class of the worker
   * @return the lifecycle
   */
  @SuppressWarnings("unchecked") // it holds nothing that takes a W
  public static <W> Lifecycle<W> plain() {
    return (Lifecycle<W>) PLAIN;
  }

  /**
   * The lifecycle of a process in which a {@link StandIn} plays a worker. It does nothing by itself
   * either.
   *
   * @param <W> the class of the worker that is played
   * @return the lifecycle
   */
  @SuppressWarnings("unchecked") // it holds nothing that takes a W
  public static <W> Lifecycle<StandIn<W>> standIn() {
    return (Lifecycle<StandIn<W>>) STAND_IN;
  }

  /**
   * Whether a {@link StandIn} plays the worker.
   *
   * @return true if this is {@link #standIn}
   */
  public boolean isStandIn() {
    return this == STAND_IN;
  }

  /**
   * Starts a lifecycle.
   *
   * @param <W> the class of the worker
   * @return a builder
   */
  public static <W> Builder<W> builder() {
    return new Builder<>();
  }

  /**
   * What runs right after the start, before any message.
   *
   * @return the method, if there is one
   */
  public @Nullable Hook<W> afterStart() {
    return afterStart;
  }

  /**
   * What runs periodically.
   *
   * @return the methods
   */
  public List<Periodic<W>> periodics() {
    return periodics;
  }

  /**
   * What runs at the end.
   *
   * @return the method, if there is one
   */
  public @Nullable TerminateHook<W> terminate() {
    return terminate;
  }

  /**
   * What runs when an exit signal has come that is not the supervisor's.
   *
   * @return the method, if there is one
   */
  public @Nullable SignalHook<W, Exit> onExit() {
    return onExit;
  }

  /**
   * What runs when a monitored process has ended.
   *
   * @return the method, if there is one
   */
  public @Nullable SignalHook<W, Down> onDown() {
    return onDown;
  }

  /**
   * What tells what may be shown of the state.
   *
   * @return the method, if there is one
   */
  public @Nullable StatusHook<W> formatStatus() {
    return formatStatus;
  }

  /**
   * Whether a worker with this lifecycle takes exit signals as messages.
   *
   * @return true if it wants to hear of its own end or of exits
   */
  public boolean trapsExits() {
    return terminate != null || onExit != null;
  }

  /**
   * Collects the parts of a lifecycle; for one thread.
   *
   * @param <W> the class of the worker
   */
  public static final class Builder<W> {
    private final List<Periodic<W>> periodics = new ArrayList<>();
    private @Nullable Hook<W> afterStart;
    private @Nullable TerminateHook<W> terminate;
    private @Nullable SignalHook<W, Exit> onExit;
    private @Nullable SignalHook<W, Down> onDown;
    private @Nullable StatusHook<W> formatStatus;

    private Builder() {}

    /**
     * Sets what runs right after the start.
     *
     * @param hook the method
     * @return this builder
     */
    public Builder<W> afterStart(Hook<W> hook) {
      afterStart = Objects.requireNonNull(hook);
      return this;
    }

    /**
     * Adds a periodic method.
     *
     * @param millis the period in milliseconds, 1 or more
     * @param name what it is called in reports
     * @param hook the method
     * @return this builder
     */
    public Builder<W> every(long millis, String name, Hook<W> hook) {
      periodics.add(new Periodic<>(millis, name, Objects.requireNonNull(hook)));
      return this;
    }

    /**
     * Sets what runs at the end.
     *
     * @param hook the method
     * @return this builder
     */
    public Builder<W> terminate(TerminateHook<W> hook) {
      terminate = Objects.requireNonNull(hook);
      return this;
    }

    /**
     * Sets what runs when an exit signal has come; its presence means that exits are trapped.
     *
     * @param hook the method
     * @return this builder
     */
    public Builder<W> onExit(SignalHook<W, Exit> hook) {
      onExit = Objects.requireNonNull(hook);
      return this;
    }

    /**
     * Sets what runs when a monitored process has ended.
     *
     * @param hook the method
     * @return this builder
     */
    public Builder<W> onDown(SignalHook<W, Down> hook) {
      onDown = Objects.requireNonNull(hook);
      return this;
    }

    /**
     * Sets what tells what may be shown of the state.
     *
     * @param hook the method
     * @return this builder
     */
    public Builder<W> formatStatus(StatusHook<W> hook) {
      formatStatus = Objects.requireNonNull(hook);
      return this;
    }

    /**
     * Makes the lifecycle.
     *
     * @return the lifecycle
     */
    public Lifecycle<W> build() {
      return new Lifecycle<>(this);
    }
  }
}
