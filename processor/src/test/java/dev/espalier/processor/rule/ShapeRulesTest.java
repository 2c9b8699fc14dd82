package dev.espalier.processor.rule;

import static dev.espalier.processor.rule.Models.needs;
import static dev.espalier.processor.rule.Models.ref;
import static dev.espalier.processor.rule.Trees.dynamic;
import static dev.espalier.processor.rule.Trees.naming;
import static dev.espalier.processor.rule.Trees.nested;
import static dev.espalier.processor.rule.Trees.partitioned;
import static dev.espalier.processor.rule.Trees.settings;
import static dev.espalier.processor.rule.Trees.supervisor;
import static dev.espalier.processor.rule.Trees.taking;
import static dev.espalier.processor.rule.Trees.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Nature;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules on what children share, and on the shape of trees, over models made by hand. */
class ShapeRulesTest {

  private static List<RuleId> ids(SupervisorModel model) {
    return Rules.check(model).inOrder().stream().map(Finding::id).toList();
  }

  private static Finding only(SupervisorModel model) {
    List<Finding> all = Rules.check(model).inOrder();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static ClassId type(String qualified) {
    int dot = qualified.lastIndexOf('.');
    return ClassId.of(qualified.substring(0, dot), qualified.substring(dot + 1));
  }

  /** A worker that takes an object of a type. */
  private static ChildMethod user(
      String name, String restart, String type, boolean open, boolean closeable) {
    Nature nature = taking(new Nature.Taken(type(type), open, closeable));
    Parameter input = new Parameter("shared", TypeRef.Named.of(type(type)));
    return worker(name, settings(restart, null), nature, input);
  }

  private static ChildMethod[] users(int number, String type, boolean open, boolean closeable) {
    List<ChildMethod> users = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      users.add(user("u" + i, null, type, open, closeable));
    }
    return users.toArray(ChildMethod[]::new);
  }

  private static ChildMethod[] and(ChildMethod[] some, ChildMethod... others) {
    List<ChildMethod> all = new ArrayList<>(List.of(some));
    all.addAll(List.of(others));
    return all.toArray(ChildMethod[]::new);
  }

  // ---------------------------------------------------------------------------------- ESP066

  @ParameterizedTest
  @CsvSource({
    "app.Database,          true,  false, true",
    "app.Connection,        false, true,  true",
    "javax.sql.DataSource,  true,  false, true",
    "java.sql.Connection,   true,  true,  true",
    "java.net.http.HttpClient, false, true, true",
    "java.net.Socket,       false, true,  true",
    "java.net.URI,          false, false, false",
    "java.sql.Timestamp,    false, false, false",
    "java.util.concurrent.ExecutorService, true, true, false",
    "java.util.List,        true,  false, false",
    "app.Limits,            false, false, false", // a class or a record
    "app.ExchangeConfig,    true,  false, false",
    "app.AuditLog,          true,  false, false",
    "app.Metrics,           true,  false, false",
  })
  void anOutageDoesNotCostMoreThanTheSupervisorHas(
      String type, boolean open, boolean closeable, boolean found) {
    assertThat(ids(supervisor(users(4, type, open, closeable))))
        .isEqualTo(found ? List.of(RuleId.ESP066) : List.of());
    assertThat(ids(supervisor(users(3, type, open, closeable)))).isEmpty();
  }

  @Test
  void theHelpSaysHowManyRestartsTheyNeed() {
    Finding some = only(supervisor(and(users(4, "app.Database", true, false), worker("other"))));
    assertThat(some.headline())
        .isEqualTo(
            "4 children of supervisor `Root` depend on `Database shared`, but it allows at most 3"
                + " restarts in 5 s");
    assertThat(some.helps().get(0))
        .isEqualTo("give them a supervisor of their own, with `maxRestarts = 4`");
    Finding all = only(supervisor(users(5, "app.Database", true, false)));
    assertThat(all.helps().get(0)).startsWith("write `maxRestarts = 5`");
    assertThat(ids(supervisor("ONE_FOR_ONE", 5, 5, users(5, "app.Database", true, false))))
        .isEmpty();
  }

  @Test
  void onlyCrashesThatCostARestartCount() {
    ChildMethod[] three = users(3, "app.Database", true, false);
    assertThat(ids(supervisor(and(three, user("t", "TEMPORARY", "app.Database", true, false)))))
        .isEmpty();
    assertThat(ids(supervisor(and(three, user("t", "TRANSIENT", "app.Database", true, false)))))
        .containsExactly(RuleId.ESP066);
    assertThat(ids(supervisor("ONE_FOR_ALL", 3, 5, users(4, "app.Database", true, false))))
        .isEmpty(); // all are restarted at once
  }

  @Test
  void twoServicesOfTheSameChildrenAreOneFinding() {
    Nature nature =
        taking(
            new Nature.Taken(type("app.Database"), true, false),
            new Nature.Taken(type("app.Mail"), true, false));
    List<ChildMethod> users = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      users.add(
          worker("u" + i, null, nature, needs("Database", "database"), needs("Mail", "mail")));
    }
    assertThat(ids(supervisor(users.toArray(ChildMethod[]::new)))).containsExactly(RuleId.ESP066);
  }

  // ---------------------------------------------------------------------------------- ESP067

  private static ChildMethod wiredTo(String name, String worker, String sibling) {
    return worker(name, null, Nature.blank(), ref(worker, sibling));
  }

  private static final ChildMethod[] SHOP = {
    worker("stock"), wiredTo("till", "Stock", "stock"), wiredTo("prices", "Stock", "stock"),
  };
  private static final ChildMethod[] POST = {
    worker("mailbox"), worker("mailer", null, naming("Mailbox")),
  };
  private static final ChildMethod[] CLIMATE = {
    worker("heating"), worker("windows", null, naming("Heating"))
  };

  @Test
  void unrelatedWorkersDoNotShareOneIntensity() {
    ChildMethod[] seven = and(and(SHOP, POST), CLIMATE);
    assertThat(ids(supervisor(seven))).isEmpty();
    Finding finding = only(supervisor(and(seven, worker("doorbell"))));
    assertThat(finding.id()).isEqualTo(RuleId.ESP067);
    assertThat(finding.headline())
        .isEqualTo(
            "supervisor `Root` has 8 workers in 4 groups that have nothing to do with each other");
    assertThat(finding.helps())
        .containsExactly(
            "make each group a child that is a supervisor of its own: `stock`, `till` and `prices`;"
                + " `mailbox` and `mailer`; `heating` and `windows`");
    assertThat(ids(supervisor("ONE_FOR_ALL", 3, 5, and(seven, worker("doorbell"))))).isEmpty();
  }

  @Test
  void workersThatAreAllAloneAreFlatToo() {
    ChildMethod[] eight = new ChildMethod[8];
    for (int i = 0; i < eight.length; i++) {
      eight[i] = worker("w" + i);
    }
    assertThat(ids(supervisor(eight))).containsExactly(RuleId.ESP067);
  }

  @Test
  void someMayStandBesideALargeGroup() {
    ChildMethod[] large = and(SHOP, wiredTo("a", "Stock", "stock"), wiredTo("b", "Stock", "stock"));
    assertThat(ids(supervisor(and(large, worker("x"), worker("y"), worker("z"))))).isEmpty();
    assertThat(ids(supervisor(and(and(large, POST), CLIMATE)))).containsExactly(RuleId.ESP067);
  }

  @Test
  void oneSiblingThatAllKnowMakesOneGroup() {
    List<ChildMethod> all = new ArrayList<>(List.of(worker("stock")));
    for (int i = 0; i < 10; i++) {
      all.add(wiredTo("w" + i, "Stock", "stock"));
    }
    assertThat(ids(supervisor(all.toArray(ChildMethod[]::new)))).isEmpty();
  }

  @Test
  void oneServiceMakesOneGroupAndOneValueDoesNot() {
    assertThat(ids(supervisor("ONE_FOR_ONE", 10, 5, users(8, "app.Database", true, false))))
        .isEmpty();
    assertThat(ids(supervisor("ONE_FOR_ONE", 10, 5, users(8, "app.Limits", false, false))))
        .containsExactly(RuleId.ESP067);
  }

  @Test
  void whoIsNeverRestartedAndWhoIsASupervisorDoesNotCount() {
    ChildMethod[] seven = and(and(SHOP, POST), CLIMATE);
    assertThat(ids(supervisor(and(seven, worker("t", "TEMPORARY", null))))).isEmpty();
    assertThat(ids(supervisor(and(seven, nested("s", null, supervisor(worker("x"))))))).isEmpty();
    assertThat(ids(supervisor(and(seven, dynamic("d", settings(null, null), null))))).isEmpty();
  }

  // ---------------------------------------------------------------------------------- ESP068

  private static SupervisorModel tower(int levels) {
    return levels == 1
        ? supervisor(worker("a"), worker("b"))
        : supervisor(worker("a"), nested("s" + levels, null, tower(levels - 1)));
  }

  @Test
  void fiveLevelsAreEnough() {
    assertThat(ids(tower(5))).isEmpty();
    assertThat(only(tower(6)).headline())
        .isEqualTo("supervisors are 6 levels deep: `Root/s6/s5/s4/s3/s2`");
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 8, 20})
  void theLowestOfThoseThatAreTooHighTellsIt(int levels) {
    assertThat(ids(tower(levels))).isEmpty();
  }

  @Test
  void dynamicAndPartitionSupervisorsAreLevels() {
    assertThat(ids(high(5, dynamic("d", settings(null, null), null))))
        .containsExactly(RuleId.ESP068);
    SupervisorModel template = supervisor(worker("a"), worker("b"));
    Product product = new Product.Supervisor(template.declaration(), null, template, null);
    assertThat(only(high(4, partitioned("p", 2, "ONE_FOR_ONE", null, product))).headline())
        .isEqualTo("supervisors are 6 levels deep: `Root/s4/s3/s2/p/*`");
  }

  private static SupervisorModel high(int levels, ChildMethod lowest) {
    return levels == 1
        ? supervisor(worker("a"), lowest)
        : supervisor(worker("a"), nested("s" + levels, null, high(levels - 1, lowest)));
  }

  @Test
  void threeWithOneChildEachAreTwoTooMany() {
    SupervisorModel one = supervisor(worker("a"));
    SupervisorModel two = supervisor(nested("one", null, one));
    SupervisorModel three = supervisor(nested("two", null, two));
    SupervisorModel four = supervisor(nested("three", null, three));
    assertThat(ids(one)).isEmpty();
    assertThat(ids(two)).isEmpty();
    assertThat(only(three).headline())
        .isEqualTo("3 supervisors in a row have a single child each: `Root/two/one`");
    assertThat(ids(four)).isEmpty(); // `three` tells it
  }
}
