package dev.espalier.internal.supervision;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.ExitReason;
import dev.espalier.report.SupervisorReport.Context;
import dev.espalier.report.SupervisorReport.Next;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The invariants can fail: each objects to a supervisor that breaks it. */
@Timeout(value = 10, unit = TimeUnit.SECONDS)
class LedgerTest extends LedgerScene {

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
    objects("two incarnations at once", asked(new Request.RestartChild("a")), start("a"));
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
