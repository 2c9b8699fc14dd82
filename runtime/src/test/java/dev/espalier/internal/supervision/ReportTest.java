package dev.espalier.internal.supervision;

import static dev.espalier.internal.supervision.Scene.before;
import static dev.espalier.internal.supervision.Scene.given;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What a supervisor reports: context, process, reason, restarts used within the window, and what
 * comes next.
 */
@Timeout(value = 10, unit = TimeUnit.SECONDS)
class ReportTest {

  @Test
  @DisplayName("LOG-004 any end of a permanent child")
  void permanent() {
    for (String reason : new String[] {"normal", "shutdown", "boom"}) {
      given("one_for_one: a")
          .when("a exits " + reason)
          .reports("child_terminated a#1 " + reason + " 1/ restart");
    }
  }

  @Test
  @DisplayName("LOG-006 only abnormal ends of transient and temporary children")
  void others() {
    given("one_for_one: a(transient) b(temporary)")
        .when("a exits normal")
        .when("b exits shutdown(x)")
        .reports("");
    given("one_for_one: a(transient) b(temporary)")
        .when("a exits boom")
        .when("b exits boom")
        .reports("child_terminated a#1 boom 1/ restart, child_terminated b#1 boom 1/ forget");
  }

  @Test
  @DisplayName("LOG-002 progress says what a child was started for")
  void progress() {
    before("one_for_all: a b")
        .when("it starts")
        .progress("a#1 init, b#1 init")
        .when("asked to terminate a")
        .when("asked to restart a")
        .progress("a#2 request")
        .when("b exits boom")
        .progress("a#3 restart, b#2 restart");
  }

  @Test
  @DisplayName("LOG-007 a failed start while the supervisor starts")
  void startError() {
    before("one_for_one: a")
        .when("a will fail to start")
        .when("it starts")
        .reports("start_error a#1 broken 0/ give_up");
  }

  @Test
  @DisplayName("LOG-008 one for each failed attempt")
  void eachAttempt() {
    given("one_for_one 3/5: a")
        .when("a will fail to start 2 times")
        .when("a exits boom")
        .reports(
            "child_terminated a#1 boom 1/ restart, start_error a#2 broken 1/ try_again,"
                + " start_error a#3 broken 2/ try_again");
  }

  @Test
  @DisplayName("LOG-010 an odd answer to shutdown, and a kill after the time is up")
  void shutdownError() {
    given("one_for_one: a b")
        .when("a will stop with odd")
        .when("b will not stop")
        .when("told to stop shutdown")
        .when("the time is up")
        .reports("shutdown_error b#1 killed 0/ none, shutdown_error a#1 odd 0/ none");
  }

  @Test
  @DisplayName("giving up: the crash says so, then a report of its own")
  void givesUp() {
    given("one_for_one 1/5: a")
        .when("a exits boom")
        .when("a exits boom")
        .reports(
            "child_terminated a#1 boom 1/ restart, child_terminated a#2 boom 1/ give_up,"
                + " shutdown a#2 shutdown 1/ give_up");
  }

  @Test
  @DisplayName("giving up on a retry names the child that did not start, not the one that died")
  void givesUpOnRetry() {
    given("one_for_all 1/5: a b")
        .when("b will fail to start 9 times")
        .when("a exits boom")
        .reports(
            "child_terminated a#1 boom 1/ restart_all, start_error b#2 broken 1/ try_again,"
                + " shutdown b#2 shutdown 1/ give_up");
  }

  @Test
  @DisplayName("restarts that are older than the window are not counted as used")
  void used() {
    given("one_for_one 3/5: a b")
        .when("a exits boom")
        .when("5001 ms pass")
        .when("b will stop with odd")
        .when("asked to terminate b")
        .reports("child_terminated a#1 boom 1/ restart, shutdown_error b#1 odd 0/ none");
  }
}
