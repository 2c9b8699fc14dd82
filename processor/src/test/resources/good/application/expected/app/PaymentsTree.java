package app;

import dev.espalier.ChildSpec;
import dev.espalier.ProcessRef;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Strategy;
import dev.espalier.spi.GeneratedTree;
import dev.espalier.spi.SupervisorEndpoint;
import javax.annotation.processing.Generated;

/**
 * Supervision tree of {@code Payments}.
 *
 * <pre>
 * Payments  one_for_one, at most 3 restarts in 5 s
 *   gate    Gate  permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.Payments}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
public final class PaymentsTree extends GeneratedTree {
  private final ProcessRef gate;

  private PaymentsTree(SupervisorEndpoint place) {
    super(place);
    gate = place.process("gate");
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  public static PaymentsTree start() {
    return of(launch(spec()));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  public static PaymentsTree of(SupervisorEndpoint place) {
    return new PaymentsTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @return the specification
   */
  public static SupervisorSpec spec() {
    return SupervisorSpec.named("Payments")
        .strategy(Strategy.ONE_FOR_ONE)
        .intensity(3, 5)
        .child(gateSpec())
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  public static String blueprint() {
    return blueprint(PaymentsTree.class, "/META-INF/espalier/app.Payments.md");
  }

  private static ChildSpec gateSpec() {
    return ChildSpec.worker(
            "gate",
            start -> new Gate())
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
}
