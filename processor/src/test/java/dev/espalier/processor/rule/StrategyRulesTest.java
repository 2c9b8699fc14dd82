package dev.espalier.processor.rule;

import static dev.espalier.processor.model.Handler.Kind.CALL;
import static dev.espalier.processor.model.Handler.Kind.CAST;
import static dev.espalier.processor.model.Handler.Kind.EVERY;
import static dev.espalier.processor.model.Handler.Kind.ON_DOWN;
import static dev.espalier.processor.rule.Models.builtIn;
import static dev.espalier.processor.rule.Models.needs;
import static dev.espalier.processor.rule.Models.plain;
import static dev.espalier.processor.rule.Models.ref;
import static dev.espalier.processor.rule.Models.supervisor;
import static dev.espalier.processor.rule.Natures.INT;
import static dev.espalier.processor.rule.Natures.SERVICE;
import static dev.espalier.processor.rule.Natures.STRING;
import static dev.espalier.processor.rule.Natures.child;
import static dev.espalier.processor.rule.Natures.nested;
import static dev.espalier.processor.rule.Natures.platform;
import static dev.espalier.processor.rule.Natures.settings;
import static dev.espalier.processor.rule.Natures.strategy;
import static dev.espalier.processor.rule.Natures.that;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ChildSettings;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Nature;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.TypeModel;
import dev.espalier.processor.model.TypeRef;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules on strategies and on the nature of workers over models made by hand. */
class StrategyRulesTest {

  private static final Nature ANSWERS = that(CALL).sets("prices", INT).source();
  private static final Nature REMEMBERS = that(CALL).sets("seen", INT).source();
  private static final TypeRef LIST = platform("java.util.List");

  private static List<Finding> findings(TypeModel model) {
    return Rules.check(model).inOrder();
  }

  private static List<RuleId> ids(TypeModel model) {
    return findings(model).stream().map(Finding::id).toList();
  }

  private static ChildMethod feed() {
    return child("feed", "Feed", ANSWERS);
  }

  private static ChildMethod risk(Nature nature) {
    return child("risk", "Risk", nature, ref("Feed", "feed"));
  }

  private static ChildMethod agent() {
    TypeRef.Named type = TypeRef.Named.of(RuntimeTypes.AGENT, STRING);
    return builtIn("settings", new Product.BuiltIn.State(type));
  }

  // ESP054

  @Test
  void aChildThatCanBeAskedOrActsByItselfIsNotIdle() {
    assertThat(ids(that(CAST).worker(null))).isEmpty();
    assertThat(ids(that(EVERY).worker(null))).isEmpty();
    assertThat(ids(that().is("java.lang.Runnable").worker(null))).isEmpty();
    assertThat(ids(that().is("java.lang.AutoCloseable").worker(null))).isEmpty();
    assertThat(ids(that().is("com.sun.net.httpserver.HttpHandler").worker(null))).isEmpty();
    assertThat(ids(that().worker(null))).containsExactly(RuleId.ESP054);
  }

  @Test
  void whatTakesOrHoldsMoreThanDataMayActByItself() {
    assertThat(ids(that().gets("service", SERVICE).worker(null))).isEmpty();
    assertThat(ids(that().worker(null, Models.wired(needs("Service", "service"))))).isEmpty();
    assertThat(ids(that().worker(null, Models.wired(ref("Feed", "feed"))))).isEmpty();
    assertThat(
            ids(
                that()
                    .below("java.util.List", "java.util.Collection")
                    .makes("all", LIST)
                    .worker(null)))
        .containsExactly(RuleId.ESP054);
    assertThat(ids(that().sets("pages", INT).gets("name", STRING).worker(null)))
        .containsExactly(RuleId.ESP054);
  }

  private static ChildMethod idle(String name) {
    ChildMethod child = plain(name, "Pool");
    Product.Worker pool = (Product.Worker) child.product();
    Product idle =
        new Product.Worker(
            pool.declaration(),
            pool.type(),
            null,
            false,
            false,
            pool.constructors(),
            that().source());
    return Natures.with(child, child.settings(), idle);
  }

  @Test
  void aPlainClassIsToldAtItsFirstChild() {
    TypeModel model = supervisor(idle("one"), idle("two"));
    assertThat(findings(model))
        .extracting(Finding::headline)
        .containsExactly("child `one` does nothing, and nobody can ask it to");
  }

  // ESP055

  @Test
  void stateThatDependsOnAnotherStateIsLeftBehind() {
    TypeModel model = supervisor(feed(), risk(REMEMBERS));
    assertThat(ids(model)).containsExactly(RuleId.ESP055);
    assertThat(findings(model).get(0).headline())
        .isEqualTo(
            "child `risk` depends on `feed` and has state, but ONE_FOR_ONE restarts `feed` alone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"REST_FOR_ONE", "ONE_FOR_ALL"})
  void whoeverIsRestartedAsWellIsNotLeftBehind(String strategy) {
    assertThat(ids(strategy(strategy, supervisor(feed(), risk(REMEMBERS))))).isEmpty();
  }

  @Test
  void oneFindingForAllThatDependOnOneChild() {
    ChildMethod trader = child("trader", "Trader", REMEMBERS, ref("Feed", "prices"));
    TypeModel model = supervisor(feed(), risk(REMEMBERS), nested("desk", supervisor(trader)));
    assertThat(findings(model))
        .extracting(Finding::headline)
        .containsExactly(
            "children `risk` and `desk/trader` depend on `feed` and have state, but ONE_FOR_ONE"
                + " restarts `feed` alone");
    assertThat(findings(model).get(0).helps())
        .containsExactly(
            "write `strategy = Strategy.REST_FOR_ONE`, which restarts what starts after `feed` as"
                + " well",
            "or declare `feed`, `risk`, `desk` in a supervisor of their own with that strategy",
            "or let `Risk` take `Self self`, call `self.monitor(feed)`, and forget what it knows in"
                + " an @OnDown method");
  }

  @Test
  void oneFindingForAllThatOneStrategyLeavesBehind() {
    ChildMethod trader = child("trader", "Trader", REMEMBERS, ref("Risk", "risk"));
    Finding finding = findings(supervisor(feed(), risk(REMEMBERS), trader)).get(0);
    assertThat(findings(supervisor(feed(), risk(REMEMBERS), trader))).hasSize(1);
    assertThat(finding.headline())
        .isEqualTo(
            "ONE_FOR_ONE restarts `feed` and `risk` of `Root` alone, but children that have state"
                + " depend on them");
    assertThat(finding.notes())
        .containsExactly(
            "child `risk` depends on `feed`: `Risk.seen` may still hold what was true of the old"
                + " one",
            "child `trader` depends on `risk`: `Trader.seen` may still hold what was true of the"
                + " old one");
    assertThat(finding.helps()).hasSize(3);
  }

  @Test
  void anAgentIsStateToo() {
    Parameter handle = new Parameter("settings", TypeRef.Named.of(RuntimeTypes.AGENT, STRING));
    assertThat(ids(supervisor(agent(), child("risk", "Risk", REMEMBERS, handle))))
        .containsExactly(RuleId.ESP055);
  }

  @Test
  void onlyThoseWithStateOnBothSidesAreLeftBehind() {
    Nature blank = that(CALL).gets("name", STRING).gets("feed", STRING).source();
    assertThat(ids(supervisor(feed(), risk(blank)))).isEmpty();
    ChildMethod stateless = child("feed", "Feed", blank);
    assertThat(ids(supervisor(stateless, risk(REMEMBERS)))).isEmpty();
    ChildMethod silent = child("feed", "Feed", that(CAST).sets("lines", INT).source());
    assertThat(ids(supervisor(silent, risk(REMEMBERS)))).isEmpty();
    ChildMethod subscribed =
        child("feed", "Feed", that(CAST).sets("lines", INT).refs("Risk").source());
    assertThat(ids(supervisor(subscribed, risk(REMEMBERS)))).containsExactly(RuleId.ESP055);
  }

  @Test
  void whoHearsOfEndsOrAsksAgainKnowsWhatToDo() {
    assertThat(ids(supervisor(feed(), risk(that(CALL, ON_DOWN).sets("seen", INT).source()))))
        .isEmpty();
    assertThat(ids(supervisor(feed(), risk(that(CALL, EVERY).sets("seen", INT).source()))))
        .isEmpty();
  }

  @Test
  void whatIsNotCompiledHereOrNotRestartedIsLeftAlone() {
    Nature earlier = that(CALL).sets("seen", INT).compiledEarlier();
    assertThat(ids(supervisor(feed(), risk(earlier)))).isEmpty();
    assertThat(ids(supervisor(child("feed", "Feed", earlier), risk(REMEMBERS)))).isEmpty();
    assertThat(ids(supervisor(feed(), settings(risk(REMEMBERS), "TEMPORARY", null)))).isEmpty();
  }

  @Test
  void aLoopIsToldNothingOfHandlers() {
    Nature loop = that().is("java.lang.Runnable").sets("seen", INT).source();
    assertThat(findings(supervisor(feed(), risk(loop))).get(0).helps()).hasSize(2);
  }

  // memory

  @Test
  void collectionsOfItsOwnAreMemoryAndGivenOnesAreNot() {
    Nature own =
        that(CALL).below("java.util.List", "java.util.Collection").makes("all", LIST).source();
    Nature given =
        that(CALL).below("java.util.List", "java.util.Collection").gets("all", LIST).source();
    assertThat(Memory.of(own)).hasSize(1);
    assertThat(Memory.of(given)).isEmpty();
  }

  @Test
  void aSwitchOfALoopIsNoMemory() {
    TypeRef flag = new TypeRef.Primitive("boolean");
    assertThat(Memory.of(that().is("java.lang.Runnable").sets("stopped", flag).source())).isEmpty();
    assertThat(Memory.of(that(CALL).sets("subscribed", flag).source())).hasSize(1);
  }

  @Test
  void refsAndResourcesAreNoMemory() {
    TypeRef ref = TypeRef.Named.of(ClassId.of("app", "Feed").ref());
    TypeRef self = TypeRef.Named.of(RuntimeTypes.SELF);
    assertThat(Memory.of(that(CALL).sets("feed", ref).refs("Feed").source())).isEmpty();
    assertThat(Memory.of(that(CALL).sets("self", self).source())).isEmpty();
    assertThat(Memory.of(that(CALL).opens("file", platform("java.io.Writer")).source())).isEmpty();
    assertThat(Memory.of(that(CALL).makes("name", STRING).source())).isEmpty();
  }

  // ESP056

  private static ChildMethod counter(String name, String type, Parameter... parameters) {
    return child(name, type, REMEMBERS, parameters);
  }

  @ParameterizedTest
  @ValueSource(strings = {"REST_FOR_ONE", "ONE_FOR_ALL"})
  void strangersAreNotRestartedTogether(String strategy) {
    Parameter name = new Parameter("host", STRING);
    TypeModel model =
        strategy(strategy, supervisor(counter("a", "A", name), counter("b", "B", name)));
    assertThat(findings(model))
        .extracting(Finding::headline)
        .containsExactly(
            "strategy of `Root` is " + strategy + ", but none of its children depends on another");
  }

  @Test
  void oneRelationIsReasonEnough() {
    assertThat(
            ids(
                strategy(
                    "ONE_FOR_ALL",
                    supervisor(
                        counter("a", "A"), counter("b", "B"), counter("c", "C", ref("A", "a"))))))
        .isEmpty();
    Parameter service = new Parameter("service", SERVICE);
    assertThat(
            ids(
                strategy(
                    "ONE_FOR_ALL",
                    supervisor(counter("a", "A", service), counter("b", "B", service)))))
        .isEmpty();
    ChildMethod names = child("a", "A", that(CAST).sets("n", INT).refs("B").source());
    assertThat(ids(strategy("REST_FOR_ONE", supervisor(names, counter("b", "B"))))).isEmpty();
  }

  @Test
  void relationsReachIntoNestedSupervisors() {
    ChildMethod inner = child("a", "A", that(CAST).sets("n", INT).refs("B").source());
    TypeModel related =
        strategy("ONE_FOR_ALL", supervisor(nested("n", supervisor(inner)), counter("b", "B")));
    TypeModel strangers =
        strategy(
            "ONE_FOR_ALL",
            supervisor(nested("n", supervisor(counter("a", "A"))), counter("b", "B")));
    assertThat(ids(related)).isEmpty();
    assertThat(ids(strangers)).containsExactly(RuleId.ESP056);
  }

  @Test
  void whatIsNotSeenMayBeRelated() {
    Nature earlier = that(CALL).sets("seen", INT).compiledEarlier();
    Nature plainRefs =
        that(CALL)
            .makes("all", platform("java.util.Set", TypeRef.Named.of(RuntimeTypes.PROCESS_REF)))
            .source();
    for (ChildMethod child :
        List.of(child("a", "A", earlier), child("a", "A", plainRefs), agent())) {
      assertThat(ids(strategy("ONE_FOR_ALL", supervisor(child, counter("b", "B"))))).isEmpty();
    }
    assertThat(ids(strategy("ONE_FOR_ALL", supervisor(counter("a", "A"))))).isEmpty();
  }

  // ESP057

  @Test
  void aTemporaryChildIsNothingToDependOn() {
    TypeModel model =
        supervisor(
            settings(feed(), "TEMPORARY", null), risk(that(CALL).gets("n", STRING).source()));
    assertThat(findings(model))
        .extracting(Finding::headline)
        .containsExactly("child `risk` depends on `feed`, which is TEMPORARY");
    assertThat(
            ids(
                supervisor(
                    settings(feed(), "TEMPORARY", null),
                    risk(that(CALL, ON_DOWN).sets("n", INT).source()))))
        .isEmpty();
    assertThat(
            ids(
                supervisor(
                    settings(feed(), "TEMPORARY", null),
                    settings(risk(REMEMBERS), "TEMPORARY", null))))
        .isEmpty();
    assertThat(ids(supervisor(settings(feed(), "TEMPORARY", null)))).isEmpty();
  }

  // ESP058

  @Test
  void callsWithoutStateNeedNoProcess() {
    assertThat(ids(that(CALL).gets("name", STRING).worker(null))).containsExactly(RuleId.ESP058);
    assertThat(ids(that(CALL).worker(null, Models.wired(new Parameter("name", STRING)))))
        .containsExactly(RuleId.ESP058);
  }

  @Test
  void stateTimeOrSomethingOutsideIsAReasonForAProcess() {
    assertThat(ids(that(CALL).sets("next", INT).worker(null))).isEmpty();
    assertThat(ids(that(CALL, EVERY).worker(null))).isEmpty();
    assertThat(ids(that(CALL, CAST).worker(null))).isEmpty();
    assertThat(ids(that(CALL).gets("service", SERVICE).worker(null))).isEmpty();
    assertThat(ids(that(CALL).refs("Feed").worker(null))).isEmpty();
    assertThat(ids(that(CALL).is("java.lang.AutoCloseable").worker(null))).isEmpty();
    assertThat(ids(that(CALL).is("java.util.HashMap").worker(null))).isEmpty();
    assertThat(ids(that(CALL).worker(null, Models.wired(needs("Service", "service"))))).isEmpty();
    assertThat(
            ids(
                that(CALL)
                    .worker(null, Models.given(List.of(Models.key(new Parameter("id", STRING)))))))
        .isEmpty();
  }

  // ESP059

  @Test
  void whatRunsOnceIsATask() {
    ChildMethod loop = child("loop", "Loop", that().is("java.lang.Runnable").source());
    assertThat(ids(supervisor(loop))).isEmpty();
    assertThat(ids(supervisor(settings(loop, "TRANSIENT", null)))).isEmpty();
    assertThat(ids(supervisor(settings(loop, "TEMPORARY", null)))).containsExactly(RuleId.ESP059);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.util.concurrent.Callable",
        "java.util.concurrent.Future",
        "java.lang.Thread"
      })
  void whatHasAThreadOrAResultIsNoChild(String above) {
    assertThat(ids(supervisor(child("a", "A", that().is(above).source()))))
        .containsExactly(RuleId.ESP059);
  }

  // ESP060

  @Test
  void whatItOpensItCloses() {
    TypeRef writer = platform("java.io.Writer");
    assertThat(ids(that(CAST).opens("file", writer).worker(null))).containsExactly(RuleId.ESP060);
    assertThat(ids(that(CAST).opens("file", writer).is("java.lang.AutoCloseable").worker(null)))
        .isEmpty();
    assertThat(ids(that(CAST).opens("text", platform("java.io.StringWriter")).worker(null)))
        .isEmpty();
    assertThat(
            ids(
                that(CAST)
                    .below("java.util.stream.IntStream", "java.util.stream.BaseStream")
                    .opens("all", platform("java.util.stream.IntStream"))
                    .worker(null)))
        .isEmpty();
  }

  // ESP061

  @Test
  void whoIsKilledIsNotAskedToClose() {
    int kill = ChildSettings.BRUTAL_KILL;
    assertThat(ids(that(CAST).is("java.lang.AutoCloseable").worker(kill)))
        .containsExactly(RuleId.ESP061);
    assertThat(ids(that(CAST).worker(kill))).isEmpty();
    Nature closeable = that(CAST).is("java.lang.AutoCloseable").source();
    assertThat(ids(supervisor(settings(child("a", "A", closeable), null, kill))))
        .containsExactly(RuleId.ESP061);
    assertThat(ids(supervisor(settings(child("a", "A", closeable), null, 0)))).isEmpty();
  }
}
