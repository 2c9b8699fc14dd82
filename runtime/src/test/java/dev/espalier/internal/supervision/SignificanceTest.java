package dev.espalier.internal.supervision;

import static dev.espalier.internal.supervision.Scene.given;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When the end of a significant child stops its supervisor. */
@Timeout(value = 10, unit = TimeUnit.SECONDS)
class SignificanceTest {

  @Test
  @DisplayName("SIG-001 SIG-002 children that are not significant never trigger")
  void notSignificant() {
    for (String mode : new String[] {"never", "any_significant", "all_significant"}) {
      given("one_for_one " + mode + ": a(temporary) b(temporary) c(temporary) d(transient) e")
          .when("a exits normal")
          .when("b is killed")
          .when("c exits died")
          .when("d exits normal")
          .thenNothing()
          .when("asked to terminate d")
          .then("answer ok");
    }
  }

  @Test
  @DisplayName("SIG-003 SIG-004 SIG-005 any: whatever ends a temporary significant child")
  void anyTemporary() {
    for (String reason : new String[] {"killed", "died", "normal", "shutdown"}) {
      given("one_for_one any_significant: a(temporary significant) b(temporary significant) c")
          .when("a exits " + reason)
          .then("stop c, stop b, end shutdown");
    }
  }

  @Test
  @DisplayName("SIG-011 any: a clean end of a transient significant child")
  void anyTransient() {
    for (String reason : new String[] {"normal", "shutdown", "shutdown(x)"}) {
      given("one_for_one any_significant: a(transient significant) b")
          .when("a exits " + reason)
          .then("stop b, end shutdown");
    }
  }

  @Test
  @DisplayName("a transient significant child that crashes is restarted instead")
  void transientCrash() {
    given("one_for_one any_significant: a(transient significant) b")
        .when("a exits boom")
        .then("start a");
  }

  @Test
  @DisplayName("SIG-007 SIG-008 all: only the last one")
  void all() {
    given("one_for_one all_significant: a(transient significant) b(temporary significant) c")
        .when("a exits normal")
        .thenNothing()
        .when("b exits normal")
        .then("stop c, end shutdown");
  }

  @Test
  @DisplayName("any: terminate_child never triggers")
  void terminateChild() {
    given("one_for_one any_significant: a(transient significant) b(temporary significant) c")
        .when("asked to terminate a")
        .when("asked to terminate b")
        .then("stop a, answer ok, stop b, answer ok")
        .when("asked for the children")
        .then("answer c:running a:stopped");
  }

  @Test
  @DisplayName("all: those terminated by hand do not hold it back")
  void terminatedDoNotHoldBack() {
    given("one_for_one all_significant: a(transient significant) b(transient significant) c")
        .when("asked to terminate a")
        .then("stop a, answer ok")
        .when("b exits normal")
        .then("stop c, end shutdown");
  }

  @Test
  @DisplayName("SIG-020 all: terminating the last one does not trigger, nor does a later other end")
  void lastTerminated() {
    given(
            "one_for_one all_significant: a(transient significant) b(transient significant)"
                + " c(transient)")
        .when("asked to terminate a")
        .when("asked to terminate b")
        .then("stop a, answer ok, stop b, answer ok")
        .when("c exits normal")
        .thenNothing();
  }

  @Test
  @DisplayName("all: one that is restarting is not gone")
  void restartingCounts() {
    given(
            "one_for_one 5/5 all_significant: a(transient significant) b(transient significant)"
                + " c")
        .when("a will hang in its start")
        .when("a exits boom")
        .when("b exits normal")
        .when("a fails")
        .then("start a, start a")
        .when("a exits normal")
        .then("stop c, end shutdown");
  }

  @Test
  @DisplayName("SIG-015 a bystander of a group restart does not trigger")
  void bystander() {
    given("one_for_all any_significant: a t(temporary significant)")
        .when("a exits boom")
        .then("stop t, start a")
        .when("asked for the children")
        .then("answer a:running");
  }

  @Test
  @DisplayName("SIG-017 SIG-024 an auto-shutdown is a clean end for the supervisor above")
  void seenFromAbove() {
    given("one_for_one: b(supervisor transient) c(supervisor)")
        .when("b exits shutdown")
        .thenNothing()
        .when("c exits shutdown")
        .then("start c");
  }

  @Test
  @DisplayName("SIG-016 it goes on upwards through a significant supervisor")
  void escalates() {
    given("one_for_one any_significant: a b(supervisor transient significant)")
        .when("b exits shutdown")
        .then("stop a, end shutdown");
  }

  @Test
  @DisplayName("SIG-018 the others stop in reverse order")
  void order() {
    given("one_for_one any_significant: a b(transient significant) d")
        .when("b exits normal")
        .then("stop d, stop a, end shutdown");
  }

  @Test
  @DisplayName("SIG-022 a significant child that declines does not trigger")
  void declines() {
    given("one_for_one any_significant: a")
        .when("t will decline to start")
        .when("asked to start t(temporary significant)")
        .then("start t, answer ignored")
        .when("r will decline to start")
        .when("asked to start r(transient significant)")
        .then("start r, answer ignored")
        .when("asked for the children")
        .then("answer r:stopped a:running");
  }

  @Test
  @DisplayName("SIG-023 the limit comes before significance")
  void limit() {
    given("one_for_one 0/5 any_significant: a(transient significant) b")
        .when("a exits boom")
        .then("stop b, end shutdown");
  }

  @Test
  @DisplayName("SIG-025 start_child refuses a significant child where there must be none")
  void startChildRefuses() {
    given("one_for_one never: a")
        .when("asked to start x(transient significant)")
        .then("answer illegal(BAD_COMBINATION)");
    given("one_for_one any_significant: a")
        .when("asked to start x(permanent significant)")
        .then("answer illegal(BAD_COMBINATION)")
        .when("asked to start a(permanent significant)") // before the id is looked for
        .then("answer illegal(BAD_COMBINATION)")
        .when("asked to count")
        .then("answer [1 1 0 1]");
  }
}
