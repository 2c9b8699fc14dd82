package dev.espalier;

import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import dev.espalier.spi.Lifecycle;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * How one child is named, started, restarted and stopped; OTP's child specification.
 *
 * {@snippet :
 * ChildSpec spec = ChildSpec.worker("feed", PriceFeedRef.LIFECYCLE, start -> new PriceFeed(config))
 *     .restart(Restart.TRANSIENT)
 *     .shutdown(10_000);
 * }
 *
 * <p>Generated trees make them from {@code @Child}; code may make them too. Immutable: each setter
 * returns a changed copy.
 */
public final class ChildSpec {

  /** How long a worker may take to stop unless its specification says otherwise, milliseconds. */
  public static final int DEFAULT_WORKER_SHUTDOWN = 5_000;

  private final ChildTerms terms;
  private final Object factory; // of the kind that the terms say
  private final @Nullable Object key;

  /** What kind of process a child is, and how it is started. */
  public sealed interface Start {}

  /**
   * The child is a worker.
   *
   * @param <W> the class of the worker
   * @param lifecycle what it does beside answering
   * @param factory makes it
   * @param startTimeout how long that may take, milliseconds, or {@link Shutdown#INFINITY}
   * @param inlineStart whether it was promised not to block
   */
  public record Worker<W>(
      Lifecycle<W> lifecycle, WorkerFactory<W> factory, int startTimeout, boolean inlineStart)
      implements Start {}

  /**
   * The child is a supervisor.
   *
   * @param factory makes its specification
   */
  public record Supervisor(SupervisorFactory factory) implements Start {}

  private ChildSpec(ChildTerms terms, Object factory, @Nullable Object key) {
    this.terms = terms;
    this.factory = factory;
    this.key = key;
  }

  /**
   * A permanent worker that has 5 seconds to stop.
   *
   * @param <W> the class of the worker
   * @param id the id, unique among its siblings
   * @param factory makes the worker inside its process
   * @return the specification
   */
  public static <W> ChildSpec worker(String id, WorkerFactory<W> factory) {
    return worker(id, Lifecycle.plain(), factory);
  }

  /**
   * A permanent worker with a lifecycle, that has 5 seconds to stop.
   *
   * @param <W> the class of the worker
   * @param id the id, unique among its siblings
   * @param lifecycle what the worker does after its start, on its timers and at its end; the
   *     constant of its generated ref
   * @param factory makes the worker inside its process
   * @return the specification
   */
  public static <W> ChildSpec worker(String id, Lifecycle<W> lifecycle, WorkerFactory<W> factory) {
    SpecChecks.id(id);
    Objects.requireNonNull(lifecycle, "lifecycle");
    Objects.requireNonNull(factory, "factory");
    return new ChildSpec(ChildTerms.worker(id, lifecycle), factory, null);
  }

  /**
   * A permanent supervisor that has all the time it needs to stop.
   *
   * @param id the id, unique among its siblings
   * @param factory makes its specification inside its process
   * @return the specification
   */
  public static ChildSpec supervisor(String id, SupervisorFactory factory) {
    SpecChecks.id(id);
    Objects.requireNonNull(factory, "factory");
    return new ChildSpec(ChildTerms.supervisor(id), factory, null);
  }

  /**
   * A permanent {@link Registry} with unique keys. It goes before those who register in it.
   *
   * @param id the id, unique among its siblings
   * @return the specification
   */
  public static ChildSpec registry(String id) {
    return registry(id, RegistryOptions.none());
  }

  /**
   * A permanent {@link Registry} with unique keys, and with listeners or metadata.
   *
   * @param id the id, unique among its siblings
   * @param options what it has from its start on
   * @return the specification
   */
  public static ChildSpec registry(String id, RegistryOptions<?, ?> options) {
    return Registries.uniqueSpec(id, options);
  }

  /**
   * A permanent {@link Registry} with unique keys, whose start function may use what a worker's
   * may.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param id the id, unique among its siblings
   * @param factory returns {@link Registry#starting}, inside the process; again for each restart
   * @return the specification
   */
  public static <K, V> ChildSpec registry(String id, BuiltInFactory<Registry<K, V>> factory) {
    return Registries.uniqueSpec(id, factory);
  }

  /**
   * A permanent {@link DuplicateRegistry}. It goes before those who register in it.
   *
   * @param id the id, unique among its siblings
   * @return the specification
   */
  public static ChildSpec duplicateRegistry(String id) {
    return duplicateRegistry(id, RegistryOptions.none());
  }

  /**
   * A permanent {@link DuplicateRegistry} with listeners or metadata.
   *
   * @param id the id, unique among its siblings
   * @param options what it has from its start on
   * @return the specification
   */
  public static ChildSpec duplicateRegistry(String id, RegistryOptions<?, ?> options) {
    return Registries.duplicateSpec(id, options);
  }

  /**
   * A permanent {@link DuplicateRegistry} whose start function may use what a worker's may.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @param id the id, unique among its siblings
   * @param factory returns {@link DuplicateRegistry#starting}, inside the process; again for each
   *     restart
   * @return the specification
   */
  public static <K, V> ChildSpec duplicateRegistry(
      String id, BuiltInFactory<DuplicateRegistry<K, V>> factory) {
    return Registries.duplicateSpec(id, factory);
  }

  /**
   * A permanent {@link TaskSupervisor} for any number of tasks, that has all the time it needs to
   * stop. {@link TaskSupervisor#of} addresses it.
   *
   * @param id the id, unique among its siblings
   * @return the specification
   */
  public static ChildSpec taskSupervisor(String id) {
    return taskSupervisor(id, Integer.MAX_VALUE);
  }

  /**
   * A permanent {@link TaskSupervisor} for a limited number of tasks. Any other supervisor with a
   * {@link DynamicSupervisorSpec} will do as well.
   *
   * @param id the id, unique among its siblings
   * @param maxChildren how many tasks there may be, 0 or more
   * @return the specification
   */
  public static ChildSpec taskSupervisor(String id, int maxChildren) {
    DynamicSupervisorSpec spec = DynamicSupervisorSpec.named(id).maxChildren(maxChildren);
    return supervisor(id, siblings -> spec);
  }

  /**
   * A permanent {@link Agent} that has 5 seconds to stop.
   *
   * @param <S> the type of the state
   * @param id the id, unique among its siblings
   * @param initial makes the first state, inside the process; again for each restart
   * @return the specification
   */
  public static <S extends @Nullable Object> ChildSpec agent(String id, Callable<S> initial) {
    Objects.requireNonNull(initial, "initial");
    return worker(id, start -> new Agent.State<>(initial.call()));
  }

  /**
   * A permanent {@link Agent} that has 5 seconds to stop, and whose start function may use what a
   * worker's may.
   *
   * @param <S> the type of the state
   * @param id the id, unique among its siblings
   * @param factory returns {@link Agent#starting}, inside the process; again for each restart
   * @return the specification
   */
  public static <S extends @Nullable Object> ChildSpec agent(
      String id, BuiltInFactory<Agent<S>> factory) {
    Objects.requireNonNull(factory, "factory");
    return worker(id, start -> Agent.stateAt(start.me(), factory.start(start)));
  }

  /** The same child under another id. */
  ChildSpec id(String value) {
    return with(terms.id(value));
  }

  /**
   * A copy with another restart type.
   *
   * @param value when the child is restarted
   * @return the copy
   */
  public ChildSpec restart(Restart value) {
    Objects.requireNonNull(value);
    return value == restart() ? this : with(terms.restart(value));
  }

  /**
   * A copy with another time to stop.
   *
   * @param millis milliseconds, 0 or more, or {@link Shutdown#INFINITY} or {@link
   *     Shutdown#BRUTAL_KILL}
   * @return the copy
   * @throws IllegalSpecException if the number is negative
   */
  public ChildSpec shutdown(int millis) {
    SpecChecks.shutdown(id(), millis);
    return millis == shutdown() ? this : with(terms.shutdown(millis));
  }

  /**
   * A copy of the specification of a worker with a limit to its start; OTP's start option {@code
   * timeout}. A constructor that takes longer is cut off as by a kill, and the start has failed
   * with the reason {@code timeout}. Without this its supervisor waits as long as it takes.
   *
   * @param millis milliseconds, 1 or more, or {@link Shutdown#INFINITY}
   * @return the copy
   * @throws IllegalSpecException if the number is less than 1, or the child is a supervisor
   */
  public ChildSpec startTimeout(int millis) {
    if (millis < 1 || !(terms.type() instanceof ChildTerms.Worker<?> worker)) {
      throw SpecChecks.startTimeout(id(), millis);
    }
    return with(
        terms.type(new ChildTerms.Worker<>(worker.lifecycle(), millis, worker.inlineStart())));
  }

  /**
   * A copy of the specification of a worker whose start function is promised not to block, or not;
   * what {@code @Child(inlineStart = true)} says of a constructor. Whoever has the child started
   * then runs the start function itself if it can, instead of waiting for another thread to do so.
   *
   * <p>That thread cannot leave a start function that blocks, nor is there anybody else to cut it
   * off: its supervisor can do nothing until it returns. It is reported after 100 to 200
   * milliseconds. A start with a time-out has a thread of its own all the same, and so has one that
   * is followed by an {@code @AfterStart} method. OTP has nothing like it.
   *
   * @param value true to promise it
   * @return the copy
   * @throws IllegalSpecException if the child is a supervisor
   */
  public ChildSpec inlineStart(boolean value) {
    if (!(terms.type() instanceof ChildTerms.Worker<?> worker)) {
      throw SpecChecks.inlineStart(id());
    }
    return worker.inlineStart() == value
        ? this
        : with(
            terms.type(new ChildTerms.Worker<>(worker.lifecycle(), worker.startTimeout(), value)));
  }

  /**
   * A copy that is significant or not.
   *
   * @param value whether its end counts for the auto-shutdown of its supervisor
   * @return the copy
   */
  public ChildSpec significant(boolean value) {
    return value == significant() ? this : with(terms.significant(value));
  }

  private ChildSpec with(ChildTerms others) {
    return new ChildSpec(others, factory, key);
  }

  /**
   * A copy with a key, for a child of a dynamic supervisor. No two of its children have equal keys;
   * a child keeps its key over restarts, and its ref means the key. In paths the text of the key
   * takes the place of the id.
   *
   * @param value the key, which must not change as long as there is such a child
   * @return the copy
   */
  public ChildSpec key(Object value) {
    Objects.requireNonNull(value, "the key of a child must not be null");
    int unused = value.hashCode(); // if that fails, then here and not inside the supervisor
    return new ChildSpec(terms, factory, value);
  }

  /**
   * A copy that has let go of what the child was started with, and cannot be started. What its
   * supervisor keeps of a temporary child that runs, as in OTP.
   *
   * @return the copy
   */
  public ChildSpec withoutStart() {
    return new ChildSpec(terms, terms.type().alreadyStarted(), key);
  }

  /**
   * The same specification, which keeps what it says in common with a sibling in one place with
   * that one's. What its supervisor keeps of one child among many.
   *
   * @param sibling the specification of another child of the supervisor
   * @return a copy that says the same as this one
   */
  public ChildSpec besides(ChildSpec sibling) {
    return terms.equals(sibling.terms) ? with(sibling.terms) : this;
  }

  /**
   * The id of the child among its siblings.
   *
   * @return the id
   */
  public String id() {
    return terms.id();
  }

  /**
   * What the child is and how it is started.
   *
   * @return a {@link Worker} or a {@link Supervisor}
   */
  public Start start() {
    return terms.type().start(factory);
  }

  /**
   * When the child is restarted.
   *
   * @return the restart type
   */
  public Restart restart() {
    return terms.restart();
  }

  /**
   * How long it has to stop.
   *
   * @return milliseconds, or {@link Shutdown#INFINITY}, or {@link Shutdown#BRUTAL_KILL}
   */
  public int shutdown() {
    return terms.shutdown();
  }

  /**
   * Whether its end counts for the auto-shutdown of its supervisor.
   *
   * @return true for a significant child
   */
  public boolean significant() {
    return terms.significant();
  }

  /**
   * The key of the child of a dynamic supervisor.
   *
   * @return its key; null if it has none
   */
  public @Nullable Object key() {
    return key;
  }

  @Override
  public String toString() {
    return "%s `%s` %s, shutdown %s%s%s"
        .formatted(
            terms.type() instanceof ChildTerms.Worker<?> ? "worker" : "supervisor",
            id(),
            restart().name().toLowerCase(java.util.Locale.ROOT),
            switch (shutdown()) {
              case Shutdown.INFINITY -> "infinity";
              case Shutdown.BRUTAL_KILL -> "brutal_kill";
              default -> shutdown() + " ms";
            },
            significant() ? ", significant" : "",
            key == null ? "" : ", key `" + key + "`");
  }
}
