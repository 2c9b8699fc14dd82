package dev.espalier.processor.rule;

import static dev.espalier.processor.rule.Models.child;
import static dev.espalier.processor.rule.Models.handler;
import static dev.espalier.processor.rule.Models.needs;
import static dev.espalier.processor.rule.Models.ref;
import static dev.espalier.processor.rule.Models.supervisor;
import static dev.espalier.processor.rule.Models.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.TypeModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules over models made by hand: no compiler is needed to ask them. */
class RulesTest {

  private static List<String> headlines(TypeModel model) {
    return Rules.check(model).inOrder().stream().map(Finding::headline).toList();
  }

  private static List<RuleId> ids(TypeModel model) {
    return Rules.check(model).inOrder().stream().map(Finding::id).toList();
  }

  @Test
  void nothingToSayAboutARightTree() {
    assertThat(ids(supervisor(child("feed", "Feed"), child("risk", "Risk", ref("Feed", "feed")))))
        .isEmpty();
  }

  @Test
  void wrongOrderNamesTheOrderThatWorks() {
    TypeModel model =
        supervisor(
            child("desk", "Desk", ref("Risk", "risk")),
            child("risk", "Risk", ref("Feed", "feed")),
            child("feed", "Feed"));
    assertThat(headlines(model))
        .containsExactly(
            "child `desk` needs `risk`, which starts after it",
            "child `risk` needs `feed`, which starts after it");
    assertThat(Rules.check(model).inOrder().get(0).helps())
        .containsExactly("declare them in this order: `feed`, `risk`, `desk`");
  }

  @Test
  void aCycleIsOneFindingAndNoWrongOrder() {
    TypeModel model =
        supervisor(
            child("a", "A", ref("B", "b")),
            child("b", "B", ref("C", "c")),
            child("c", "C", ref("A", "a")));
    assertThat(headlines(model))
        .containsExactly(
            "children need each other before they can start: `a` -> `b` -> `c` -> `a`");
  }

  @Test
  void twoSiblingsThatFitAreToldApartByName() {
    TypeModel byName =
        supervisor(
            child("euro", "Feed"), child("dollar", "Feed"), child("x", "X", ref("Feed", "dollar")));
    TypeModel unclear =
        supervisor(
            child("euro", "Feed"), child("dollar", "Feed"), child("x", "X", ref("Feed", "feed")));
    assertThat(ids(byName)).isEmpty();
    assertThat(ids(unclear)).containsExactly(RuleId.ESP013);
  }

  @Test
  void aNameNeverWiresASiblingThatStartsLater() {
    TypeModel model =
        supervisor(
            child("euro", "Feed"), child("x", "X", ref("Feed", "dollar")), child("dollar", "Feed"));
    assertThat(headlines(model)).containsExactly("child `x` needs `dollar`, which starts after it");
  }

  @Test
  void aRefThatNoSiblingHasIsAnInput() {
    assertThat(ids(supervisor(child("risk", "Risk", ref("Feed", "feed"))))).isEmpty();
  }

  @Test
  void aClassMayHaveItsOwnRef() {
    assertThat(ids(supervisor(child("node", "Node", ref("Node", "self"))))).isEmpty();
  }

  @Test
  void duplicateIdsHideWhatFollowsFromThem() {
    TypeModel model =
        supervisor(
            child("risk", "Risk", ref("Feed", "feed")),
            child("feed", "Feed"),
            child("feed", "Feed"));
    assertThat(ids(model)).containsExactly(RuleId.ESP006);
  }

  @Test
  void aCastHasNoOutcome() {
    assertThat(ids(worker(handler(Handler.Kind.CAST, "record", "int"))))
        .containsExactly(RuleId.ESP017);
    assertThat(ids(worker(handler(Handler.Kind.CALL, "record", "int")))).isEmpty();
    assertThat(ids(worker(handler(Handler.Kind.CAST, "record", "void")))).isEmpty();
  }

  @Test
  void twoStepsOfOneKindCompete() {
    TypeModel model =
        worker(
            handler(Handler.Kind.AFTER_START, "one", "void"),
            handler(Handler.Kind.AFTER_START, "two", "void"),
            handler(Handler.Kind.EVERY, "three", "void"),
            handler(Handler.Kind.EVERY, "four", "void"));
    assertThat(ids(model)).containsExactly(RuleId.ESP019);
  }

  @Test
  void timersTakeNothing() {
    assertThat(ids(worker(handler(Handler.Kind.EVERY, "poll", "void", needs("String", "url")))))
        .containsExactly(RuleId.ESP018);
    assertThat(ids(worker(handler(Handler.Kind.CAST, "poll", "void", needs("String", "url")))))
        .isEmpty();
  }

  @Test
  void refsKeepTheirOwnNames() {
    assertThat(ids(worker(handler(Handler.Kind.CALL, "isAlive", "int"))))
        .containsExactly(RuleId.ESP023);
    assertThat(ids(worker(handler(Handler.Kind.CALL, "isAlive", "int", needs("String", "who")))))
        .isEmpty();
    assertThat(ids(worker(handler(Handler.Kind.EVERY, "path", "void")))).isEmpty();
  }

  @Test
  void everyRuleKnowsCausesBeforeEffects() {
    assertThat(new StartOrderRight().after()).contains(RuleId.ESP006, RuleId.ESP011);
    assertThat(new NoSiblingCycle().after()).contains(RuleId.ESP006);
  }
}
