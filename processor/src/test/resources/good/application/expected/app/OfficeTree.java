package app;

import dev.espalier.ChildSpec;
import dev.espalier.ProcessRef;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Strategy;
import dev.espalier.spi.GeneratedTree;
import dev.espalier.spi.SupervisorEndpoint;
import java.io.IOException;
import javax.annotation.processing.Generated;

/**
 * Supervision tree of {@code Office}.
 *
 * <pre>
 * Office  one_for_one, at most 3 restarts in 5 s
 *   gate  Gate  permanent  shutdown 5 s
 *   back  Gate  permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.Office}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"tree", "key"})
public final class OfficeTree extends GeneratedTree {
  private final ProcessRef gate;
  private final ProcessRef back;

  private OfficeTree(SupervisorEndpoint place) {
    super(place);
    gate = place.process("gate");
    back = place.process("back");
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @param tree for the start functions
   * @param key for {@code back}
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  public static OfficeTree start(String tree, String key) throws IOException {
    return of(launch(spec(tree, key)));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  public static OfficeTree of(SupervisorEndpoint place) {
    return new OfficeTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @param tree for the start functions
   * @param key for {@code back}
   * @return the specification
   */
  public static SupervisorSpec spec(String tree, String key) throws IOException {
    return specWith(new Factories(tree), key);
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  public static String blueprint() {
    return blueprint(OfficeTree.class, "/META-INF/espalier/app.Office.md");
  }

  /** As {@code start}, with the object on which the application calls its callbacks. */
  static OfficeTree startWith(Office factories, String key) {
    return of(launch(specWith(factories, key)));
  }

  private static SupervisorSpec specWith(Office factories, String key) {
    return SupervisorSpec.named("Office")
        .strategy(Strategy.ONE_FOR_ONE)
        .intensity(3, 5)
        .child(gateSpec())
        .child(backSpec(factories, key))
        .build();
  }

  private static ChildSpec gateSpec() {
    return ChildSpec.worker(
            "gate",
            start -> new Gate())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec backSpec(Office factories, String key) {
    return ChildSpec.worker(
            "back",
            start -> factories.back(key))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  /**
   * The child {@code gate}.
   *
   * @return its ref, valid across restarts
   */
  public ProcessRef gate() {
    return gate;
  }

  /**
   * The child {@code back}.
   *
   * @return its ref, valid across restarts
   */
  public ProcessRef back() {
    return back;
  }

  /** Makes the start functions of {@code Office} callable. */
  static final class Factories extends Office {
    Factories(String tree) throws IOException {
      super(tree);
    }

    @Override
    protected Gate gate() {
      throw new IllegalStateException(
          "`gate` is started by the tree; use OfficeTree.gate()");
    }
  }
}
