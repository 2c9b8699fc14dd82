package app;

import dev.espalier.ChildSpec;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Strategy;
import dev.espalier.spi.GeneratedTree;
import dev.espalier.spi.SupervisorEndpoint;
import java.io.IOException;
import java.lang.IllegalStateException;
import java.lang.Override;
import java.lang.String;
import javax.annotation.processing.Generated;

/**
 * Supervision tree of {@code Tree}.
 *
 * <pre>
 * Tree             one_for_one, at most 3 restarts in 5 s
 *   place          Feed  permanent  shutdown 5 s
 *   feedSpec       Feed  permanent  shutdown 5 s
 *   odd * &lt;id&gt; &#64;x  Feed  permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.Tree}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(
    parameters = {
        "start",
        "placeStart",
        "factories",
        "place",
        "feedSpecFactories",
        "feedStart"
    }
)
public final class TreeTree extends GeneratedTree {
  private final FeedRef place;
  private final FeedRef feedSpec;
  private final FeedRef feed;

  private TreeTree(SupervisorEndpoint place2) {
    super(place2);
    place = FeedRef.of(place2.worker("place"));
    feedSpec = FeedRef.of(place2.worker("feedSpec"));
    feed = FeedRef.of(place2.worker("odd * <id> @x"));
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @param start for the start functions
   * @param placeStart for {@code place}
   * @param factories for {@code place}, <code>odd * &lt;id&gt; &#64;x</code>
   * @param place for {@code place}, <code>odd * &lt;id&gt; &#64;x</code>
   * @param feedSpecFactories for {@code feedSpec}
   * @param feedStart for <code>odd * &lt;id&gt; &#64;x</code>
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  public static TreeTree start(String start, Thread placeStart, Lifecycle factories, String place,
      String feedSpecFactories, Thread feedStart) throws IOException {
    return of(launch(spec(start, placeStart, factories, place, feedSpecFactories, feedStart)));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  public static TreeTree of(SupervisorEndpoint place) {
    return new TreeTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @param start for the start functions
   * @param placeStart for {@code place}
   * @param factories for {@code place}, <code>odd * &lt;id&gt; &#64;x</code>
   * @param place for {@code place}, <code>odd * &lt;id&gt; &#64;x</code>
   * @param feedSpecFactories for {@code feedSpec}
   * @param feedStart for <code>odd * &lt;id&gt; &#64;x</code>
   * @return the specification
   */
  public static SupervisorSpec spec(String start, Thread placeStart, Lifecycle factories,
      String place, String feedSpecFactories, Thread feedStart) throws IOException {
    Tree factories2 = new Factories(start);

    return SupervisorSpec.named("Tree")
        .strategy(Strategy.ONE_FOR_ONE)
        .intensity(3, 5)
        .child(placeSpec(placeStart, factories, place))
        .child(feedSpecSpec(factories2, feedSpecFactories))
        .child(feedSpec2(feedStart, factories, place))
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  public static String blueprint() {
    return blueprint(TreeTree.class, "/META-INF/espalier/app.Tree.md");
  }

  private static ChildSpec placeSpec(Thread placeStart, Lifecycle factories, String place) {
    return ChildSpec.worker(
            "place",
            FeedRef.LIFECYCLE,
            start -> new Feed(placeStart, factories, place))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec feedSpecSpec(Tree factories2, String feedSpecFactories) {
    return ChildSpec.worker(
            "feedSpec",
            FeedRef.LIFECYCLE,
            start -> factories2.feedSpec(feedSpecFactories))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec feedSpec2(Thread feedStart, Lifecycle factories, String place) {
    return ChildSpec.worker(
            "odd * <id> @x",
            FeedRef.LIFECYCLE,
            start -> new Feed(feedStart, factories, place))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  /**
   * The child {@code place}.
   *
   * @return its ref, valid across restarts
   */
  public FeedRef place() {
    return place;
  }

  /**
   * The child {@code feedSpec}.
   *
   * @return its ref, valid across restarts
   */
  public FeedRef feedSpec() {
    return feedSpec;
  }

  /**
   * The child <code>odd * &lt;id&gt; &#64;x</code>.
   *
   * @return its ref, valid across restarts
   */
  public FeedRef feed() {
    return feed;
  }

  /** Makes the start functions of {@code Tree} callable. */
  private static final class Factories extends Tree {
    Factories(String start) throws IOException {
      super(start);
    }

    @Override
    Feed place() {
      throw new IllegalStateException(
          "`place` is started by the tree; use TreeTree.place()");
    }

    @Override
    protected Feed feed() {
      throw new IllegalStateException(
          "`feed` is started by the tree; use TreeTree.feed()");
    }
  }
}
