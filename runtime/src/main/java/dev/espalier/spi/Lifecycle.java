package dev.espalier.spi;

import dev.espalier.ExitReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a class of worker does beside answering messages: after its start, on its timers and at its
 * end. A constant of the generated ref; the runtime follows it for each process of that class.
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

  private final @Nullable Hook<W> afterStart;
  private final List<Periodic<W>> periodics;
  private final @Nullable TerminateHook<W> terminate;
  private final @Nullable TerminateHook<W> onExit;

  private Lifecycle(Builder<W> builder) {
    this.afterStart = builder.afterStart;
    this.periodics = List.copyOf(builder.periodics);
    this.terminate = builder.terminate;
    this.onExit = builder.onExit;
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
   * What runs when a stranger has sent an exit signal.
   *
   * @return the method, if there is one
   */
  public @Nullable TerminateHook<W> onExit() {
    return onExit;
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
    private @Nullable TerminateHook<W> onExit;

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
     * Sets what runs when a stranger has sent an exit signal.
     *
     * @param hook the method
     * @return this builder
     */
    public Builder<W> onExit(TerminateHook<W> hook) {
      onExit = Objects.requireNonNull(hook);
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
