package dev.espalier.internal.supervision;

import static dev.espalier.internal.supervision.Scene.given;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How children are stopped: order, time, and what is made of the way they end. */
@Timeout(value = 10, unit = TimeUnit.SECONDS)
class ShutdownTest {

  @Test
  @DisplayName("SHD-001 in reverse order, each gone before the next is asked")
  void reverseOrder() {
    given("one_for_one: a b c")
        .when("c will not stop")
        .when("b will not stop")
        .when("told to stop shutdown")
        .then("stop c")
        .when("c exits shutdown")
        .then("stop b")
        .when("b exits shutdown")
        .then("stop a, end shutdown");
  }

  @Test
  @DisplayName("children added later stop first")
  void addedStopFirst() {
    given("one_for_one: a b")
        .when("asked to start x")
        .then("start x, answer x#1")
        .when("told to stop shutdown")
        .then("stop x, stop b, stop a, end shutdown");
  }

  @Test
  @DisplayName("SHD-002 with infinity there is no deadline")
  void infinity() {
    given("one_for_one: a(infinity) s(supervisor)")
        .when("told to stop shutdown")
        .then("stop s, stop a, end shutdown")
        .deadlines("");
  }

  @Test
  @DisplayName("SHD-003 SHD-017 who is too slow is killed, and that is reported")
  void tooSlow() {
    given("one_for_one: a b(1000)")
        .when("b will not stop")
        .when("told to stop shutdown")
        .then("stop b")
        .deadlines("set 1000")
        .when("the time is up")
        .then("kill b, stop a, end shutdown")
        .reports("shutdown_error b#1 killed 0/ none");
  }

  @Test
  @DisplayName("SHD-004 each child has its own time")
  void timePerChild() {
    given("one_for_one: a(100) b(200)")
        .when("told to stop shutdown")
        .then("stop b, stop a, end shutdown")
        .deadlines("set 200, cancel, set 100, cancel");
  }

  @Test
  @DisplayName("SHD-005 brutal_kill kills without asking, and that is no error")
  void brutalKill() {
    given("one_for_one: a b(brutal_kill)")
        .when("told to stop shutdown")
        .then("kill b, stop a, end shutdown")
        .deadlines("set 5000, cancel")
        .reports("");
  }

  @Test
  @DisplayName("SHD-007 SHD-008 shutdown 0 asks, with no time at all")
  void zero() {
    given("one_for_one: a(0)")
        .when("told to stop shutdown")
        .then("stop a, end shutdown")
        .deadlines("set 0, cancel");
  }

  @Test
  @DisplayName("SHD-012 SHD-013 SHD-014 SHD-015 which ends are an error")
  void oddEnds() {
    record Case(String type, String reason, boolean error) {}
    for (Case c :
        new Case[] {
          new Case("permanent", "shutdown", false),
          new Case("permanent", "normal", true),
          new Case("permanent", "shutdown(x)", true),
          new Case("permanent", "weird", true),
          new Case("transient", "shutdown", false),
          new Case("transient", "normal", false),
          new Case("transient", "shutdown(x)", false),
          new Case("transient", "weird", true),
          new Case("temporary", "normal", false),
          new Case("temporary", "shutdown(x)", false),
          new Case("temporary", "weird", true),
          new Case("temporary", "killed", true),
        }) {
      given("one_for_one: a(" + c.type() + ")")
          .when("a will stop with " + c.reason())
          .when("asked to terminate a")
          .then("stop a, answer ok")
          .reports(c.error() ? "shutdown_error a#1 " + c.reason() + " 0/ none" : "");
    }
  }

  @Test
  @DisplayName("SHD-018 who has died before its turn keeps its reason and is not waited for")
  void alreadyDead() {
    given("one_for_one: a b c")
        .when("c will not stop")
        .when("told to stop shutdown")
        .when("b exits boom")
        .when("c exits shutdown")
        .then("stop c, stop a, end shutdown")
        .reports("shutdown_error b#1 boom 0/ none");
  }

  @Test
  @DisplayName("who dies while the supervisor stops is never restarted")
  void noRestartWhileStopping() {
    given("one_for_one: a b")
        .when("b will not stop")
        .when("told to stop shutdown")
        .when("a exits boom")
        .then("stop b")
        .when("b exits boom")
        .then("end shutdown");
  }

  @Test
  @DisplayName("SHD-022 terminate_child keeps the supervisor busy; requests wait in order")
  void terminateBlocks() {
    given("one_for_one: a b")
        .when("a will not stop")
        .when("asked to terminate a")
        .when("asked for the children")
        .then("stop a")
        .when("a exits shutdown")
        .then("answer ok, answer b:running a:stopped");
  }

  @Test
  @DisplayName("SHD-023 a deadline that was cancelled too late hits nobody")
  void lateDeadline() {
    given("one_for_one: a b(1000)")
        .when("a will not stop")
        .when("b will not stop")
        .when("told to stop shutdown")
        .then("stop b")
        .when("b exits shutdown")
        .then("stop a")
        .deadlines("set 1000, cancel, set 5000")
        .when("deadline 1 passes")
        .thenNothing()
        .when("deadline 2 passes")
        .then("kill a, end shutdown")
        .when("deadline 2 passes")
        .thenNothing();
  }

  @Test
  @DisplayName("SHD-025 children without a process are skipped")
  void skipsTheStopped() {
    given("one_for_one: a b c")
        .when("asked to terminate b")
        .then("stop b, answer ok")
        .when("told to stop shutdown")
        .then("stop c, stop a, end shutdown");
  }

  @Test
  @DisplayName("SHD-026 a stop during a start is obeyed right after it")
  void stopDuringStart() {
    given("one_for_one: a b")
        .when("a will hang in its start")
        .when("a exits boom")
        .when("told to stop shutdown")
        .then("start a")
        .when("a comes up")
        .then("stop b, stop a, end shutdown");
  }

  @Test
  @DisplayName("SHD-039 told to stop twice, it stops once, with the first reason")
  void twice() {
    given("one_for_one: a")
        .when("a will not stop")
        .when("told to stop first")
        .when("told to stop second")
        .when("a exits shutdown")
        .then("stop a, end first")
        .when("told to stop third")
        .thenNothing();
  }

  @Test
  @DisplayName("nothing happens after the end, and requests are told so")
  void afterTheEnd() {
    given("one_for_one: a b")
        .when("told to stop shutdown")
        .then("stop b, stop a, end shutdown")
        .when("a exits boom")
        .when("the time is up")
        .thenNothing()
        .when("asked to restart a")
        .then("answer gone(noproc)");
  }

  @Test
  @DisplayName("requests that wait when the supervisor ends are told its reason")
  void waitingRequests() {
    given("one_for_one: a")
        .when("a will not stop")
        .when("told to stop bye")
        .when("asked to count")
        .when("a exits shutdown")
        .then("stop a, answer gone(bye), end bye");
  }
}
