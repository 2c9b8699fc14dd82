package dev.espalier.processor.rule;

import static dev.espalier.processor.rule.Trees.application;
import static dev.espalier.processor.rule.Trees.closeable;
import static dev.espalier.processor.rule.Trees.dynamic;
import static dev.espalier.processor.rule.Trees.nested;
import static dev.espalier.processor.rule.Trees.partitioned;
import static dev.espalier.processor.rule.Trees.settings;
import static dev.espalier.processor.rule.Trees.supervisor;
import static dev.espalier.processor.rule.Trees.tasks;
import static dev.espalier.processor.rule.Trees.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ChildSettings;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.TypeRef;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules on the budgets of restarts and of time, over models made by hand. */
class BudgetRulesTest {

  private static final int INFINITY = ChildSettings.INFINITY;

  private static List<RuleId> ids(SupervisorModel model) {
    return findings(model).stream().map(Finding::id).toList();
  }

  /** That their children have nothing to do with each other is not the matter here. */
  private static List<Finding> findings(SupervisorModel model) {
    return Rules.check(model).inOrder().stream()
        .filter(finding -> finding.id() != RuleId.ESP056)
        .toList();
  }

  private static Finding only(SupervisorModel model) {
    List<Finding> all = findings(model);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  // ---------------------------------------------------------------------------------- ESP062

  @ParameterizedTest
  @CsvSource({
    "ONE_FOR_ONE,  3, 5, false", // nobody else stops
    "REST_FOR_ONE, 3, 5, true", // `b` and `c` stop when `a` has crashed
    "ONE_FOR_ALL,  3, 5, true",
    "ONE_FOR_ALL,  3, 9, false", // exactly at the end of the window still counts
    "ONE_FOR_ALL,  1, 3, false",
    "ONE_FOR_ALL,  2, 5, true",
    "ONE_FOR_ALL,  0, 1, false", // gives up at once
  })
  void restartsFitIntoTheWindow(String strategy, int restarts, int seconds, boolean found) {
    SupervisorModel model =
        supervisor(
            strategy,
            restarts,
            seconds,
            worker("a", "TRANSIENT", null),
            worker("b", "TRANSIENT", 1_000),
            worker("c", "TRANSIENT", 2_000));
    assertThat(ids(model)).isEqualTo(found ? List.of(RuleId.ESP062) : List.of());
  }

  @Test
  void theHelpIsTheSmallestWindowThatIsReached() {
    Finding finding =
        only(supervisor("ONE_FOR_ALL", 3, 5, worker("a"), worker("b", null, 1_700), worker("c")));
    assertThat(finding.headline())
        .isEqualTo(
            "supervisor `Root` may never give up: it allows at most 3 restarts in 5 s, and each may"
                + " take 1700 ms");
    assertThat(finding.notes().get(0))
        .isEqualTo("before `a` comes back, others have to stop: `b` 1700 ms");
    assertThat(finding.helps()).containsExactly("write `maxSeconds = 6`, or `maxRestarts = 2`");
    for (SupervisorModel mended :
        List.of(
            supervisor("ONE_FOR_ALL", 3, 6, worker("a"), worker("b", null, 1_700)),
            supervisor("ONE_FOR_ALL", 2, 5, worker("a"), worker("b", null, 1_700)))) {
      assertThat(ids(mended)).isEmpty();
    }
  }

  @Test
  void theCrashedOneHasStoppedAlready() {
    assertThat(ids(supervisor("ONE_FOR_ALL", 3, 5, worker("a", null, 9_000)))).isEmpty();
    assertThat(ids(supervisor("REST_FOR_ONE", 3, 5, worker("a"), worker("b", null, 9_000))))
        .containsExactly(RuleId.ESP062);
    assertThat(ids(supervisor("REST_FOR_ONE", 3, 5, worker("a", null, 9_000), worker("b"))))
        .isEmpty();
  }

  @Test
  void aRegistryIsNotTheOneThatCrashes() {
    TypeRef string = TypeRef.Named.of(ClassId.of("java.lang", "String"));
    Product.BuiltIn registry =
        new Product.BuiltIn.Entries(TypeRef.Named.of(RuntimeTypes.REGISTRY, string, string));
    Product.BuiltIn agent = new Product.BuiltIn.State(TypeRef.Named.of(RuntimeTypes.AGENT, string));
    ChildMethod slow = worker("slow", null, 9_000);
    assertThat(ids(supervisor("REST_FOR_ONE", 3, 5, Models.builtIn("names", registry), slow)))
        .isEmpty();
    assertThat(ids(supervisor("REST_FOR_ONE", 3, 5, Models.builtIn("state", agent), slow)))
        .containsExactly(RuleId.ESP062);
  }

  @Test
  void whoDoesNotComeBackIsNotWaitedForAgain() {
    assertThat(ids(supervisor("ONE_FOR_ALL", 3, 5, worker("a"), worker("b", "TEMPORARY", 9_000))))
        .isEmpty();
    assertThat(
            ids(
                supervisor(
                    "REST_FOR_ONE",
                    3,
                    5,
                    worker("a", "TEMPORARY", null),
                    worker("b", null, 9_000))))
        .isEmpty();
  }

  @Test
  void whatNobodyWroteIsNoStatement() {
    assertThat(ids(supervisor("ONE_FOR_ALL", 3, 5, worker("a"), worker("b"), worker("c"))))
        .isEmpty();
    assertThat(
            ids(
                supervisor(
                    "ONE_FOR_ALL",
                    3,
                    5,
                    worker("a"),
                    worker("b", null, INFINITY),
                    tasks("tasks", null))))
        .isEmpty();
  }

  @Test
  void subtreesStopToo() {
    SupervisorModel below = supervisor(worker("x", null, 2_000), worker("y", null, 2_000));
    assertThat(ids(supervisor("ONE_FOR_ALL", 3, 5, worker("a"), nested("s", null, below))))
        .containsExactly(RuleId.ESP062);
  }

  @Test
  void childrenOnDemandAreGoneAfterTheFirstRestart() {
    ChildMethod books = dynamic("books", settings(null, 9_000), null);
    assertThat(ids(supervisor("ONE_FOR_ALL", 3, 5, worker("a"), books))).isEmpty();
    assertThat(
            ids(supervisor("ONE_FOR_ALL", 3, 5, worker("a"), nested("s", null, supervisor(books)))))
        .isEmpty();
  }

  @Test
  void partitionsMayStopTogether() {
    ChildSettings slow = settings(null, 2_000);
    assertThat(only(supervisor(partitioned("p", 4, "ONE_FOR_ALL", 3, slow))).headline())
        .isEqualTo(
            "partition supervisor `p` may never give up: it allows at most 3 restarts in 5 s, and"
                + " each may take 6000 ms");
    assertThat(ids(supervisor(partitioned("p", 4, "ONE_FOR_ONE", 3, slow)))).isEmpty();
    assertThat(ids(supervisor(partitioned("p", 1, "ONE_FOR_ALL", 3, slow)))).isEmpty();
    assertThat(ids(supervisor(partitioned("p", null, "ONE_FOR_ALL", 3, slow)))).isEmpty();
  }

  // ---------------------------------------------------------------------------------- ESP063

  @ParameterizedTest
  @CsvSource({
    "0, PERMANENT, true",
    "0, , true",
    "0, TRANSIENT, false",
    "0, TEMPORARY, false",
    "1, , false",
  })
  void whoIsPermanentIsRestarted(int restarts, String restart, boolean found) {
    List<RuleId> expected = found ? List.of(RuleId.ESP063) : List.of();
    ChildSettings ofClass = settings(restart, null);
    assertThat(ids(supervisor("ONE_FOR_ONE", restarts, 5, worker("a", restart, null))))
        .isEqualTo(expected);
    assertThat(ids(supervisor(dynamic("d", ofClass, restarts)))).isEqualTo(expected);
    assertThat(ids(supervisor(partitioned("p", 2, "ONE_FOR_ONE", restarts, ofClass))))
        .isEqualTo(expected);
  }

  @Test
  void oneFindingForAllThatArePermanent() {
    assertThat(
            only(supervisor(
                    "ONE_FOR_ONE", 0, 5, worker("a"), worker("b", "TRANSIENT", null), worker("c")))
                .headline())
        .isEqualTo(
            "supervisor `Root` never restarts anybody, since maxRestarts is 0, but children `a` and"
                + " `c` are permanent");
  }

  @Test
  void aSupervisorMayEndWithTheOneBelow() {
    assertThat(ids(supervisor("ONE_FOR_ONE", 0, 5, nested("s", null, supervisor(worker("a"))))))
        .isEmpty();
  }

  // ---------------------------------------------------------------------------------- ESP064

  @ParameterizedTest
  @CsvSource({
    "30000, 29000, false", // all but the last second
    "30000, 29001, true",
    "2000, 1600, false", // all but the last fifth
    "2000, 1601, true",
  })
  void theTreeStopsWithinTheGrace(int grace, int shutdown, boolean found) {
    List<RuleId> expected = found ? List.of(RuleId.ESP064) : List.of();
    assertThat(ids(application(grace, worker("a", null, shutdown)))).isEqualTo(expected);
  }

  @Test
  void theHelpIsEnough() {
    Finding finding =
        only(application(5_000, worker("a", null, 4_100), worker("b"), closeable("c", null)));
    assertThat(finding.headline())
        .isEqualTo(
            "application `Root` may need 9100 ms to stop, but has 4000 ms of its terminationGrace"
                + " of 5000 ms");
    assertThat(finding.notes().get(0)).endsWith(": `c` 5000 ms, `a` 4100 ms");
    assertThat(finding.helps())
        .containsExactly("write `terminationGrace = 11_000`, or shorter shutdown times");
    for (int shutdown : List.of(2, 999, 1_000, 3_999, 4_000, 4_001, 29_000, 123_456)) {
      String help = only(application(1, worker("a", null, shutdown))).helps().get(0);
      int enough = Integer.parseInt(help.replaceAll("\\D", ""));
      assertThat(ids(application(enough, worker("a", null, shutdown)))).isEmpty();
      assertThat(enough).isLessThanOrEqualTo(shutdown + 2_000);
    }
  }

  @Test
  void defaultsContradictOnlyWhatIsWritten() {
    ChildMethod[] seven = new ChildMethod[7];
    ChildMethod[] idle = new ChildMethod[7];
    for (int i = 0; i < seven.length; i++) {
      seven[i] = closeable("c" + i, null);
      idle[i] = worker("w" + i);
    }
    assertThat(ids(application(null, seven))).isEmpty();
    assertThat(ids(application(30_000, seven))).containsExactly(RuleId.ESP064);
    assertThat(ids(application(30_000, idle))).isEmpty();
    assertThat(ids(application(null, worker("a", null, 30_000)))).containsExactly(RuleId.ESP064);
  }

  @Test
  void moreProcessorsTakeLonger() {
    ChildMethod each = partitioned("p", null, "ONE_FOR_ONE", null, settings(null, 9_000));
    assertThat(only(application(5_000, each)).headline()).contains("may need at least 9000 ms");
  }

  @Test
  void nobodyIsWaitedForWithoutEnd() {
    SupervisorModel below = supervisor(worker("a"), worker("b", null, INFINITY));
    Finding finding = only(application(null, nested("s", null, below)));
    assertThat(finding.headline())
        .isEqualTo(
            "application `Root` waits without limit for `s/b` to stop, but terminationGrace is"
                + " 30000 ms");
    assertThat(ids(supervisor(nested("s", null, below)))).isEmpty();
  }

  // ---------------------------------------------------------------------------------- ESP065

  @ParameterizedTest
  @ValueSource(ints = {0, 9_999, ChildSettings.BRUTAL_KILL})
  void aSupervisorHasTheTimeOfItsChildren(int shutdown) {
    SupervisorModel below = supervisor(worker("a"), worker("b"));
    assertThat(ids(supervisor(nested("s", shutdown, below)))).containsExactly(RuleId.ESP065);
  }

  @Test
  void aLongDeadlineIsStillADeadline() {
    SupervisorModel below = supervisor(worker("a"), worker("b"));
    assertThat(ids(supervisor(nested("s", 10_000, below)))).containsExactly(RuleId.ESP029);
    assertThat(ids(supervisor(nested("s", INFINITY, below)))).isEmpty();
    assertThat(ids(supervisor(nested("s", null, below)))).isEmpty();
    assertThat(ids(supervisor(tasks("t", 4_000)))).containsExactly(RuleId.ESP065);
    assertThat(ids(supervisor(tasks("t", 5_000)))).containsExactly(RuleId.ESP029);
  }

  @Test
  void theClassOfASupervisorMayHaveTheDeadline() {
    SupervisorModel below = supervisor(worker("a"), worker("b"));
    ChildMethod child =
        Trees.child(
            "s",
            settings(null, null),
            new Product.Supervisor(below.declaration(), settings(null, 2_000), below, null));
    assertThat(only(supervisor(child)).helps())
        .containsExactly(
            "remove shutdown from the @Child of `S`: it is Shutdown.INFINITY for supervisors");
  }

  @Test
  void noDeadlineIsLongEnoughForWhoHasNone() {
    SupervisorModel below = supervisor(worker("a", null, INFINITY));
    assertThat(only(supervisor(nested("s", 60_000, below))).headline())
        .isEqualTo(
            "shutdown of child `s`, which is a supervisor, is 60000 ms, but its children have no"
                + " limit: `a`");
  }
}
