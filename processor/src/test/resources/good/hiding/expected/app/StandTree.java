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
 * Supervision tree of {@code Stand}.
 *
 * <pre>
 * Stand     one_for_one, at most 3 restarts in 5 s
 *   quotes  Quotes  permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.Stand}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
public final class StandTree extends GeneratedTree {
  private final QuotesRef quotes;

  private StandTree(SupervisorEndpoint place) {
    super(place);
    quotes = QuotesRef.of(place.worker("quotes"));
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  public static StandTree start() {
    return of(launch(spec()));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  public static StandTree of(SupervisorEndpoint place) {
    return new StandTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @return the specification
   */
  public static SupervisorSpec spec() {
    return SupervisorSpec.named("Stand")
        .strategy(Strategy.ONE_FOR_ONE)
        .intensity(3, 5)
        .child(quotesSpec())
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  public static String blueprint() {
    return blueprint(StandTree.class, "/META-INF/espalier/app.Stand.md");
  }

  private static ChildSpec quotesSpec() {
    return ChildSpec.worker(
            "quotes",
            QuotesRef.LIFECYCLE,
            start -> new Quotes())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  /**
   * The child {@code quotes}.
   *
   * @return its ref, valid across restarts
   */
  public QuotesRef quotes() {
    return quotes;
  }
}
