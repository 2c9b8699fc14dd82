package dev.espalier;

import dev.espalier.internal.process.Nowhere;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.RefTarget;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Addresses a process that keeps a state and nothing else; mirrors Elixir's {@code Agent}. Made by
 * {@link ChildSpec#agent(String, Callable)}, or by a child method of a supervisor that returns an
 * agent; survives restarts, but the state does not: a restarted agent begins with its first state
 * again.
 *
 * {@snippet :
 * Agent<Settings> settings = tree.settings();
 * int limit = settings.get(Settings::limit);
 * settings.update(old -> old.withLimit(20));
 * }
 *
 * <p>The functions run inside the agent's process, one at a time, in the order sent; while one runs
 * all others wait. What a function throws crashes the agent. The callers wait 5 seconds unless
 * {@link #within} says otherwise.
 *
 * <p>All methods may be called from any thread, except from a function that runs inside this very
 * agent. Those that wait throw {@link CallFailedException} when the agent ends meanwhile or is not
 * there, {@link CallTimeoutException} when the time is over (the function will run, or has run,
 * even so), and {@link CallInterruptedException} when the thread is interrupted.
 *
 * @param <S> the type of the state; immutable, since whoever gets it shares it with the agent
 */
public final class Agent<S extends @Nullable Object> extends GeneratedRef<Agent.State<S>> {
  private static final int DEFAULT_TIMEOUT = 5_000;

  private final @Nullable First<S> first; // null for an agent at a place of a tree

  private Agent(RefTarget<State<S>> target, @Nullable First<S> first) {
    super(target);
    this.first = first;
  }

  /**
   * What {@link #starting} was given; the state may be null, so its absence is something else.
   *
   * @param state the first state
   */
  private record First<S extends @Nullable Object>(S state) {}

  /**
   * The worker behind an agent.
   *
   * @param <S> the type of the state
   */
  public static final class State<S extends @Nullable Object> {
    private S value;

    State(S initial) {
      value = initial;
    }
  }

  /**
   * What a function of {@link #getAndUpdate} decides.
   *
   * @param <R> the type of the result
   * @param <S> the type of the state
   * @param result what its caller gets
   * @param state the state from here on
   */
  public record Next<R extends @Nullable Object, S extends @Nullable Object>(R result, S state) {}

  /**
   * An agent by its place. Which type of state it has is the caller's claim.
   *
   * @param <S> the type of the state
   * @param agent any ref of the place
   * @return the agent
   */
  @SuppressWarnings("unchecked")
  public static <S extends @Nullable Object> Agent<S> of(ProcessRef agent) {
    return new Agent<>(RefTarget.of((Endpoint<State<S>>) Endpoint.of(agent)), null);
  }

  /**
   * An agent that is still to be started, with its first state: what a start function returns, for
   * the tree to make a process of it. It is in no tree itself: all calls of this very object fail
   * with the reason noproc, and the agent that is started has to be asked for at the tree.
   *
   * {@snippet :
   * @Child
   * default Agent<Integer> visits() {
   *   return Agent.starting(0);
   * }
   * }
   *
   * @param <S> the type of the state
   * @param state the first state; also after a restart, if the start function says so again
   * @return what is to be started
   */
  public static <S extends @Nullable Object> Agent<S> starting(S state) {
    return new Agent<>(RefTarget.of(Nowhere.placeOf("an agent")), new First<>(state));
  }

  /** The worker of a new process, of what its start function has returned. */
  static <S extends @Nullable Object> State<S> stateAt(ProcessRef place, @Nullable Agent<S> made) {
    if (made == null || made.first == null) {
      throw SpecChecks.notStarting(place, made, "Agent.starting(...)");
    }
    return new State<>(made.first.state());
  }

  /**
   * The same agent with another time-out for its callers.
   *
   * @param timeout how long they wait, more than 0
   * @return the agent
   * @throws IllegalArgumentException if the time-out is zero or negative
   */
  public Agent<S> within(Duration timeout) {
    return new Agent<>(target.within(timeout), first);
  }

  /**
   * Reads something off the state; {@code Agent.get}.
   *
   * @param <R> the type of the result
   * @param function makes the result of the state
   * @return the result
   */
  public <R extends @Nullable Object> R get(Function<? super S, ? extends R> function) {
    return target.call(new Get<>(Objects.requireNonNull(function, "function")), DEFAULT_TIMEOUT);
  }

  /**
   * Changes the state, and waits until that is done; {@code Agent.update}.
   *
   * @param function makes the next state
   */
  public void update(UnaryOperator<S> function) {
    target.call(new Update<>(Objects.requireNonNull(function, "function")), DEFAULT_TIMEOUT);
  }

  /**
   * Changes the state and reads something off it, with nobody in between; {@code
   * Agent.get_and_update}.
   *
   * @param <R> the type of the result
   * @param function makes the result and the next state
   * @return the result
   */
  public <R extends @Nullable Object> R getAndUpdate(Function<? super S, Next<R, S>> function) {
    return target.call(
        new GetAndUpdate<>(Objects.requireNonNull(function, "function")), DEFAULT_TIMEOUT);
  }

  /**
   * Changes the state without waiting for it; {@code Agent.cast}. Nothing happens if there is no
   * agent.
   *
   * @param function makes the next state
   */
  public void cast(UnaryOperator<S> function) {
    target.cast(new Cast<>(Objects.requireNonNull(function, "function")));
  }

  private record Get<S extends @Nullable Object, R extends @Nullable Object>(
      Function<? super S, ? extends R> function) implements CallMessage<State<S>, R> {
    @Override
    public R handle(State<S> state) {
      return function.apply(state.value);
    }
  }

  private record Update<S extends @Nullable Object>(UnaryOperator<S> function)
      implements CallMessage<State<S>, @Nullable Void> {
    @Override
    public @Nullable Void handle(State<S> state) {
      state.value = function.apply(state.value);
      return null;
    }
  }

  private record GetAndUpdate<S extends @Nullable Object, R extends @Nullable Object>(
      Function<? super S, Next<R, S>> function) implements CallMessage<State<S>, R> {
    @Override
    public R handle(State<S> state) {
      Next<R, S> next = function.apply(state.value);
      state.value = next.state();
      return next.result();
    }
  }

  private record Cast<S extends @Nullable Object>(UnaryOperator<S> function)
      implements CastMessage<State<S>> {
    @Override
    public void handle(State<S> state) {
      state.value = function.apply(state.value);
    }
  }
}
