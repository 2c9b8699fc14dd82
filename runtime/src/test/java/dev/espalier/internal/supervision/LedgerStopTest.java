package dev.espalier.internal.supervision;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.espalier.ExitReason;
import dev.espalier.report.SupervisorReport.Context;
import dev.espalier.report.SupervisorReport.Next;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The invariants of stopping and answering can fail, too. */
@Timeout(value = 10, unit = TimeUnit.SECONDS)
class LedgerStopTest extends LedgerScene {
  private static final String ALL = "one_for_one 1/5 all_significant: ";

  private Event done(String id) {
    return new Event.Exited(the(id), ExitReason.normal());
  }

  private Effect stop(String id) {
    return new Effect.AskToStop(the(id));
  }

  @Test
  @DisplayName("an auto-shutdown that is due and comes is not objected to")
  void innocent() {
    assertThatCode(
            () -> {
              given(ALL + "a(transient significant) b(temporary significant) c(infinity)");
              took(done("a"));
              took(exits("b"), stop("c"));
              took(exits("c"), end());
            })
        .doesNotThrowAnyException();
  }

  @Test
  @DisplayName("an end that comes too late for who is to be stopped anyway is not objected to")
  void terminatedWhileItEnds() {
    assertThatCode(
            () -> {
              given("one_for_one 1/5 any_significant: a(temporary significant) c");
              took(exits("c"), start("c"));
              Request terminate = new Request.TerminateChild("a");
              took(asked(terminate));
              took(exits("a"));
              took(new Event.Started(the("c")), new Effect.Reply(terminate, OK));
            })
        .doesNotThrowAnyException();
  }

  @Test
  @DisplayName("all: the end of the last significant child stops the supervisor")
  void forgotten() {
    given(ALL + "a(transient significant) b(temporary significant)");
    took(done("a"));
    objects("idle although the significant b has ended", exits("b"));
  }

  @Test
  @DisplayName("... also if it was temporary and killed")
  void forgottenTemporary() {
    given("one_for_one any_significant: a(temporary significant)");
    objects("idle although the significant a has ended", exits("a"));
  }

  @Test
  @DisplayName("... but not while another one is up")
  void tooEarly() {
    given(ALL + "a(transient significant) b(temporary significant) c(infinity)");
    objects("although the significant b is up", done("a"), stop("c"));
  }

  @Test
  @DisplayName("a child that somebody has stopped is no reason")
  void terminated() {
    given(ALL + "a(transient significant infinity)");
    Request terminate = new Request.TerminateChild("a");
    took(asked(terminate), stop("a"));
    objects("stops without a reason", done("a"), new Effect.Reply(terminate, OK), end());
  }

  @Test
  @DisplayName("nobody stops without a reason")
  void noReason() {
    given("one_for_one 1/5: a(temporary) b(infinity)");
    objects("stops without a reason", exits("a"), stop("b"));
    given("one_for_all 1/5: a(temporary)");
    objects("stops without a reason", exits("a"), end());
  }

  @Test
  @DisplayName("a restart stops nobody whom it does not concern")
  void wrongGroup() {
    given("rest_for_one 1/5: a(infinity) b c(infinity)");
    took(exits("b"), stop("c"));
    objects("stops without a reason", exits("c"), stop("a"));
    given("one_for_one 1/5: a b(infinity)");
    objects("stops without a reason", exits("a"), stop("b"));
  }

  @Test
  @DisplayName("the end has the reason of the stop, or of the start that failed")
  void reasonOfTheEnd() {
    given("one_for_one: a(infinity)");
    took(toldToStop(), stop("a"));
    objects("ends with odd", exits("a"), new Effect.End(ExitReason.because("odd")));
    booting("one_for_one: a");
    took(new Event.Boot(), start("a"));
    Event failed = new Event.StartFailed(the("a"), BOOM);
    objects("ends with shutdown", failed, report(Context.START_ERROR, Next.GIVE_UP), end());
  }

  @Test
  @DisplayName("a deadline is that of who is waited for")
  void deadlineOfAnother() {
    given("one_for_one: a(100)");
    Effect set = new Effect.SetDeadline(1, 200);
    objects("is not the time of a", toldToStop(), stop("a"), set);
  }

  @Test
  @DisplayName("an idle supervisor gives the right answer at once")
  void rightAnswer() {
    List<Request> requests =
        List.of(
            COUNT,
            new Request.WhichChildren(),
            new Request.WhichChild("a"),
            new Request.GetChildSpec("a"),
            new Request.DeleteChild("a"),
            new Request.RestartChild("a"),
            new Request.StartChild(SpecsInWords.child("a")),
            new Request.StartChild(SpecsInWords.child("x(significant)")));
    for (Request request : requests) {
      given("one_for_one: a");
      objects("not NotFound", asked(request), new Effect.Reply(request, new Answer.NotFound()));
    }
    given("one_for_one: a");
    Request unknown = new Request.TerminateChild("x");
    objects("is NotFound", asked(unknown), new Effect.Reply(unknown, OK));
  }
}
