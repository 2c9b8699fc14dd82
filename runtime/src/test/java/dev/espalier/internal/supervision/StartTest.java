package dev.espalier.internal.supervision;

import static dev.espalier.internal.supervision.Scene.before;
import static dev.espalier.internal.supervision.Scene.given;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a supervisor starts its children, and what it does if one of them does not start. */
@Timeout(value = 10, unit = TimeUnit.SECONDS)
class StartTest {

  @Test
  @DisplayName("STA-001 a supervisor without children starts and stops")
  void empty() {
    before("one_for_one:")
        .when("it starts")
        .then("ready")
        .when("told to stop shutdown")
        .then("end shutdown");
  }

  @Test
  @DisplayName("STA-006 children start in the order of the list")
  void order() {
    before("one_for_one: ch7 ch3 ch10 ch2 ch5")
        .when("it starts")
        .then("start ch7, start ch3, start ch10, start ch2, start ch5, ready");
  }

  @Test
  @DisplayName("each child is up before the next is started")
  void oneAtATime() {
    before("one_for_one: a b")
        .when("a will hang in its start")
        .when("it starts")
        .then("start a")
        .when("a comes up")
        .then("start b, ready");
  }

  @Test
  @DisplayName("STA-008 when a child does not start, those before it stop in reverse order")
  void rollback() {
    before("one_for_one: a b c d")
        .when("c will fail to start")
        .when("it starts")
        .then(
            "start a, start b, start c, stop b, stop a, end shutdown(failed to start child `c`:"
                + " broken)")
        .reports("start_error c#1 broken 0/ give_up");
  }

  @Test
  @DisplayName("no restart is tried while the supervisor itself is starting")
  void noRetryAtFirstStart() {
    before("one_for_one 5/5: a")
        .when("a will fail to start")
        .when("it starts")
        .then("start a, end shutdown(failed to start child `a`: broken)");
  }

  @Test
  @DisplayName("STA-011 STA-013 a child that declines stays listed without a process")
  void ignored() {
    before("one_for_one: a(permanent) b(transient) c")
        .when("a will decline to start")
        .when("b will decline to start")
        .when("it starts")
        .then("start a, start b, start c, ready")
        .when("asked for the children")
        .then("answer c:running b:stopped a:stopped")
        .when("asked to count")
        .then("answer [3 1 0 3]");
  }

  @Test
  @DisplayName("STA-012 a temporary child that declines is forgotten")
  void ignoredTemporary() {
    before("one_for_one: a(temporary) b")
        .when("a will decline to start")
        .when("it starts")
        .then("start a, start b, ready")
        .when("asked for the children")
        .then("answer b:running");
  }

  @Test
  @DisplayName("a death during the start is looked at when the start is over")
  void deathDuringStart() {
    before("one_for_one: a b")
        .when("b will hang in its start")
        .when("it starts")
        .then("start a, start b")
        .when("a exits boom")
        .thenNothing()
        .when("b comes up")
        .then("ready, start a");
  }

  @Test
  @DisplayName("a death during a start that fails is part of the roll-back")
  void deathDuringFailingStart() {
    before("one_for_one: a b c")
        .when("c will hang in its start")
        .when("it starts")
        .then("start a, start b, start c")
        .when("b exits boom")
        .when("c fails")
        .then("stop a, end shutdown(failed to start child `c`: broken)");
  }

  @Test
  @DisplayName("requests during the start are answered afterwards, in their order")
  void requestsDuringStart() {
    before("one_for_one: a b")
        .when("b will hang in its start")
        .when("it starts")
        .when("asked to count")
        .when("asked for the children")
        .then("start a, start b")
        .when("b comes up")
        .then("ready, answer [2 2 0 2], answer b:running a:running");
  }

  @Test
  @DisplayName("requests to a supervisor whose start fails are told that it is gone")
  void requestsToFailedStart() {
    before("one_for_one: a")
        .when("a will hang in its start")
        .when("it starts")
        .when("asked to count")
        .when("a fails")
        .then(
            "start a, answer gone(shutdown(failed to start child `a`: broken)), end"
                + " shutdown(failed to start child `a`: broken)");
  }

  @Test
  @DisplayName("STA-020 STA-022 it stops with the reason it is told, its children with shutdown")
  void stopReason() {
    given("one_for_one: a b").when("told to stop foo").then("stop b, stop a, end foo");
  }

  @Test
  @DisplayName("STA-023 told to stop with normal, it ends with normal and reports nothing")
  void stopNormal() {
    given("one_for_one: a").when("told to stop normal").then("stop a, end normal").reports("");
  }

  @Test
  @DisplayName("news of the start of a process that nobody waits for means nothing")
  void strayNews() {
    given("one_for_one: a b(temporary)")
        .when("x will hang in its start")
        .when("asked to start x")
        .when("a comes up")
        .when("a fails")
        .when("b declines")
        .then("start x")
        .when("x comes up")
        .when("asked for the children")
        .then("answer x#1, answer x:running b:running a:running");
  }
}
