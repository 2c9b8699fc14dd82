package app;

import dev.espalier.Agent;
import dev.espalier.ChildSpec;
import dev.espalier.PartitionSupervisorRef;
import dev.espalier.PartitionSupervisorSpec;
import dev.espalier.ProcessRef;
import dev.espalier.Siblings;
import dev.espalier.SupervisorSpec;
import dev.espalier.TaskSupervisor;
import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import dev.espalier.annotations.Strategy;
import dev.espalier.spi.GeneratedTree;
import dev.espalier.spi.SupervisorEndpoint;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Supervision tree of {@code Shop}.
 *
 * <pre>
 * Shop           one_for_one, at most 3 restarts in 5 s
 *   limits       Limits               permanent  shutdown 5 s
 *   log          Log                  permanent  shutdown 5 s
 *   counters     PartitionSupervisor  permanent  shutdown infinity
 *     one_for_all, at most 1000 restarts in 1 s
 *     0..7       Counter              transient  shutdown 2 s
 *   tasks        PartitionSupervisor  permanent  shutdown infinity
 *     one_for_one, at most 3 restarts in 5 s, a partition per processor
 *     0..        TaskSupervisor       permanent  shutdown infinity
 *       dynamic, at most 3 restarts in 5 s
 *   warehouses   PartitionSupervisor  permanent  shutdown infinity
 *     one_for_one, at most 3 restarts in 5 s
 *     0..1       Warehouse            permanent  shutdown infinity
 *       one_for_one, at most 3 restarts in 5 s
 *       clerk    Clerk                permanent  shutdown 5 s
 *       shelves  PartitionSupervisor  permanent  shutdown infinity
 *         one_for_one, at most 3 restarts in 5 s
 *         0..3   Shelf                permanent  shutdown 5 s
 *   baskets      PartitionSupervisor  permanent  shutdown infinity
 *     one_for_one, at most 3 restarts in 5 s, a partition per processor
 *     0..        Agent&lt;List&lt;String&gt;&gt;  permanent  shutdown 5 s
 *   sweepers     PartitionSupervisor  permanent  shutdown infinity
 *     one_for_one, at most 3 restarts in 5 s
 *     0          Sweeper              permanent  shutdown 5 s
 *   caches       PartitionSupervisor  permanent  shutdown infinity
 *     one_for_one, at most 3 restarts in 5 s
 *     0..2       Cache&lt;Integer&gt;       permanent  shutdown 5 s
 *   total        Counter              transient  shutdown 2 s
 *   odd          PartitionSupervisor  permanent  shutdown infinity
 *     one_for_one, at most 3 restarts in 5 s
 *     0..1       Odd                  permanent  shutdown 5 s
 *   till         Till                 permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.Shop}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"bounds", "baskets", "first", "partition", "siblings"})
public final class ShopTree extends GeneratedTree {
  private final LimitsRef limits;
  private final ProcessRef log;
  private final PartitionSupervisorRef<CounterRef> counters;
  private final PartitionSupervisorRef<TaskSupervisor> tasks;
  private final PartitionSupervisorRef<WarehouseTree> warehouses;
  private final PartitionSupervisorRef<Agent<@Nullable List<String>>> baskets;
  private final PartitionSupervisorRef<ProcessRef> sweepers;
  private final PartitionSupervisorRef<CacheRef<Integer>> caches;
  private final CounterRef total;
  private final PartitionSupervisorRef<OddRef> odd;
  private final TillRef till;

  private ShopTree(SupervisorEndpoint place) {
    super(place);
    limits = LimitsRef.of(place.worker("limits"));
    log = place.process("log");
    counters = PartitionSupervisorRef.of(place.process("counters"), CounterRef::of);
    tasks = PartitionSupervisorRef.of(place.process("tasks"), TaskSupervisor::of);
    warehouses = PartitionSupervisorRef.ofTrees(place.process("warehouses"), WarehouseTree::of);
    baskets = PartitionSupervisorRef.of(place.process("baskets"), Agent::of);
    sweepers = PartitionSupervisorRef.of(place.process("sweepers"), ref -> ref);
    caches = PartitionSupervisorRef.<Cache<Integer>, CacheRef<Integer>>of(place.process("caches"),
        CacheRef::of);
    total = CounterRef.of(place.worker("total"));
    odd = PartitionSupervisorRef.<Odd, OddRef>of(place.process("odd"), OddRef::of);
    till = TillRef.of(place.worker("till"));
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @param bounds for {@code counters}, {@code warehouses}
   * @param baskets for {@code baskets}
   * @param first for {@code caches}
   * @param partition for {@code odd}
   * @param siblings for {@code odd}
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  public static ShopTree start(Bounds bounds, @Nullable List<String> baskets, Integer first,
      String partition, String siblings) {
    return of(launch(spec(bounds, baskets, first, partition, siblings)));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  public static ShopTree of(SupervisorEndpoint place) {
    return new ShopTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @param bounds for {@code counters}, {@code warehouses}
   * @param baskets for {@code baskets}
   * @param first for {@code caches}
   * @param partition for {@code odd}
   * @param siblings for {@code odd}
   * @return the specification
   */
  public static SupervisorSpec spec(Bounds bounds, @Nullable List<String> baskets, Integer first,
      String partition, String siblings) {
    return SupervisorSpec.named("Shop")
        .strategy(Strategy.ONE_FOR_ONE)
        .intensity(3, 5)
        .child(limitsSpec())
        .child(logSpec())
        .child(countersSpec(bounds))
        .child(tasksSpec())
        .child(warehousesSpec(bounds))
        .child(basketsSpec(baskets))
        .child(sweepersSpec())
        .child(cachesSpec(first))
        .child(totalSpec())
        .child(oddSpec(partition, siblings))
        .child(tillSpec())
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  public static String blueprint() {
    return blueprint(ShopTree.class, "/META-INF/espalier/app.Shop.md");
  }

  private static ChildSpec limitsSpec() {
    return ChildSpec.worker(
            "limits",
            LimitsRef.LIFECYCLE,
            start -> new Limits())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec logSpec() {
    return ChildSpec.worker(
            "log",
            start -> new Log())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec countersSpec(Bounds bounds) {
    return ChildSpec.supervisor(
            "counters",
            siblings -> PartitionSupervisorSpec.named("counters",
                    partition -> countersPartition(partition, siblings, bounds))
                .partitions(8)
                .strategy(Strategy.ONE_FOR_ALL)
                .intensity(1_000, 1))
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec countersPartition(int partition, Siblings siblings, Bounds bounds) {
    return ChildSpec.worker(
            "Counter",
            CounterRef.LIFECYCLE,
            start -> new Counter(partition, LimitsRef.of(siblings.sibling("limits")),
                siblings.process("log"), start.self(), CounterRef.of(start.me()),
                PartitionSupervisorRef.of(siblings.process("counters"), CounterRef::of), bounds))
        .restart(Restart.TRANSIENT)
        .shutdown(2_000);
  }

  private static ChildSpec tasksSpec() {
    return ChildSpec.supervisor(
            "tasks",
            siblings -> PartitionSupervisorSpec.named("tasks", partition -> tasksPartition())
                .strategy(Strategy.ONE_FOR_ONE)
                .intensity(3, 5))
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec tasksPartition() {
    return ChildSpec.taskSupervisor("TaskSupervisor")
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec warehousesSpec(Bounds bounds) {
    return ChildSpec.supervisor(
            "warehouses",
            siblings -> PartitionSupervisorSpec.named("warehouses",
                    partition -> warehousesPartition(siblings, bounds))
                .partitions(2)
                .strategy(Strategy.ONE_FOR_ONE)
                .intensity(3, 5))
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec warehousesPartition(Siblings siblings, Bounds bounds) {
    return ChildSpec.supervisor(
            "Warehouse",
            start -> WarehouseTree.spec(PartitionSupervisorRef.of(siblings.process("counters"),
                CounterRef::of), bounds,
                PartitionSupervisorRef.ofTrees(siblings.process("warehouses"), WarehouseTree::of)))
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec basketsSpec(@Nullable List<String> baskets) {
    return ChildSpec.supervisor(
            "baskets",
            siblings -> PartitionSupervisorSpec.named("baskets",
                    partition -> basketsPartition(baskets))
                .strategy(Strategy.ONE_FOR_ONE)
                .intensity(3, 5))
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec basketsPartition(@Nullable List<String> baskets) {
    return ChildSpec.agent(
            "Agent",
            start -> Agent.starting(baskets))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec sweepersSpec() {
    return ChildSpec.supervisor(
            "sweepers",
            siblings -> PartitionSupervisorSpec.named("sweepers", partition -> sweepersPartition())
                .partitions(1)
                .strategy(Strategy.ONE_FOR_ONE)
                .intensity(3, 5))
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec sweepersPartition() {
    return ChildSpec.worker(
            "Sweeper",
            start -> new Sweeper())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec cachesSpec(Integer first) {
    return ChildSpec.supervisor(
            "caches",
            siblings -> PartitionSupervisorSpec.named("caches", partition -> cachesPartition(first))
                .partitions(3)
                .strategy(Strategy.ONE_FOR_ONE)
                .intensity(3, 5))
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec cachesPartition(Integer first) {
    return ChildSpec.worker(
            "Cache",
            CacheRef.<Integer>lifecycle(),
            start -> new Cache<Integer>(first))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec totalSpec() {
    return ChildSpec.worker(
            "total",
            CounterRef.LIFECYCLE,
            start -> new Counter(LimitsRef.of(start.sibling("limits"))))
        .restart(Restart.TRANSIENT)
        .shutdown(2_000);
  }

  private static ChildSpec oddSpec(String partition, String siblings) {
    return ChildSpec.supervisor(
            "odd",
            siblings2 -> PartitionSupervisorSpec.named("odd", partition2 -> oddPartition(partition2,
                    partition, siblings))
                .partitions(2)
                .strategy(Strategy.ONE_FOR_ONE)
                .intensity(3, 5))
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec oddPartition(int partition2, String partition, String siblings) {
    return ChildSpec.worker(
            "Odd",
            OddRef.LIFECYCLE,
            start -> new Odd(partition2, partition, siblings))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec tillSpec() {
    return ChildSpec.worker(
            "till",
            TillRef.LIFECYCLE,
            start -> new Till(PartitionSupervisorRef.of(start.process("counters"), CounterRef::of),
                PartitionSupervisorRef.of(start.process("tasks"), TaskSupervisor::of),
                PartitionSupervisorRef.ofTrees(start.process("warehouses"), WarehouseTree::of),
                PartitionSupervisorRef.of(start.process("baskets"), Agent::of),
                PartitionSupervisorRef.<Cache<Integer>, CacheRef<Integer>>of(start.process("caches"),
                CacheRef::of), PartitionSupervisorRef.<Odd, OddRef>of(start.process("odd"),
                OddRef::of), start.process("sweepers")))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  /**
   * The child {@code limits}.
   *
   * @return its ref, valid across restarts
   */
  public LimitsRef limits() {
    return limits;
  }

  /**
   * The child {@code log}.
   *
   * @return its ref, valid across restarts
   */
  public ProcessRef log() {
    return log;
  }

  /**
   * The partition supervisor {@code counters}.
   *
   * @return what finds its partitions, valid across restarts
   */
  public PartitionSupervisorRef<CounterRef> counters() {
    return counters;
  }

  /**
   * The partition supervisor {@code tasks}.
   *
   * @return what finds its partitions, valid across restarts
   */
  public PartitionSupervisorRef<TaskSupervisor> tasks() {
    return tasks;
  }

  /**
   * The partition supervisor {@code warehouses}.
   *
   * @return what finds its partitions, valid across restarts
   */
  public PartitionSupervisorRef<WarehouseTree> warehouses() {
    return warehouses;
  }

  /**
   * The partition supervisor {@code baskets}.
   *
   * @return what finds its partitions, valid across restarts
   */
  public PartitionSupervisorRef<Agent<@Nullable List<String>>> baskets() {
    return baskets;
  }

  /**
   * The partition supervisor {@code sweepers}.
   *
   * @return what finds its partitions, valid across restarts
   */
  public PartitionSupervisorRef<ProcessRef> sweepers() {
    return sweepers;
  }

  /**
   * The partition supervisor {@code caches}.
   *
   * @return what finds its partitions, valid across restarts
   */
  public PartitionSupervisorRef<CacheRef<Integer>> caches() {
    return caches;
  }

  /**
   * The child {@code total}.
   *
   * @return its ref, valid across restarts
   */
  public CounterRef total() {
    return total;
  }

  /**
   * The partition supervisor {@code odd}.
   *
   * @return what finds its partitions, valid across restarts
   */
  public PartitionSupervisorRef<OddRef> odd() {
    return odd;
  }

  /**
   * The child {@code till}.
   *
   * @return its ref, valid across restarts
   */
  public TillRef till() {
    return till;
  }
}
