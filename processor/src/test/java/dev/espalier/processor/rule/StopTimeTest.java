package dev.espalier.processor.rule;

import static dev.espalier.processor.rule.Trees.closeable;
import static dev.espalier.processor.rule.Trees.dynamic;
import static dev.espalier.processor.rule.Trees.nested;
import static dev.espalier.processor.rule.Trees.partitioned;
import static dev.espalier.processor.rule.Trees.settings;
import static dev.espalier.processor.rule.Trees.supervisor;
import static dev.espalier.processor.rule.Trees.tasks;
import static dev.espalier.processor.rule.Trees.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ChildSettings;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.StopTime;
import dev.espalier.processor.model.StopTime.Counted;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.TypeRef;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long trees may take to stop, over models made by hand. */
class StopTimeTest {

  private static final ChildSettings NOTHING = settings(null, null);

  private static long millis(ChildMethod... children) {
    return StopTime.of(supervisor(children)).millis();
  }

  @Test
  void childrenStopOneAfterTheOther() {
    assertThat(millis()).isZero();
    assertThat(millis(worker("a"))).isEqualTo(5_000);
    assertThat(millis(worker("a"), worker("b", null, 2_000), closeable("c", 100))).isEqualTo(7_100);
    assertThat(millis(worker("a"), worker("b", null, ChildSettings.BRUTAL_KILL))).isEqualTo(5_000);
  }

  @Test
  void theMethodGoesBeforeTheClass() {
    ChildMethod both = Trees.child("a", settings(null, 1_000), closeable("a", 9_000).product());
    assertThat(millis(both)).isEqualTo(1_000);
  }

  @Test
  void childrenOfADynamicSupervisorStopAtOnce() {
    assertThat(millis(dynamic("books", NOTHING, null))).isEqualTo(5_000);
    assertThat(millis(dynamic("books", settings(null, 700), null), worker("a"))).isEqualTo(5_700);
    assertThat(millis(dynamic("books", settings(null, ChildSettings.BRUTAL_KILL), null))).isZero();
  }

  @Test
  void tasksStopAtOnceAndARegistryTakesNoTime() {
    Product registry = new Product.BuiltIn.Entries(TypeRef.Named.of(RuntimeTypes.REGISTRY));
    Product agent = new Product.BuiltIn.State(TypeRef.Named.of(RuntimeTypes.AGENT));
    assertThat(millis(tasks("tasks", null))).isEqualTo(5_000);
    assertThat(millis(tasks("tasks", 1_000))).isEqualTo(1_000);
    assertThat(millis(Trees.child("names", NOTHING, registry))).isZero();
    assertThat(millis(Trees.child("state", settings(null, 300), agent))).isEqualTo(300);
  }

  @Test
  void partitionsStopOneAfterTheOther() {
    ChildMethod four = partitioned("p", 4, "ONE_FOR_ONE", null, settings(null, 500));
    assertThat(StopTime.of(four)).isEqualTo(new StopTime(2_000, List.of(), false));
    ChildMethod any = partitioned("p", null, "ONE_FOR_ONE", null, settings(null, 500));
    assertThat(StopTime.of(any)).isEqualTo(new StopTime(500, List.of(), true));
    ChildMethod killed =
        partitioned("p", null, "ONE_FOR_ONE", null, settings(null, ChildSettings.BRUTAL_KILL));
    assertThat(StopTime.of(killed).perProcessor()).isFalse();
  }

  @Test
  void aDeadlineBoundsWhatIsBelow() {
    SupervisorModel below = supervisor(worker("a"), worker("b"));
    assertThat(millis(nested("s", null, below))).isEqualTo(10_000);
    assertThat(millis(nested("s", 3_000, below))).isEqualTo(3_000);
    assertThat(millis(nested("s", 30_000, below))).isEqualTo(10_000);
    assertThat(millis(nested("s", ChildSettings.BRUTAL_KILL, below))).isZero();
    assertThat(StopTime.needed(nested("s", 3_000, below)).millis()).isEqualTo(10_000);
  }

  @Test
  void aPathLeadsToWhoIsWaitedForWithoutEnd() {
    int infinity = ChildSettings.INFINITY;
    ChildSettings endless = settings(null, infinity);
    SupervisorModel below = supervisor(worker("a"), worker("b", null, infinity));
    assertThat(StopTime.of(supervisor(nested("s", null, below))).endless())
        .containsExactly("s", "b");
    assertThat(StopTime.of(nested("s", null, below)).millis()).isEqualTo(5_000);
    assertThat(StopTime.of(dynamic("books", endless, null)).endless())
        .containsExactly("books", "*");
    assertThat(StopTime.of(partitioned("p", 2, "ONE_FOR_ONE", null, endless)).endless())
        .containsExactly("p", "*");
    Product template = new Product.Supervisor(below.declaration(), null, below, null);
    assertThat(StopTime.of(partitioned("p", 2, "ONE_FOR_ONE", null, template)).endless())
        .containsExactly("p", "*", "b");
    assertThat(StopTime.of(nested("s", 1_000, below)).isBounded()).isTrue();
  }

  @Test
  void whatNobodyWroteCountsLess() {
    SupervisorModel tree =
        supervisor(
            worker("idle"),
            closeable("closes", null),
            closeable("writes", 700),
            dynamic("books", NOTHING, null),
            tasks("tasks", null));
    assertThat(StopTime.of(tree, Counted.ALL).millis()).isEqualTo(20_700);
    assertThat(StopTime.of(tree, Counted.USED).millis()).isEqualTo(5_700);
    assertThat(StopTime.of(tree, Counted.WRITTEN).millis()).isEqualTo(700);
  }
}
