package app;

import dev.espalier.ChildSpec;
import dev.espalier.PartitionSupervisorRef;
import dev.espalier.PartitionSupervisorSpec;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import dev.espalier.annotations.Strategy;
import dev.espalier.spi.GeneratedTree;
import dev.espalier.spi.SupervisorEndpoint;
import javax.annotation.processing.Generated;

/**
 * Supervision tree of {@code Hall}.
 *
 * <pre>
 * Hall                      one_for_one, at most 3 restarts in 5 s
 *   StandTree               PartitionSupervisor  permanent  shutdown infinity
 *     one_for_one, at most 3 restarts in 5 s
 *     0..1                  Stand                permanent  shutdown infinity
 *       one_for_one, at most 3 restarts in 5 s
 *       quotes              Quotes               permanent  shutdown 5 s
 *   PartitionSupervisorRef  PartitionSupervisor  permanent  shutdown infinity
 *     one_for_one, at most 3 restarts in 5 s
 *     0..1                  Quotes               permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.Hall}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
public final class HallTree extends GeneratedTree {
  private final PartitionSupervisorRef<StandTree> StandTree2;
  private final PartitionSupervisorRef<QuotesRef> PartitionSupervisorRef2;

  private HallTree(SupervisorEndpoint place) {
    super(place);
    StandTree2 = PartitionSupervisorRef.ofTrees(place.process("StandTree"), StandTree::of);
    PartitionSupervisorRef2 = PartitionSupervisorRef.of(place.process("PartitionSupervisorRef"),
        QuotesRef::of);
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  public static HallTree start() {
    return of(launch(spec()));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  public static HallTree of(SupervisorEndpoint place) {
    return new HallTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @return the specification
   */
  public static SupervisorSpec spec() {
    return SupervisorSpec.named("Hall")
        .strategy(Strategy.ONE_FOR_ONE)
        .intensity(3, 5)
        .child(StandTreeSpec())
        .child(PartitionSupervisorRefSpec())
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  public static String blueprint() {
    return blueprint(HallTree.class, "/META-INF/espalier/app.Hall.md");
  }

  private static ChildSpec StandTreeSpec() {
    return ChildSpec.supervisor(
            "StandTree",
            siblings -> PartitionSupervisorSpec.named("StandTree",
                    partition -> StandTreePartition())
                .partitions(2)
                .strategy(Strategy.ONE_FOR_ONE)
                .intensity(3, 5))
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec StandTreePartition() {
    return ChildSpec.supervisor(
            "Stand",
            start -> StandTree.spec())
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec PartitionSupervisorRefSpec() {
    return ChildSpec.supervisor(
            "PartitionSupervisorRef",
            siblings -> PartitionSupervisorSpec.named("PartitionSupervisorRef",
                    partition -> PartitionSupervisorRefPartition())
                .partitions(2)
                .strategy(Strategy.ONE_FOR_ONE)
                .intensity(3, 5))
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec PartitionSupervisorRefPartition() {
    return ChildSpec.worker(
            "Quotes",
            QuotesRef.LIFECYCLE,
            start -> new Quotes())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  /**
   * The partition supervisor {@code StandTree}.
   *
   * @return what finds its partitions, valid across restarts
   */
  public PartitionSupervisorRef<StandTree> StandTree() {
    return StandTree2;
  }

  /**
   * The partition supervisor {@code PartitionSupervisorRef}.
   *
   * @return what finds its partitions, valid across restarts
   */
  public PartitionSupervisorRef<QuotesRef> PartitionSupervisorRef() {
    return PartitionSupervisorRef2;
  }
}
