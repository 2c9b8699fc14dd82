package app;

import dev.espalier.ChildSpec;
import dev.espalier.PartitionSupervisorRef;
import dev.espalier.PartitionSupervisorSpec;
import dev.espalier.Siblings;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import dev.espalier.annotations.Strategy;
import dev.espalier.spi.GeneratedTree;
import dev.espalier.spi.SupervisorEndpoint;
import javax.annotation.processing.Generated;

/**
 * Supervision tree of {@code Warehouse}.
 *
 * <pre>
 * Warehouse  one_for_one, at most 3 restarts in 5 s
 *   clerk    Clerk                permanent  shutdown 5 s
 *   shelves  PartitionSupervisor  permanent  shutdown infinity
 *     one_for_one, at most 3 restarts in 5 s
 *     0..3   Shelf                permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.Warehouse}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"counters", "bounds", "warehouses"})
final class WarehouseTree extends GeneratedTree {
  private final ClerkRef clerk;
  private final PartitionSupervisorRef<ShelfRef> shelves;

  private WarehouseTree(SupervisorEndpoint place) {
    super(place);
    clerk = ClerkRef.of(place.worker("clerk"));
    shelves = PartitionSupervisorRef.of(place.process("shelves"), ShelfRef::of);
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @param counters for {@code clerk}
   * @param bounds for {@code clerk}
   * @param warehouses for {@code shelves}
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  static WarehouseTree start(PartitionSupervisorRef<CounterRef> counters, Bounds bounds,
      PartitionSupervisorRef<WarehouseTree> warehouses) {
    return of(launch(spec(counters, bounds, warehouses)));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  static WarehouseTree of(SupervisorEndpoint place) {
    return new WarehouseTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @param counters for {@code clerk}
   * @param bounds for {@code clerk}
   * @param warehouses for {@code shelves}
   * @return the specification
   */
  static SupervisorSpec spec(PartitionSupervisorRef<CounterRef> counters, Bounds bounds,
      PartitionSupervisorRef<WarehouseTree> warehouses) {
    return SupervisorSpec.named("Warehouse")
        .strategy(Strategy.ONE_FOR_ONE)
        .intensity(3, 5)
        .child(clerkSpec(counters, bounds))
        .child(shelvesSpec(warehouses))
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  static String blueprint() {
    return blueprint(WarehouseTree.class, "/META-INF/espalier/app.Warehouse.md");
  }

  private static ChildSpec clerkSpec(PartitionSupervisorRef<CounterRef> counters, Bounds bounds) {
    return ChildSpec.worker(
            "clerk",
            ClerkRef.LIFECYCLE,
            start -> new Clerk(counters, bounds))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec shelvesSpec(PartitionSupervisorRef<WarehouseTree> warehouses) {
    return ChildSpec.supervisor(
            "shelves",
            siblings -> PartitionSupervisorSpec.named("shelves",
                    partition -> shelvesPartition(siblings, warehouses))
                .partitions(4)
                .strategy(Strategy.ONE_FOR_ONE)
                .intensity(3, 5))
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec shelvesPartition(Siblings siblings,
      PartitionSupervisorRef<WarehouseTree> warehouses) {
    return ChildSpec.worker(
            "Shelf",
            ShelfRef.LIFECYCLE,
            start -> new Shelf(ClerkRef.of(siblings.sibling("clerk")), warehouses))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  /**
   * The child {@code clerk}.
   *
   * @return its ref, valid across restarts
   */
  ClerkRef clerk() {
    return clerk;
  }

  /**
   * The partition supervisor {@code shelves}.
   *
   * @return what finds its partitions, valid across restarts
   */
  PartitionSupervisorRef<ShelfRef> shelves() {
    return shelves;
  }
}
