package app;

import dev.espalier.ChildSpec;
import dev.espalier.ProcessRef;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Strategy;
import dev.espalier.spi.GeneratedTree;
import dev.espalier.spi.SupervisorEndpoint;
import java.lang.String;
import java.lang.Thread;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * Supervision tree of {@code Outer.Inner}.
 *
 * <pre>
 * Inner   one_for_one, at most 3 restarts in 5 s
 *   door  AutoCloseable  permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.Outer.Inner}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "threads")
final class Outer_InnerTree extends GeneratedTree {
  private final ProcessRef door;

  private Outer_InnerTree(SupervisorEndpoint place) {
    super(place);
    door = place.process("door");
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @param threads for {@code door}
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  static Outer_InnerTree start(Supplier<Thread> threads) {
    return of(launch(spec(threads)));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  static Outer_InnerTree of(SupervisorEndpoint place) {
    return new Outer_InnerTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @param threads for {@code door}
   * @return the specification
   */
  static SupervisorSpec spec(Supplier<Thread> threads) {
    Outer.Inner factories = new Factories();

    return SupervisorSpec.named("Inner")
        .strategy(Strategy.ONE_FOR_ONE)
        .intensity(3, 5)
        .child(doorSpec(factories, threads))
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  static String blueprint() {
    return blueprint(Outer_InnerTree.class, "/META-INF/espalier/app.Outer.Inner.md");
  }

  private static ChildSpec doorSpec(Outer.Inner factories, Supplier<Thread> threads) {
    return ChildSpec.worker(
            "door",
            start -> factories.door(threads))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  /**
   * The child {@code door}.
   *
   * @return its ref, valid across restarts
   */
  ProcessRef door() {
    return door;
  }

  /** Makes the start functions of {@code Outer.Inner} callable. */
  private static final class Factories implements Outer.Inner {}
}
