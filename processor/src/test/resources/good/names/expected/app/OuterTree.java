package app;

import dev.espalier.ChildSpec;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import dev.espalier.annotations.Strategy;
import dev.espalier.spi.GeneratedTree;
import dev.espalier.spi.SupervisorEndpoint;
import java.lang.String;
import java.lang.Thread;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * Supervision tree of {@code Outer}.
 *
 * <pre>
 * Outer     one_for_one, at most 3 restarts in 5 s
 *   inner   Inner          permanent  shutdown infinity
 *     one_for_one, at most 3 restarts in 5 s
 *     door  AutoCloseable  permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.Outer}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "threads")
final class OuterTree extends GeneratedTree {
  private final Outer_InnerTree inner;

  private OuterTree(SupervisorEndpoint place) {
    super(place);
    inner = Outer_InnerTree.of(place.supervisor("inner"));
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @param threads for {@code inner}
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  static OuterTree start(Supplier<Thread> threads) {
    return of(launch(spec(threads)));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  static OuterTree of(SupervisorEndpoint place) {
    return new OuterTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @param threads for {@code inner}
   * @return the specification
   */
  static SupervisorSpec spec(Supplier<Thread> threads) {
    return SupervisorSpec.named("Outer")
        .strategy(Strategy.ONE_FOR_ONE)
        .intensity(3, 5)
        .child(innerSpec(threads))
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  static String blueprint() {
    return blueprint(OuterTree.class, "/META-INF/espalier/app.Outer.md");
  }

  private static ChildSpec innerSpec(Supplier<Thread> threads) {
    return ChildSpec.supervisor(
            "inner",
            start -> Outer_InnerTree.spec(threads))
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  /**
   * The supervisor {@code inner}.
   *
   * @return the tree below it, valid across restarts
   */
  Outer_InnerTree inner() {
    return inner;
  }
}
