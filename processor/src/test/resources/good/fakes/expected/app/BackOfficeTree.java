package app;

import dev.espalier.ChildSpec;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Strategy;
import dev.espalier.spi.GeneratedTree;
import dev.espalier.spi.SupervisorEndpoint;
import javax.annotation.processing.Generated;

/**
 * Supervision tree of {@code BackOffice}.
 *
 * <pre>
 * BackOffice  one_for_one, at most 3 restarts in 5 s
 *   clerk     Clerk  permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.BackOffice}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
final class BackOfficeTree extends GeneratedTree {
  private final ClerkRef clerk;

  private BackOfficeTree(SupervisorEndpoint place) {
    super(place);
    clerk = ClerkRef.of(place.worker("clerk"));
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  static BackOfficeTree start() {
    return of(launch(spec()));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  static BackOfficeTree of(SupervisorEndpoint place) {
    return new BackOfficeTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @return the specification
   */
  static SupervisorSpec spec() {
    return SupervisorSpec.named("BackOffice")
        .strategy(Strategy.ONE_FOR_ONE)
        .intensity(3, 5)
        .child(clerkSpec())
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  static String blueprint() {
    return blueprint(BackOfficeTree.class, "/META-INF/espalier/app.BackOffice.md");
  }

  private static ChildSpec clerkSpec() {
    return ChildSpec.worker(
            "clerk",
            ClerkRef.LIFECYCLE,
            start -> new Clerk())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  /**
   * The child {@code clerk}.
   *
   * @return its ref, valid across restarts
   */
  ClerkRef clerk() {
    return clerk;
  }
}
