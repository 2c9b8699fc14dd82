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
 * Supervision tree of {@code Till}.
 *
 * <pre>
 * Till      one_for_one, at most 3 restarts in 5 s
 *   quotes  Quotes  permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.Till}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
public final class TillTree extends GeneratedTree {
  private final QuotesRef quotes;

  private TillTree(SupervisorEndpoint place) {
    super(place);
    quotes = QuotesRef.of(place.worker("quotes"));
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  public static TillTree start() {
    return of(launch(spec()));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  public static TillTree of(SupervisorEndpoint place) {
    return new TillTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @return the specification
   */
  public static SupervisorSpec spec() {
    return SupervisorSpec.named("Till")
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
    return blueprint(TillTree.class, "/META-INF/espalier/app.Till.md");
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
