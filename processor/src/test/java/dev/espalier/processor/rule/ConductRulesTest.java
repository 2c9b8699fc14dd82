package dev.espalier.processor.rule;

import static dev.espalier.processor.rule.Conducts.ask;
import static dev.espalier.processor.rule.Conducts.asks;
import static dev.espalier.processor.rule.Conducts.closeable;
import static dev.espalier.processor.rule.Conducts.doing;
import static dev.espalier.processor.rule.Conducts.id;
import static dev.espalier.processor.rule.Conducts.nested;
import static dev.espalier.processor.rule.Conducts.restarted;
import static dev.espalier.processor.rule.Conducts.run;
import static dev.espalier.processor.rule.Models.arg;
import static dev.espalier.processor.rule.Models.child;
import static dev.espalier.processor.rule.Models.dynamic;
import static dev.espalier.processor.rule.Models.given;
import static dev.espalier.processor.rule.Models.needs;
import static dev.espalier.processor.rule.Models.supervisor;
import static dev.espalier.processor.rule.Models.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.Ask;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Conduct;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.Isolation;
import dev.espalier.processor.model.Origin;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.TypeModel;
import dev.espalier.processor.model.Wait;
import dev.espalier.processor.model.WorkerModel;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules on what the methods of workers do, over models made by hand. */
class ConductRulesTest {

  private static List<String> headlines(TypeModel model) {
    return findings(model).stream().map(Finding::headline).toList();
  }

  private static List<String> helps(TypeModel model) {
    return findings(model).stream().flatMap(finding -> finding.helps().stream()).toList();
  }

  private static List<Finding> findings(TypeModel model) {
    Set<RuleId> rules =
        Set.of(
            RuleId.ESP069,
            RuleId.ESP070,
            RuleId.ESP071,
            RuleId.ESP072,
            RuleId.ESP073,
            RuleId.ESP078);
    return Rules.check(model).inOrder().stream().filter(f -> rules.contains(f.id())).toList();
  }

  @Test
  void aPermanentLoopGoesOn() {
    ChildMethod feed = doing(child("feed", "Feed"), run(true, null));
    assertThat(headlines(supervisor(feed)))
        .containsExactly(
            "child `feed` is permanent, but `run()` of `Feed` has no loop and returns");
    assertThat(headlines(supervisor(restarted("PERMANENT", feed)))).hasSize(1);
    assertThat(headlines(supervisor(restarted("TRANSIENT", feed)))).isEmpty();
    assertThat(headlines(supervisor(restarted("TEMPORARY", feed)))).isEmpty();
    assertThat(headlines(supervisor(doing(child("feed", "Feed"), run(false, null))))).isEmpty();
    assertThat(headlines(supervisor(child("feed", "Feed")))).isEmpty();
  }

  @Test
  void soDoPermanentLoopsOfADynamicSupervisor() {
    ChildMethod feeds =
        doing(dynamic("feeds", "Feed", given(List.of(arg(needs("Url", "url"))))), run(true, null));
    assertThat(findings(supervisor(feeds)).get(0).helps().get(0)).contains("at the class `Feed`");
    assertThat(headlines(supervisor(restarted("TEMPORARY", feeds)))).isEmpty();
  }

  @Test
  void aLoopMaySayThatItKnows() {
    Origin silent = new Origin("app.Feed", 5, Set.of("ESP069", "ESP070"), null, null, null);
    Conduct conduct = new Conduct(List.of(), List.of(), new Conduct.Run(silent, true, "Exception"));
    ChildMethod feed = doing(child("feed", "Feed"), conduct);
    assertThat(headlines(supervisor(feed))).isEmpty();
    assertThat(headlines(supervisor(restarted("TRANSIENT", feed)))).isEmpty();
  }

  @Test
  void aTransientLoopCrashesWhenItFails() {
    ChildMethod feed = doing(child("feed", "Feed"), run(false, "Exception"));
    assertThat(headlines(supervisor(restarted("TRANSIENT", feed))))
        .containsExactly(
            "child `feed` is transient, but `run()` of `Feed` catches Exception and returns");
    assertThat(headlines(supervisor(feed))).isEmpty(); // restarted in any case
    assertThat(headlines(supervisor(restarted("TEMPORARY", feed)))).isEmpty();
  }

  @Test
  void nobodyCallsItself() {
    Ask.Target itself = new Ask.Target.Itself();
    WorkerModel model =
        doing(
            worker(Isolation.none()),
            asks(
                ask(Ask.Moment.MESSAGE, "poll() -> refresh()", itself, "price(String)"),
                ask(Ask.Moment.MESSAGE, "reset() -> refresh()", itself, "price(String)"),
                ask(Ask.Moment.START, "Feed()", itself, "size()"),
                ask("poll()", "Feed", "price(String)"))); // another one of its class
    assertThat(headlines(model))
        .containsExactly(
            "`Feed` calls itself: `Feed() -> other.size()`",
            "`Feed` calls itself: `poll() -> refresh() -> other.price(String)`");
    assertThat(findings(model).get(0).notes().get(0)).endsWith("and with it the start");
    assertThat(findings(model).get(1).helps().get(0)).endsWith("`price(...)`");
  }

  @Test
  void twoThatWaitForEachOtherAreOneFinding() {
    SupervisorModel model =
        supervisor(
            doing(child("risk", "Risk"), asks(ask("limit()", "Pricing", "price()"))),
            doing(child("pricing", "Pricing"), asks(ask("price()", "Risk", "limit()"))));
    assertThat(headlines(model))
        .containsExactly(
            "`risk` and `pricing` can wait for each other: `risk.limit() -> pricing.price() ->"
                + " risk.limit()`");
  }

  @Test
  void theyNeedNotWaitInTheSameMessages() {
    SupervisorModel model =
        supervisor(
            doing(child("a", "A"), asks(ask("one()", "B", "two()"))),
            doing(child("b", "B"), asks(ask("three()", "C", "four()"))),
            doing(child("c", "C"), asks(ask("five()", "A", "one()"), ask("four()", "A", "six()"))));
    assertThat(headlines(model))
        .containsExactly(
            "`a`, `b` and `c` can wait for each other: `a.one() -> b.two()`, `b.three() -> c.four()"
                + " -> a.six()`");
  }

  @Test
  void waitingInOneDirectionIsFine() {
    SupervisorModel model =
        supervisor(
            child("a", "A"),
            doing(child("b", "B"), asks(ask("one()", "A", "two()"))),
            doing(child("c", "C"), asks(ask("one()", "A", "two()"), ask("one()", "B", "two()"))),
            doing(child("d", "D"), asks(ask("peer()", "D", "peer()")))); // of another instance
    assertThat(headlines(model)).isEmpty();
  }

  @Test
  void cyclesThatShareAPlaceAreFindingsOfTheirOwn() {
    SupervisorModel model =
        supervisor(
            doing(child("a", "A"), asks(ask("x()", "B", "y()"), ask("x()", "C", "y()"))),
            doing(child("b", "B"), asks(ask("z()", "A", "x()"))),
            doing(child("c", "C"), asks(ask("z()", "A", "x()"))));
    assertThat(headlines(model))
        .containsExactly(
            "`a` and `b` can wait for each other: `a.x() -> b.y()`, `b.z() -> a.x()`",
            "`c` and `a` can wait for each other: `c.z() -> a.x() -> c.y()`");
  }

  @Test
  void theSmallestSupervisorReportsACycle() {
    ChildMethod risk = doing(child("risk", "Risk"), asks(ask("limit()", "Pricing", "price()")));
    ChildMethod pricing =
        doing(child("pricing", "Pricing"), asks(ask("price()", "Risk", "limit()")));
    assertThat(headlines(supervisor(nested("desk", risk, pricing), child("a", "A")))).isEmpty();
    assertThat(headlines(supervisor(risk, nested("desk", pricing)))).hasSize(1);
    assertThat(headlines(supervisor(nested("one", risk), nested("two", pricing)))).hasSize(1);
  }

  @Test
  void ofSeveralPlacesNobodyKnowsWhichIsMeant() {
    ChildMethod risk = doing(child("risk", "Risk"), asks(ask("limit()", "Pricing", "price()")));
    ChildMethod pricing =
        doing(child("pricing", "Pricing"), asks(ask("price()", "Risk", "limit()")));
    ChildMethod other = doing(child("other", "Pricing"), asks(ask("price()", "Risk", "limit()")));
    assertThat(headlines(supervisor(risk, pricing, other))).isEmpty();
  }

  @Test
  void oneOfTheChildrenOfADynamicSupervisorIsEnough() {
    ChildMethod lobby = doing(child("lobby", "Lobby"), asks(ask("players()", "Game", "size()")));
    ChildMethod games =
        doing(
            dynamic("games", "Game", given(List.of(arg(needs("Url", "url"))))),
            asks(ask("join()", "Lobby", "players()")));
    List<Finding> findings = findings(supervisor(lobby, games));
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).notes().get(0)).endsWith("dynamic supervisor one is enough");
  }

  @Test
  void whoeverHasAChildStartedWaitsForWhatItsConstructorAsks() {
    Ask.Target pool = new Ask.Target.Pool(id("Room"));
    Ask.Target reception = new Ask.Target.Worker(id("Reception"));
    ChildMethod rooms = dynamic("rooms", "Room", given(List.of(arg(needs("Url", "url")))));
    Ask constructor = ask(Ask.Moment.START, "Room(int)", reception, "price()");
    Ask handler = ask(Ask.Moment.MESSAGE, "stay()", reception, "price()");
    Ask end = ask(Ask.Moment.END, "close()", reception, "left()");
    ChildMethod starts =
        doing(
            child("reception", "Reception"),
            asks(ask(Ask.Moment.MESSAGE, "book()", pool, "start()")));
    List<Finding> findings =
        findings(supervisor(doing(rooms, asks(handler, end, constructor)), starts));
    assertThat(findings)
        .extracting(Finding::headline)
        .containsExactly(
            "`reception` and `rooms` can wait for each other: `reception.book() -> rooms.start() ->"
                + " Room(int) -> reception.price()`");
    assertThat(findings.get(0).helps().get(0)).contains("in an @AfterStart method");
    assertThat(headlines(supervisor(doing(rooms, asks(constructor)), starts)))
        .isEqualTo(headlines(supervisor(starts, doing(rooms, asks(constructor)))))
        .isEqualTo(findings.stream().map(Finding::headline).toList());
    assertThat(headlines(supervisor(doing(rooms, asks(handler, end)), starts))).isEmpty();
    ChildMethod stops =
        doing(
            child("reception", "Reception"),
            asks(ask(Ask.Moment.MESSAGE, "close()", pool, "stop()")));
    assertThat(headlines(supervisor(doing(rooms, asks(handler, constructor)), stops))).isEmpty();
    assertThat(headlines(supervisor(doing(rooms, asks(handler, end)), stops))).hasSize(1);
  }

  @Test
  void whoeverTerminatesHasToBeDoneWithTheMessageInHand() {
    ChildMethod reception =
        doing(
            child("reception", "Reception"),
            asks(ask(Ask.Moment.MESSAGE, "leave()", new Ask.Target.Pool(id("Room")), "stop()")));
    Ask handler =
        ask(Ask.Moment.MESSAGE, "stay()", new Ask.Target.Worker(id("Reception")), "price()");
    ChildMethod rooms =
        doing(dynamic("rooms", "Room", given(List.of(arg(needs("Url", "url"))))), asks(handler));
    assertThat(headlines(supervisor(reception, rooms))).isEmpty(); // interrupted
    assertThat(headlines(supervisor(reception, closeable(rooms))))
        .containsExactly(
            "`reception` and `rooms` can wait for each other: `reception.leave() -> rooms.stop() ->"
                + " stay() -> reception.price()`");
  }

  @Test
  void whereItIsKnownTheWaitIsSilent() {
    Ask known =
        ask(
            Ask.Moment.MESSAGE,
            "price()",
            new Ask.Target.Worker(id("Risk")),
            "limit()",
            Set.of("ESP072"));
    SupervisorModel model =
        supervisor(
            doing(child("risk", "Risk"), asks(ask("limit()", "Pricing", "price()"))),
            doing(child("pricing", "Pricing"), asks(known)));
    assertThat(headlines(model)).isEmpty();
  }

  @Test
  void whoeverStartsOrEndsAsksNotItsSupervisor() {
    Ask.Target own = new Ask.Target.OwnSupervisor();
    WorkerModel model =
        doing(
            worker(Isolation.none()),
            asks(
                ask(Ask.Moment.START, "Feed()", own, "start()"),
                ask(Ask.Moment.MESSAGE, "split()", own, "start()"),
                ask(Ask.Moment.END, "close()", own, "stop()")));
    assertThat(headlines(model))
        .containsExactly(
            "`Feed` asks its own supervisor while it ends: `close() -> other.stop()`",
            "`Feed` asks its own supervisor while it starts: `Feed() -> other.start()`");
  }

  @Test
  void norTheTreeAboveIt() {
    Ask.Target root = new Ask.Target.Tree(id("Root"));
    ChildMethod feed =
        doing(
            child("feed", "Feed"),
            asks(
                ask(Ask.Moment.MESSAGE, "price()", root, "supervisor().whichChildren()"),
                ask(Ask.Moment.END, "close()", root, "supervisor().stop()")));
    assertThat(headlines(supervisor(feed)))
        .containsExactly(
            "child `feed` asks the supervisor above it while it ends: `close() ->"
                + " other.supervisor().stop()`");
    assertThat(headlines(supervisor(nested("desk", feed)))).hasSize(1);
    Ask.Target other = new Ask.Target.Tree(id("Other"));
    ChildMethod fine =
        doing(child("feed", "Feed"), asks(ask(Ask.Moment.END, "close()", other, "close()")));
    assertThat(headlines(supervisor(fine))).isEmpty();
  }

  @Test
  void anInlineCallDoesNotBlock() {
    Handler size = Models.handler(Handler.Kind.CALL, "size", "int");
    Conduct blocks =
        new Conduct(
            List.of(),
            List.of(new Wait(List.of("size()", "load()"), "Thread.sleep(..)", false)),
            null);
    assertThat(headlines(doing(worker(Models.inline(size)), blocks)))
        .containsExactly("inline call `size()` may block: `size() -> load() -> Thread.sleep(..)`");
    assertThat(headlines(doing(worker(size), blocks))).isEmpty();
    Handler other = Models.handler(Handler.Kind.CALL, "count", "int");
    assertThat(headlines(doing(worker(Models.inline(other)), blocks))).isEmpty();
  }

  @Test
  void anInlineCastNeitherBlocksNorCalls() {
    Handler seen = Models.inline(Models.handler(Handler.Kind.CAST, "seen", "void"));
    assertThat(headlines(doing(worker(seen), waits("Thread.sleep(..)", false))))
        .containsExactly("inline cast `seen()` may block: `seen() -> Thread.sleep(..)`");
    assertThat(helps(doing(worker(seen), waits("Thread.sleep(..)", false))))
        .contains("write `@Cast` without `inline = true`: then the sender goes on at once");
    assertThat(helps(doing(worker(seen), waits("players.count()", true))))
        .contains("or send along with the cast what is asked for here");
  }

  private static Conduct waits(String what, boolean call) {
    return new Conduct(List.of(), List.of(new Wait(List.of("seen()"), what, call)), null);
  }
}
