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
 * Supervision tree of {@code Watchers}.
 *
 * <pre>
 * Watchers    one_for_one, at most 3 restarts in 5 s
 *   exits     Exits         permanent  shutdown 5 s
 *   downs     Downs         permanent  shutdown 5 s
 *   shown     Shown         permanent  shutdown 5 s
 *   inherits  Inherits      permanent  shutdown 5 s
 *   pair      Pair&lt;String&gt;  permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.Watchers}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
public final class WatchersTree extends GeneratedTree {
  private final Watchers_ExitsRef exits;
  private final Watchers_DownsRef downs;
  private final Watchers_ShownRef shown;
  private final Watchers_InheritsRef inherits;
  private final Watchers_PairRef<String> pair;

  private WatchersTree(SupervisorEndpoint place) {
    super(place);
    exits = Watchers_ExitsRef.of(place.worker("exits"));
    downs = Watchers_DownsRef.of(place.worker("downs"));
    shown = Watchers_ShownRef.of(place.worker("shown"));
    inherits = Watchers_InheritsRef.of(place.worker("inherits"));
    pair = Watchers_PairRef.of(place.worker("pair"));
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  public static WatchersTree start() {
    return of(launch(spec()));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  public static WatchersTree of(SupervisorEndpoint place) {
    return new WatchersTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @return the specification
   */
  public static SupervisorSpec spec() {
    Watchers factories = new Factories();

    return SupervisorSpec.named("Watchers")
        .strategy(Strategy.ONE_FOR_ONE)
        .intensity(3, 5)
        .child(exitsSpec())
        .child(downsSpec())
        .child(shownSpec())
        .child(inheritsSpec())
        .child(pairSpec(factories))
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  public static String blueprint() {
    return blueprint(WatchersTree.class, "/META-INF/espalier/app.Watchers.md");
  }

  private static ChildSpec exitsSpec() {
    return ChildSpec.worker(
            "exits",
            Watchers_ExitsRef.LIFECYCLE,
            start -> new Watchers.Exits())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec downsSpec() {
    return ChildSpec.worker(
            "downs",
            Watchers_DownsRef.LIFECYCLE,
            start -> new Watchers.Downs())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec shownSpec() {
    return ChildSpec.worker(
            "shown",
            Watchers_ShownRef.LIFECYCLE,
            start -> new Watchers.Shown())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec inheritsSpec() {
    return ChildSpec.worker(
            "inherits",
            Watchers_InheritsRef.LIFECYCLE,
            start -> new Watchers.Inherits())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec pairSpec(Watchers factories) {
    return ChildSpec.worker(
            "pair",
            Watchers_PairRef.<String>lifecycle(),
            start -> factories.pair())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  /**
   * The child {@code exits}.
   *
   * @return its ref, valid across restarts
   */
  public Watchers_ExitsRef exits() {
    return exits;
  }

  /**
   * The child {@code downs}.
   *
   * @return its ref, valid across restarts
   */
  public Watchers_DownsRef downs() {
    return downs;
  }

  /**
   * The child {@code shown}.
   *
   * @return its ref, valid across restarts
   */
  public Watchers_ShownRef shown() {
    return shown;
  }

  /**
   * The child {@code inherits}.
   *
   * @return its ref, valid across restarts
   */
  public Watchers_InheritsRef inherits() {
    return inherits;
  }

  /**
   * The child {@code pair}.
   *
   * @return its ref, valid across restarts
   */
  public Watchers_PairRef<String> pair() {
    return pair;
  }

  /** Makes the start functions of {@code Watchers} callable. */
  private static final class Factories implements Watchers {
    @Override
    public Watchers.Exits exits() {
      throw new IllegalStateException(
          "`exits` is started by the tree; use WatchersTree.exits()");
    }

    @Override
    public Watchers.Downs downs() {
      throw new IllegalStateException(
          "`downs` is started by the tree; use WatchersTree.downs()");
    }

    @Override
    public Watchers.Shown shown() {
      throw new IllegalStateException(
          "`shown` is started by the tree; use WatchersTree.shown()");
    }

    @Override
    public Watchers.Inherits inherits() {
      throw new IllegalStateException(
          "`inherits` is started by the tree; use WatchersTree.inherits()");
    }
  }
}
