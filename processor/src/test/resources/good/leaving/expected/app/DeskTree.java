package app;

import dev.espalier.ChildSpec;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Strategy;
import dev.espalier.spi.GeneratedTree;
import dev.espalier.spi.SupervisorEndpoint;
import javax.annotation.processing.Generated;
import old.OldFeed;

/**
 * Supervision tree of {@code Desk}.
 *
 * <pre>
 * Desk      one_for_one, at most 3 restarts in 5 s
 *   quotes  Quotes  permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.Desk}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "feed")
@SuppressWarnings({"deprecation", "removal"})
public final class DeskTree extends GeneratedTree {
  private final QuotesRef quotes;

  private DeskTree(SupervisorEndpoint place) {
    super(place);
    quotes = QuotesRef.of(place.worker("quotes"));
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @param feed for {@code quotes}
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  public static DeskTree start(OldFeed feed) {
    return of(launch(spec(feed)));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  public static DeskTree of(SupervisorEndpoint place) {
    return new DeskTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @param feed for {@code quotes}
   * @return the specification
   */
  public static SupervisorSpec spec(OldFeed feed) {
    Desk factories = new Desk();

    return SupervisorSpec.named("Desk")
        .strategy(Strategy.ONE_FOR_ONE)
        .intensity(3, 5)
        .child(quotesSpec(factories, feed))
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  public static String blueprint() {
    return blueprint(DeskTree.class, "/META-INF/espalier/app.Desk.md");
  }

  private static ChildSpec quotesSpec(Desk factories, OldFeed feed) {
    return ChildSpec.worker(
            "quotes",
            QuotesRef.LIFECYCLE,
            start -> factories.quotes(feed))
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
