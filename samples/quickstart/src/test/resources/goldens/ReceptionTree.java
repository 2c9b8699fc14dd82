package dev.espalier.samples.quickstart;

import dev.espalier.ChildSpec;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Strategy;
import dev.espalier.spi.GeneratedTree;
import dev.espalier.spi.SupervisorEndpoint;
import javax.annotation.processing.Generated;

/**
 * Supervision tree of {@code Reception}.
 *
 * <pre>
 * Reception  one_for_one, at most 3 restarts in 5 s
 *   counter  Counter  permanent  shutdown 5 s
 *   greeter  Greeter  permanent  shutdown 1 s
 * </pre>
 *
 * <p>Generated from {@code dev.espalier.samples.quickstart.Reception}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "greeting")
final class ReceptionTree extends GeneratedTree {
  private final CounterRef counter;
  private final GreeterRef greeter;

  private ReceptionTree(SupervisorEndpoint place) {
    super(place);
    counter = CounterRef.of(place.worker("counter"));
    greeter = GreeterRef.of(place.worker("greeter"));
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @param greeting for {@code greeter}
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  static ReceptionTree start(String greeting) {
    return of(launch(spec(greeting)));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  static ReceptionTree of(SupervisorEndpoint place) {
    return new ReceptionTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @param greeting for {@code greeter}
   * @return the specification
   */
  static SupervisorSpec spec(String greeting) {
    return SupervisorSpec.named("Reception")
        .strategy(Strategy.ONE_FOR_ONE)
        .intensity(3, 5)
        .child(counterSpec())
        .child(greeterSpec(greeting))
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  static String blueprint() {
    return blueprint(ReceptionTree.class, "/META-INF/espalier/dev.espalier.samples.quickstart.Reception.md");
  }

  private static ChildSpec counterSpec() {
    return ChildSpec.worker(
            "counter",
            CounterRef.LIFECYCLE,
            start -> new Counter())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec greeterSpec(String greeting) {
    return ChildSpec.worker(
            "greeter",
            GreeterRef.LIFECYCLE,
            start -> new Greeter(CounterRef.of(start.sibling("counter")), greeting))
        .restart(Restart.PERMANENT)
        .shutdown(1_000);
  }

  /**
   * The child {@code counter}.
   *
   * @return its ref, valid across restarts
   */
  CounterRef counter() {
    return counter;
  }

  /**
   * The child {@code greeter}.
   *
   * @return its ref, valid across restarts
   */
  GreeterRef greeter() {
    return greeter;
  }
}
