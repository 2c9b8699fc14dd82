package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.ChildInfo.State;
import dev.espalier.IllegalSpecException.Fault;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Strategy;
import dev.espalier.sys.Sys;
import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Partition supervisors over the public API: their children, and which one a key belongs to. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class PartitionSupervisorTest {
  private final List<String> journal = new CopyOnWriteArrayList<>();

  /** Agents that know their number, and write down when they start and stop. */
  private PartitionSupervisorSpec agents(int partitions) {
    return PartitionSupervisorSpec.named("agents", number -> ChildSpec.agent("a", () -> number))
        .partitions(partitions);
  }

  private PartitionSupervisorSpec writers(int partitions) {
    return PartitionSupervisorSpec.named(
            "writers",
            number ->
                ChildSpec.<AutoCloseable>worker(
                    "writer",
                    start -> {
                      journal.add("start " + number);
                      return () -> journal.add("stop " + number);
                    }))
        .partitions(partitions);
  }

  private static ChildSpec child(PartitionSupervisorSpec spec) {
    return ChildSpec.supervisor(spec.name(), siblings -> spec);
  }

  @AutoClose
  private final Tree tree =
      Tree.start(SupervisorSpec.named("Root").intensity(10, 3_600).child(child(agents(3))).build());

  private final PartitionSupervisorRef<Agent<Integer>> agents =
      PartitionSupervisorRef.of(tree.supervisor().child("agents"), Agent::<Integer>of);

  private int partitionOf(Object key) {
    return agents.forKey(key).get(number -> number);
  }

  // ---------------------------------------------------------------------------------- routing

  @Test
  @DisplayName("PRT-004 an integer belongs to the partition abs(key) mod n")
  void integers() {
    assertThat(List.of(0, 1, 2, 3, -1, -5))
        .extracting(this::partitionOf)
        .containsExactly(0, 1, 2, 0, 1, 2);
    assertThat(List.of(Integer.MIN_VALUE, 2_147_483_648L, Long.MIN_VALUE, Long.MAX_VALUE))
        .as("also where abs is not an int, or not a long")
        .extracting(this::partitionOf)
        .containsExactly(2, 2, 2, 1);
    assertThat(List.of((byte) -4, (short) 7, new BigInteger("-100000000000000000000001")))
        .extracting(this::partitionOf)
        .containsExactly(1, 1, 2);
  }

  /** A key as users write it. */
  private record Symbol(String name) {}

  @Test
  @DisplayName("PRT-005 any other key belongs to one partition, and keys spread over all of them")
  void otherKeys() {
    assertThat(agents.forKey("EUR")).isSameAs(agents.forKey(new String("EUR")));
    assertThat(agents.forKey(new Symbol("EUR"))).isSameAs(agents.forKey(new Symbol("EUR")));
    assertThat(IntStream.range(0, 300).mapToObj(i -> new Symbol("S" + i)))
        .extracting(this::partitionOf)
        .satisfies(used -> {
          for (int number = 0; number < 3; number++) {
            assertThat(java.util.Collections.frequency(used, number)).isBetween(70, 130);
          }
        });
    assertThat(IntStream.range(0, 300).mapToObj(i -> i * 1_024.0)) // only high bits differ
        .extracting(this::partitionOf)
        .contains(0, 1, 2);
    assertThatThrownBy(() -> agents.forKey(null)).isInstanceOf(NullPointerException.class);
  }

  @Test
  @DisplayName("PRT-003 PRT-008 there are as many partitions as told, and each knows its number")
  void numbered() {
    assertThat(agents.partitions()).isEqualTo(3);
    assertThat(agents.refs()).extracting(a -> a.<Integer>get(n -> n)).containsExactly(0, 1, 2);
    assertThat(agents.partition(2)).isSameAs(agents.forKey(2));
    assertThat(agents.partition(2).path()).isEqualTo("Root/agents/2");
    assertThatThrownBy(() -> agents.partition(3))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("`Root/agents` has no partition 3; it has 3");
    assertThatThrownBy(() -> agents.partition(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  @DisplayName("as many partitions as processors unless told otherwise")
  void byDefault() {
    PartitionSupervisorSpec spec =
        PartitionSupervisorSpec.named("x", number -> ChildSpec.taskSupervisor("t"));
    assertThat(spec.partitions()).isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(spec.strategy()).isEqualTo(Strategy.ONE_FOR_ONE);
    assertThat(spec.maxRestarts()).isEqualTo(3);
    assertThat(spec.maxSeconds()).isEqualTo(5);
  }

  // ---------------------------------------------------------------------------------- children

  @Test
  @DisplayName("PRT-006 dynamic supervisors as partitions: children of all are found")
  void dynamicSupervisors() {
    PartitionSupervisorSpec pools =
        PartitionSupervisorSpec.named(
                "Pools", number -> ChildSpec.supervisor("p", s -> DynamicSupervisorSpec.named("p")))
            .partitions(4);
    try (Tree root = Tree.start(pools)) {
      PartitionSupervisorRef<DynamicSupervisorRef> partitions =
          PartitionSupervisorRef.ofTrees(
              root.supervisor(), at -> at.dynamicSupervisor().supervisor());
      for (int i = 0; i < 100; i++) {
        ChildSpec agent = ChildSpec.agent("agent", () -> "here").key("key " + i);
        assertThat(partitions.forKey(new Symbol("s" + i)).startChild(agent))
            .isInstanceOf(StartResult.Started.class);
      }
      assertThat(partitions.refs())
          .extracting(pool -> pool.countChildren().active())
          .doesNotContain(0)
          .satisfies(counts -> assertThat(counts.stream().mapToInt(n -> n).sum()).isEqualTo(100));
      assertThat(partitions.supervisor().countChildren())
          .as("PRT-015")
          .isEqualTo(new ChildCounts(4, 4, 4, 0));
    }
  }

  @Test
  @DisplayName("task supervisors as partitions: the work of one key stays in one of them")
  void taskSupervisors() throws Exception {
    try (Tree root =
        Tree.start(
            PartitionSupervisorSpec.named("Tasks", number -> ChildSpec.taskSupervisor("t"))
                .partitions(2))) {
      PartitionSupervisorRef<TaskSupervisor> tasks =
          PartitionSupervisorRef.of(root.supervisor(), TaskSupervisor::of);
      assertThat(tasks.forKey(1).asyncNoLink(() -> 6 * 7).await()).isEqualTo(42);
      assertThat(tasks.partition(1).path()).isEqualTo("Tasks/1");
    }
  }

  @Test
  @DisplayName("PRT-014 PRT-015 the children have the ids 0 to n-1, and are counted by type")
  void children() {
    assertThat(agents.supervisor().whichChildren())
        .containsExactly(
            new ChildInfo("2", State.RUNNING, false),
            new ChildInfo("1", State.RUNNING, false),
            new ChildInfo("0", State.RUNNING, false));
    assertThat(agents.supervisor().countChildren()).isEqualTo(new ChildCounts(3, 3, 0, 3));
  }

  @Test
  @DisplayName("PRT-001 it is a child with an id like any other, of the type supervisor")
  void isAChild() {
    assertThat(tree.supervisor().whichChildren())
        .containsExactly(new ChildInfo("agents", State.RUNNING, true));
    assertThat(agents.path()).isEqualTo("Root/agents");
    assertThat(agents)
        .isEqualTo(
            PartitionSupervisorRef.of(tree.supervisor().supervisor("agents"), Agent::<Integer>of))
        .hasToString("PartitionSupervisorRef[Root/agents]");
    assertThat(Sys.snapshot(tree.supervisor()).text())
        .contains("agents  running, one_for_one, partitions, 0 of 3 restarts within 5 s");
  }

  @Test
  @DisplayName("PRT-027 partition 0 starts first and stops last")
  void order() {
    Tree.start(writers(3)).close();
    assertThat(journal)
        .containsExactly("start 0", "start 1", "start 2", "stop 2", "stop 1", "stop 0");
  }

  @Test
  @DisplayName("PRT-011 a number of partitions less than 1 is refused")
  void atLeastOne() {
    for (int number : new int[] {0, -1}) {
      assertThatThrownBy(() -> agents(number))
          .isInstanceOfSatisfying(
              IllegalSpecException.class,
              e -> assertThat(e.fault()).isEqualTo(Fault.INVALID_PARTITIONS))
          .hasMessage("supervisor `agents`: partitions is " + number + "; it must be 1 or more");
    }
  }

  @Test
  @DisplayName("what no child of a supervisor may be, no partition may be either")
  void checkedAsChildren() {
    PartitionSupervisorSpec significant =
        PartitionSupervisorSpec.named(
            "x",
            number -> ChildSpec.agent("a", () -> 0).restart(Restart.TRANSIENT).significant(true));
    assertThatThrownBy(() -> Tree.start(significant))
        .hasStackTraceContaining("child `0` is significant, but autoShutdown is NEVER");
    PartitionSupervisorSpec keyed =
        PartitionSupervisorSpec.named("x", number -> ChildSpec.agent("a", () -> 0).key("k"));
    assertThatThrownBy(() -> Tree.start(keyed)).hasStackTraceContaining("child `0` has a key");
  }

  // ---------------------------------------------------------------------------------- failures

  @Test
  @DisplayName("a ref of a partition, looked up before, survives its restart")
  void refsSurvive() {
    Agent<Integer> one = agents.partition(1);
    one.update(n -> 100);
    Signals.kill(one);
    agents.supervisor().whichChildren(); // answers when the restart is done
    assertThat(one.<Integer>get(n -> n)).isEqualTo(1);
  }

  @Test
  @DisplayName("PRT-019 with one_for_all the crash of one partition restarts all")
  void oneForAll() {
    try (Tree root = Tree.start(writers(3).strategy(Strategy.ONE_FOR_ALL))) {
      journal.clear();
      Signals.kill(root.supervisor().child("1"));
      root.supervisor().whichChildren();
      assertThat(journal).containsExactly("stop 2", "stop 0", "start 0", "start 1", "start 2");
    }
  }

  @Test
  @DisplayName("PRT-018 one restart too many ends all partitions, and look-ups fail with noproc")
  void givesUp() throws InterruptedException {
    try (Tree root = Tree.start(agents(2).intensity(0, 1))) {
      PartitionSupervisorRef<Agent<Integer>> ref =
          PartitionSupervisorRef.of(root.supervisor(), Agent::<Integer>of);
      Agent<Integer> found = ref.forKey(1);
      Signals.kill(found);
      assertThat(root.awaitTermination()).isEqualTo(ExitReason.shutdown());
      noproc("forKey(1)", () -> ref.forKey(1));
      noproc("partition(0)", () -> ref.partition(0));
      noproc("partitions()", ref::partitions);
      noproc("refs()", ref::refs);
      noproc("resize(1)", () -> ref.resize(1));
      noproc("Get", () -> found.<Integer>get(n -> n));
    }
  }

  private static void noproc(
      String operation, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            CallFailedException.class,
            failure -> {
              assertThat(failure.reason()).isEqualTo(ExitReason.noproc());
              assertThat(failure.operation()).contains(operation);
            });
  }

  @Test
  @DisplayName("PRT-020 whoever stops it finds all partitions dead")
  void stopIsSynchronous() {
    List<Agent<Integer>> all = agents.refs();
    tree.supervisor().terminateChild("agents");
    assertThat(agents.isAlive()).isFalse();
    assertThat(all).noneMatch(Agent::isAlive);
    assertThatThrownBy(() -> agents.forKey(1)).isInstanceOf(CallFailedException.class);
    assertThat(tree.supervisor().restartChild("agents")).isInstanceOf(RestartResult.Started.class);
    assertThat(partitionOf(1)).isEqualTo(1);
  }

  @Test
  @DisplayName("something else at that place is no partition supervisor, and says so")
  void somethingElse() {
    PartitionSupervisorRef<Agent<Integer>> wrong =
        PartitionSupervisorRef.of(tree.supervisor(), Agent::<Integer>of);
    assertThatThrownBy(() -> wrong.forKey(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("`Root` is no partition supervisor");
    PartitionSupervisorRef<Agent<Integer>> worker =
        PartitionSupervisorRef.of(agents.supervisor().child("0"), Agent::<Integer>of);
    noproc("forKey(1)", () -> worker.forKey(1));
  }
}
