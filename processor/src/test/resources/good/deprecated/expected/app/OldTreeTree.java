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
 * Supervision tree of {@code OldTree}.
 *
 * <pre>
 * OldTree  one_for_one, at most 3 restarts in 5 s
 *   feed   OldFeed  permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.OldTree}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
@SuppressWarnings("removal")
public final class OldTreeTree extends GeneratedTree {
  private final OldFeedRef feed;

  private OldTreeTree(SupervisorEndpoint place) {
    super(place);
    feed = OldFeedRef.of(place.worker("feed"));
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  public static OldTreeTree start() {
    return of(launch(spec()));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  public static OldTreeTree of(SupervisorEndpoint place) {
    return new OldTreeTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @return the specification
   */
  public static SupervisorSpec spec() {
    return SupervisorSpec.named("OldTree")
        .strategy(Strategy.ONE_FOR_ONE)
        .intensity(3, 5)
        .child(feedSpec())
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  public static String blueprint() {
    return blueprint(OldTreeTree.class, "/META-INF/espalier/app.OldTree.md");
  }

  private static ChildSpec feedSpec() {
    return ChildSpec.worker(
            "feed",
            OldFeedRef.LIFECYCLE,
            start -> new OldFeed())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  /**
   * The child {@code feed}.
   *
   * @return its ref, valid across restarts
   */
  public OldFeedRef feed() {
    return feed;
  }
}
