package dev.espalier.internal.supervision;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.ExitReason;
import dev.espalier.report.ProgressReport.Origin;
import dev.espalier.report.SupervisorReport.Context;
import dev.espalier.report.SupervisorReport.Next;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The invariants of pools can fail: each objects to a pool that breaks it. */
@Timeout(value = 10, unit = TimeUnit.SECONDS)
class PoolLedgerTest {
  private static final ExitReason BOOM = ExitReason.because("boom");
  private static final Answer OK = new Answer.Done();
  private static final Request COUNT = new Request.CountChildren();

  private Ledger ledger = new PoolLedger(SpecsInWords.pool("pool"));
  private final Map<String, Child> children = new HashMap<>();
  private final Map<String, Incarnation> latest = new HashMap<>();

  /** A pool with these children, as far as the ledger knows. */
  private void given(String pool, String... specs) {
    ledger = new PoolLedger(SpecsInWords.pool(pool));
    took(new Event.Boot(), new Effect.Ready());
    for (String spec : specs) {
      Child child = new Child(SpecsInWords.child(spec));
      children.put(child.id(), child);
      Event.Requested asked = asked(new Request.StartChild(child.spec()));
      took(asked, start(child.id()));
      took(up(child.id()), progress(child.id()), reply(asked, new Answer.Started(the(child.id()))));
    }
  }

  private void took(Event event, Effect... effects) {
    ledger.took(event, List.of(effects), 0);
  }

  private void objects(String to, Event event, Effect... effects) {
    assertThatThrownBy(() -> took(event, effects))
        .isInstanceOf(Ledger.Violation.class)
        .hasMessageContaining(to);
  }

  private Incarnation the(String id) {
    return latest.get(id);
  }

  private Effect start(String id) {
    Incarnation next = children.get(id).nextIncarnation();
    latest.put(id, next);
    return new Effect.Start(next);
  }

  private Event up(String id) {
    return new Event.Started(the(id));
  }

  private Event exits(String id) {
    return new Event.Exited(the(id), BOOM);
  }

  private Effect stop(String id) {
    return new Effect.AskToStop(the(id));
  }

  private Effect report(Context context, String id) {
    return new Effect.Report(new SupervisorReport(context, the(id), 1, BOOM, 0, Next.NONE));
  }

  private Effect crashed(String id) {
    return report(Context.CHILD_TERMINATED, id);
  }

  private Effect progress(String id) {
    boolean first = the(id).number() == 1;
    return new Effect.Progress(the(id), first ? Origin.REQUEST : Origin.RESTART);
  }

  private static Event.Requested asked(Request request) {
    return new Event.Requested(request, request);
  }

  private Event.Requested asked(String toTerminate) {
    return asked(new Request.TerminateProcess(the(toTerminate), true));
  }

  private static Effect reply(Event.Requested to, Answer answer) {
    return new Effect.Reply(to.token(), answer);
  }

  private static Event toldToStop() {
    return new Event.StopRequested(ExitReason.shutdown());
  }

  private static Effect end() {
    return new Effect.End(ExitReason.shutdown());
  }

  @Test
  @DisplayName("a pool that does everything right is not objected to")
  void innocent() {
    assertThatCode(
            () -> {
              given("pool 1/5", "a(100)", "b(infinity)", "c(100)", "d(brutal_kill)");
              took(exits("a"), crashed("a"), start("a"));
              Event.Requested ask = asked("b");
              took(ask);
              took(up("a"), progress("a"), stop("b"));
              took(exits("b"), reply(ask, OK));
              took(
                  toldToStop(),
                  new Effect.Kill(the("d")),
                  stop("c"),
                  new Effect.SetDeadline(1, 100),
                  stop("a"));
              took(exits("d"));
              took(exits("c"));
              took(new Event.DeadlinePassed(1), new Effect.Kill(the("a")));
              took(exits("a"), end());
              took(asked(COUNT), reply(asked(COUNT), new Answer.Gone(BOOM)));
            })
        .doesNotThrowAnyException();
  }

  @Test
  @DisplayName("a child that has crashed is restarted")
  void notRestarted() {
    given("pool 1/5", "a");
    objects("Start for", exits("a"), crashed("a"));
  }

  @Test
  @DisplayName("... once, and that one")
  void anotherIsRestarted() {
    given("pool 1/5", "a(infinity)", "b(infinity)");
    objects("is started, not it", exits("a"), crashed("a"), start("b"));
    given("pool 1/5", "a", "b");
    Effect extra = start("b");
    objects("nobody asked for", exits("a"), crashed("a"), start("a"), extra);
  }

  @Test
  @DisplayName("... but not a temporary one, nor a transient one that is done")
  void restartedWithoutReason() {
    given("pool 1/5", "a(temporary)");
    objects("nobody asked for", exits("a"), crashed("a"), start("a"));
    given("pool 1/5", "a(transient)");
    Event done = new Event.Exited(the("a"), ExitReason.shutdown("x"));
    objects("nobody asked for", done, start("a"));
  }

  @Test
  @DisplayName("... as often as is allowed, and not more often")
  void intensity() {
    given("pool 1/5", "a(infinity)");
    objects("Start for", exits("a"), crashed("a"), report(Context.SHUTDOWN, "a"), end());
    given("pool 0/5", "a(infinity)");
    objects("Report for", exits("a"), crashed("a"), start("a"));
  }

  @Test
  @DisplayName("a restart that failed is tried again")
  void forgottenRetry() {
    given("pool 9/5", "a");
    took(exits("a"), crashed("a"), start("a"));
    Effect failed = report(Context.START_ERROR, "a");
    objects("Start for", new Event.StartFailed(the("a"), BOOM), failed);
  }

  @Test
  @DisplayName("a pool does not grow beyond its maximum, and fills up to it")
  void maximum() {
    given("pool max1", "a");
    children.put("b", new Child(SpecsInWords.child("b")));
    Event.Requested ask = asked(new Request.StartChild(children.get("b").spec()));
    objects("Reply for", ask, start("b"));
    given("pool max2", "a");
    objects("Start for", ask, reply(ask, new Answer.TooMany()));
  }

  @Test
  @DisplayName("answers come in their turn, each once, and are the right ones")
  void answers() {
    given("pool", "a(infinity)", "b(infinity)");
    took(asked("a"), stop("a"));
    objects("nobody asked for", asked(COUNT), reply(asked(COUNT), new Answer.NotFound()));
    given("pool", "a");
    Event.Requested byId = asked(new Request.TerminateChild("a"));
    objects("out of turn", byId, reply(asked(COUNT), new Answer.NotFound()));
    given("pool", "a");
    objects("not the counts", asked(COUNT), reply(asked(COUNT), new Answer.NotFound()));
    given("pool", "a");
    Event.Requested which = asked(new Request.WhichChildren());
    objects("not a list", which, reply(which, new Answer.Instances(List.of())));
  }

  @Test
  @DisplayName("a process that is up is stopped before that is said; one that is not, is not known")
  void terminate() {
    given("pool", "a");
    objects("AskToStop for", asked("a"), reply(asked("a"), OK));
    given("pool 1/5", "a");
    Incarnation former = the("a");
    took(exits("a"), crashed("a"), start("a"));
    took(up("a"), progress("a"));
    Event.Requested ask = asked(new Request.TerminateProcess(former, false));
    objects("NoProcess is due", ask, reply(ask, OK));
  }

  @Test
  @DisplayName("all are stopped at the same time, each as it wants")
  void stopAll() {
    given("pool", "a(infinity)", "b(infinity)");
    objects("AskToStop for", toldToStop(), stop("a"));
    given("pool", "a(infinity)", "b(brutal_kill)");
    objects("is to be killed at once", toldToStop(), stop("a"), stop("b"));
    given("pool", "a(infinity)");
    objects("not to be killed at once", toldToStop(), new Effect.Kill(the("a")));
  }

  @Test
  @DisplayName("there is one deadline for each time, and it hits who has that time")
  void deadlines() {
    given("pool", "a(100)", "b(100)");
    Effect set = new Effect.SetDeadline(1, 100);
    objects("nobody asked for", toldToStop(), stop("a"), set, stop("b"), set);
    given("pool", "a(100)", "b(200)");
    Effect other = new Effect.SetDeadline(2, 200);
    took(toldToStop(), stop("a"), set, stop("b"), other);
    objects("is not late", new Event.DeadlinePassed(1), new Effect.Kill(the("b")));
    given("pool", "a(100)");
    took(toldToStop(), stop("a"), set);
    objects("CancelDeadline for", exits("a"), end());
  }

  @Test
  @DisplayName("a pool ends when all are gone, and then at once")
  void theEnd() {
    given("pool", "a(infinity)", "b(infinity)");
    took(toldToStop(), stop("a"), stop("b"));
    objects("nobody asked for", exits("a"), end());
    given("pool", "a(infinity)");
    took(toldToStop(), stop("a"));
    objects("End for", exits("a"));
  }

  @Test
  @DisplayName("an auto-shutdown comes when it is due")
  void autoShutdown() {
    given("pool any_significant", "a(temporary significant)");
    objects("End for", exits("a"), crashed("a"));
    given("pool all_significant", "a(temporary significant)", "b(temporary significant)");
    Effect early = stop("b");
    objects("nobody asked for", exits("a"), crashed("a"), early);
  }

  @Test
  @DisplayName("a key is one child's, and free when that is forgotten")
  void keys() {
    given("pool", "a(key=k)");
    children.put("b", new Child(SpecsInWords.child("b(key=k)")));
    Event.Requested second = asked(new Request.StartChild(children.get("b").spec()));
    objects("Reply for", second, start("b"));
    given("pool", "a(key=k)");
    objects("AlreadyStarted is due", second, reply(second, new Answer.AlreadyPresent()));
    given("pool", "a(temporary key=k)");
    objects("Forget for", exits("a"), crashed("a"));
    given("pool 1/5", "a(key=k)");
    Effect early = new Effect.Forget(children.get("a"));
    objects("Start for", exits("a"), crashed("a"), early, start("a"));
    given("pool", "a(key=k)");
    Event.Requested byKey = asked(new Request.TerminateKey("k"));
    objects("AskToStop for", byKey, reply(byKey, new Answer.NotFound()));
    given("pool", "a(key=k)");
    Event.Requested one = asked(new Request.WhichInstance("k", null));
    objects("Instances is due", one, reply(one, new Answer.NotFound()));
  }

  @Test
  @DisplayName("the core's own list of processes is what has been seen")
  void listOfProcesses() {
    given("pool", "a", "b");
    assertThatThrownBy(() -> ledger.compare(List.of(the("a"))))
        .isInstanceOf(Ledger.Violation.class)
        .hasMessageContaining("are listed, not");
    Incarnation stranger = new Child(SpecsInWords.child("x")).nextIncarnation();
    assertThatThrownBy(() -> ledger.compare(List.of(the("a"), stranger)))
        .isInstanceOf(Ledger.Violation.class)
        .hasMessageContaining("are listed, not");
  }
}
