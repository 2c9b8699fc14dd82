package dev.espalier.internal.supervision;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.ExitReason;
import dev.espalier.SupervisorSpec;
import dev.espalier.report.SupervisorReport.Context;
import dev.espalier.report.SupervisorReport.Next;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The invariants can fail: each objects to a supervisor that breaks it. */
@Timeout(value = 10, unit = TimeUnit.SECONDS)
class LedgerTest {
  private static final ExitReason BOOM = ExitReason.because("boom");
  private static final Request COUNT = new Request.CountChildren();
  private static final Answer OK = new Answer.Done();

  private SupervisorSpec spec = SpecsInWords.supervisor("one_for_one:");
  private Ledger ledger = new SupervisorLedger(spec);
  private final Map<String, Child> children = new HashMap<>();
  private final Map<String, Incarnation> latest = new HashMap<>();
  private long now;

  /** A supervisor whose children are up, as far as the ledger knows. */
  private void given(String text) {
    booting(text);
    String[] ids = spec.children().stream().map(child -> child.id()).toArray(String[]::new);
    for (int i = 0; i < ids.length; i++) {
      took(i == 0 ? new Event.Boot() : new Event.Started(the(ids[i - 1])), start(ids[i]));
    }
    took(new Event.Started(the(ids[ids.length - 1])), new Effect.Ready());
  }

  private void booting(String text) {
    spec = SpecsInWords.supervisor(text);
    ledger = new SupervisorLedger(spec);
    spec.children().forEach(child -> children.put(child.id(), new Child(child)));
  }

  private void took(Event event, Effect... effects) {
    ledger.took(event, List.of(effects), now);
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
    Child child = children.computeIfAbsent(id, unknown -> new Child(SpecsInWords.child(unknown)));
    Incarnation next = child.nextIncarnation();
    latest.put(id, next);
    return new Effect.Start(next);
  }

  private Event exits(String id) {
    return new Event.Exited(the(id), BOOM);
  }

  private static Event asked(Request request) {
    return new Event.Requested(request, request);
  }

  private Effect report(Context context, Next next) {
    return new Effect.Report(new SupervisorReport(context, the("a"), 1, BOOM, 0, next));
  }

  private static Event toldToStop() {
    return new Event.StopRequested(ExitReason.shutdown());
  }

  private static Effect end() {
    return new Effect.End(ExitReason.shutdown());
  }

  @Test
  @DisplayName("a supervisor that does everything right is not objected to")
  void innocent() {
    assertThatCode(
            () -> {
              given("one_for_all 1/5: a(infinity) b(infinity)");
              took(exits("a"), new Effect.AskToStop(the("b")));
              took(exits("b"), start("a"));
              took(new Event.Started(the("a")), start("b"));
              took(new Event.Started(the("b")));
              took(toldToStop(), new Effect.AskToStop(the("b")));
              took(exits("b"), new Effect.AskToStop(the("a")));
              took(exits("a"), end());
            })
        .doesNotThrowAnyException();
  }

  @Test
  @DisplayName("started in order, at first")
  void bootOrder() {
    booting("one_for_one: a b");
    objects("b is started out of order", new Event.Boot(), start("b"));
  }

  @Test
  @DisplayName("started in order, none left out")
  void bootLeavesNobodyOut() {
    booting("one_for_one: a b c");
    took(new Event.Boot(), start("a"));
    objects("c is started out of order", new Event.Started(the("a")), start("c"));
  }

  @Test
  @DisplayName("ready only when all are started")
  void bootIsComplete() {
    booting("one_for_one: a b");
    took(new Event.Boot(), start("a"));
    objects("idle before all children are started", new Event.Started(the("a")));
  }

  @Test
  @DisplayName("started in order, in a group restart")
  void groupOrder() {
    given("one_for_all 1/5: a(infinity) b(infinity)");
    took(exits("a"), new Effect.AskToStop(the("b")));
    objects("b is not the next of the group", exits("b"), start("b"));
  }

  @Test
  @DisplayName("a group is started when all of it is gone")
  void groupIsStoppedFirst() {
    given("rest_for_one 1/5: a b");
    objects("a is started before b is gone", exits("a"), start("a"));
  }

  @Test
  @DisplayName("stopped in reverse")
  void stopOrder() {
    given("one_for_one: a(infinity) b(infinity)");
    objects("a is stopped before b is gone", toldToStop(), new Effect.AskToStop(the("a")));
  }

  @Test
  @DisplayName("one after the other")
  void oneAtATime() {
    given("one_for_one: a(infinity) b(infinity)");
    objects(
        "a is stopped out of turn",
        toldToStop(),
        new Effect.AskToStop(the("b")),
        new Effect.AskToStop(the("a")));
  }

  @Test
  @DisplayName("never two incarnations of a child")
  void twoIncarnations() {
    given("one_for_one: a b");
    Incarnation former = the("a");
    objects("two incarnations at once", asked(new Request.RestartChild("a")), start("a"));
    latest.put("a", former);
  }

  @Test
  @DisplayName("intensity is never exceeded within the window")
  void intensity() {
    given("one_for_one 1/5: a");
    took(exits("a"), start("a"));
    took(new Event.Started(the("a")));
    now = TimeUnit.SECONDS.toNanos(5);
    objects("more restarts than 1", exits("a"), start("a"));
  }

  @Test
  @DisplayName("... and never refused when the window has room")
  void intensityRefused() {
    given("one_for_one 1/5: a");
    took(exits("a"), start("a"));
    took(new Event.Started(the("a")));
    now = TimeUnit.SECONDS.toNanos(5) + 1;
    objects("gives up too early", exits("a"), report(Context.SHUTDOWN, Next.GIVE_UP), end());
  }

  @Test
  @DisplayName("a temporary child is never restarted")
  void temporary() {
    given("one_for_all 1/5: t(temporary) a(infinity)");
    objects("t#2 is started, which is not a child", exits("t"), start("t"));
  }

  @Test
  @DisplayName("nobody is restarted without a reason")
  void noReason() {
    given("one_for_one 1/5: a(transient)");
    objects(
        "a is restarted without a reason",
        new Event.Exited(the("a"), ExitReason.shutdown("x")),
        start("a"));
  }

  @Test
  @DisplayName("nothing happens after the end")
  void afterTheEnd() {
    given("one_for_one: a(infinity)");
    took(toldToStop(), new Effect.AskToStop(the("a")));
    objects("after the end", exits("a"), end(), start("a"));
  }

  @Test
  @DisplayName("a child is not left alive at the end")
  void leftAlive() {
    given("one_for_one: a");
    objects("it ends before a is gone", toldToStop(), end());
  }

  @Test
  @DisplayName("every request is answered")
  void unanswered() {
    given("one_for_one: a(infinity)");
    objects("idle with requests that wait", asked(COUNT));
  }

  @Test
  @DisplayName("... also at the end")
  void unansweredAtTheEnd() {
    given("one_for_one: a(infinity)");
    took(toldToStop(), new Effect.AskToStop(the("a")));
    took(asked(COUNT));
    objects("it ends without an answer", exits("a"), end());
  }

  @Test
  @DisplayName("... once")
  void answeredTwice() {
    given("one_for_one: a");
    Effect answer = new Effect.Reply(COUNT, new Answer.NotFound());
    objects("out of turn", asked(COUNT), answer, answer);
  }

  @Test
  @DisplayName("... in its turn")
  void answeredOutOfTurn() {
    given("one_for_one: a(infinity)");
    Request terminate = new Request.TerminateChild("a");
    took(asked(terminate), new Effect.AskToStop(the("a")));
    objects("out of turn", asked(COUNT), new Effect.Reply(COUNT, new Answer.NotFound()));
  }

  @Test
  @DisplayName("a child that is said to be stopped is stopped")
  void saidToBeStopped() {
    given("one_for_one: a");
    Request terminate = new Request.TerminateChild("a");
    objects("said to be stopped", asked(terminate), new Effect.Reply(terminate, OK));
  }

  @Test
  @DisplayName("every start and end belongs to a process")
  void unknownNews() {
    given("one_for_one 1/5: a");
    objects("which nobody waits for", new Event.Started(the("a")));
    Incarnation former = the("a");
    took(exits("a"), start("a"));
    objects("is not up", new Event.Exited(former, BOOM));
  }

  @Test
  @DisplayName("who is gone is not stopped again")
  void stopsTheGone() {
    given("one_for_one 1/5: a(infinity) b");
    Request terminate = new Request.TerminateChild("a");
    took(asked(terminate), new Effect.AskToStop(the("a")));
    took(exits("a"), new Effect.Reply(terminate, OK));
    objects("which is not up", toldToStop(), new Effect.AskToStop(the("a")));
  }

  @Test
  @DisplayName("idle without pending work: a death")
  void forgottenDeath() {
    given("one_for_one 1/5: a");
    objects("idle although a is to be restarted", exits("a"));
  }

  @Test
  @DisplayName("idle without pending work: a retry")
  void forgottenRetry() {
    given("one_for_one 1/5: a");
    took(exits("a"), start("a"));
    objects("idle although a is to be tried again", new Event.StartFailed(the("a"), BOOM));
  }

  @Test
  @DisplayName("idle without pending work: a stop")
  void forgottenStop() {
    given("one_for_one: a");
    objects("idle although it is to stop", toldToStop());
  }

  @Test
  @DisplayName("idle without pending work: an auto-shutdown")
  void forgottenAutoShutdown() {
    given("one_for_one any_significant: a(transient significant)");
    objects(
        "idle although the significant a has ended",
        new Event.Exited(the("a"), ExitReason.normal()));
  }

  @Test
  @DisplayName("a deadline is set while somebody with a time to stop is awaited")
  void deadlineMissing() {
    given("one_for_one: a(100)");
    objects("a deadline is missing", toldToStop(), new Effect.AskToStop(the("a")));
  }

  @Test
  @DisplayName("... and only then")
  void deadlineLeft() {
    given("one_for_one: a(100)");
    took(toldToStop(), new Effect.AskToStop(the("a")), new Effect.SetDeadline(1, 100));
    objects("a deadline is set while waiting for nobody", exits("a"), end());
  }

  @Test
  @DisplayName("nobody is killed before the time is up")
  void killedEarly() {
    given("one_for_one: a(100)");
    took(toldToStop(), new Effect.AskToStop(the("a")), new Effect.SetDeadline(1, 100));
    objects("before its time is up", new Event.DeadlinePassed(7), new Effect.Kill(the("a")));
  }

  @Test
  @DisplayName("... and somebody is when it is")
  void notKilled() {
    given("one_for_one: a(100)");
    took(toldToStop(), new Effect.AskToStop(the("a")), new Effect.SetDeadline(1, 100));
    objects("nobody is killed", new Event.DeadlinePassed(1));
  }

  @Test
  @DisplayName("the core's own list of processes is what has been seen")
  void listOfProcesses() {
    given("one_for_one: a b");
    assertThatThrownBy(() -> ledger.compare(List.of(the("a"))))
        .isInstanceOf(Ledger.Violation.class)
        .hasMessageContaining("b is alive but not listed");
    Incarnation stranger = new Child(SpecsInWords.child("x")).nextIncarnation();
    assertThatThrownBy(() -> ledger.compare(List.of(the("a"), the("b"), stranger)))
        .isInstanceOf(Ledger.Violation.class)
        .hasMessageContaining("listed but not alive");
  }
}
