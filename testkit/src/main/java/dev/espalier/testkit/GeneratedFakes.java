package dev.espalier.testkit;

import dev.espalier.ChildSpec;
import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.DynamicTemplate;
import dev.espalier.Supervision;
import dev.espalier.SupervisorFactory;
import dev.espalier.SupervisorSpec;
import dev.espalier.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Which children of a tree are played by fakes; {@link TestSupervisor#start(GeneratedFakes,
 * Supplier)} starts a tree with them. {@link Fakes} has one generated for a supervisor, with a
 * method for each child that can be replaced, called like the child.
 *
 * <p>A child that is replaced keeps its id, its key, its place among the others, how it is
 * restarted and how it is stopped. A child that is not named is the real one. To be filled before
 * the tree is started; one object may serve several trees.
 *
 * @param <T> the class of the tree
 */
public abstract class GeneratedFakes<T extends Tree> {
  private final String supervisor;
  private final Map<String, UnaryOperator<ChildSpec>> replaced = new HashMap<>(); // by id

  /**
   * Creates an object without fakes. For generated classes.
   *
   * @param supervisor the name of the supervisor at the root of the tree
   */
  protected GeneratedFakes(String supervisor) {
    this.supervisor = supervisor;
  }

  // ---------------------------------------------------------------------------------- filling

  /**
   * Has a fake play a worker. For generated classes.
   *
   * @param id the id of the child
   * @param fake who plays it
   */
  protected final void play(String id, GeneratedFake<?, ?> fake) {
    Objects.requireNonNull(fake, () -> "the fake for the child `" + id + "` must not be null");
    replaced.put(id, fake::insteadOf);
  }

  /**
   * Has fakes play workers below a nested supervisor. For generated classes.
   *
   * @param id the id of that supervisor
   * @param fakes who plays whom there
   */
  protected final void playBelow(String id, GeneratedFakes<?> fakes) {
    Objects.requireNonNull(fakes, () -> "the fakes below the child `" + id + "` must not be null");
    replaced.put(id, child -> changed(child, fakes::in));
  }

  /**
   * Has fakes play the children of a dynamic supervisor that have keys. For generated classes.
   *
   * @param <K> the type of the keys
   * @param id the id of that supervisor
   * @param fakes is asked once for each key, by the thread that wants the child
   */
  protected final <K> void playKeyed(
      String id, Function<? super K, ? extends GeneratedFake<?, ?>> fakes) {
    Objects.requireNonNull(fakes, () -> "the fakes below the child `" + id + "` must not be null");
    Map<K, GeneratedFake<?, ?>> known = new ConcurrentHashMap<>();
    replaced.put(
        id,
        child ->
            started(
                child,
                real -> {
                  @SuppressWarnings("unchecked") // the processor has read it where the fakes' is
                  K key = (K) Objects.requireNonNull(real.key());
                  return known.computeIfAbsent(key, fakes);
                }));
  }

  /**
   * Has fakes play the children of a dynamic supervisor that have no keys. For generated classes.
   *
   * @param id the id of that supervisor
   * @param fakes is asked once for each child, by the thread that wants it
   */
  protected final void playEach(String id, Supplier<? extends GeneratedFake<?, ?>> fakes) {
    Objects.requireNonNull(fakes, () -> "the fakes below the child `" + id + "` must not be null");
    replaced.put(id, child -> started(child, real -> fakes.get()));
  }

  // ---------------------------------------------------------------------------------- casting

  /** The name of the supervisor for which these are. */
  final String supervisor() {
    return supervisor;
  }

  /** The supervisor with fakes as children. */
  final Supervision in(Supervision real) {
    if (!(real instanceof SupervisorSpec spec)) {
      throw new IllegalStateException("`" + real.name() + "` declares no children to be replaced");
    }
    Set<String> missing = new TreeSet<>(replaced.keySet());
    List<ChildSpec> children = new ArrayList<>();
    for (ChildSpec child : spec.children()) {
      missing.remove(child.id());
      children.add(replaced.getOrDefault(child.id(), UnaryOperator.identity()).apply(child));
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "`"
              + real.name()
              + "` has no child "
              + missing
              + " to be replaced; compile the tests again");
    }
    return new SupervisorSpec(
        spec.name(),
        spec.strategy(),
        spec.maxRestarts(),
        spec.maxSeconds(),
        spec.autoShutdown(),
        children);
  }

  private static ChildSpec started(
      ChildSpec supervisor, Function<ChildSpec, GeneratedFake<?, ?>> fakes) {
    return changed(
        supervisor,
        real -> {
          if (real instanceof DynamicSupervisorSpec dynamic && dynamic.template() != null) {
            return dynamic.template(played(dynamic.template(), fakes));
          }
          throw new IllegalStateException(
              "`" + supervisor.id() + "` starts no children on demand; compile the tests again");
        });
  }

  private static <A> DynamicTemplate<A> played(
      DynamicTemplate<A> template, Function<ChildSpec, GeneratedFake<?, ?>> fakes) {
    return arguments -> {
      ChildSpec real = template.child(arguments);
      return Objects.requireNonNull(
              fakes.apply(real),
              () -> "there must be a fake for each child; there is none for " + real)
          .insteadOf(real);
    };
  }

  private static ChildSpec changed(ChildSpec supervisor, UnaryOperator<Supervision> change) {
    if (!(supervisor.start() instanceof ChildSpec.Supervisor nested)) {
      throw new IllegalStateException(
          "`" + supervisor.id() + "` is no supervisor; compile the tests again");
    }
    SupervisorFactory factory = nested.factory();
    return ChildSpec.supervisor(supervisor.id(), siblings -> change.apply(factory.init(siblings)))
        .restart(supervisor.restart())
        .shutdown(supervisor.shutdown())
        .significant(supervisor.significant());
  }
}
