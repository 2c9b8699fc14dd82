package dev.espalier.internal.supervision;

import static dev.espalier.internal.supervision.Scene.given;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a pool does when a child ends by itself. */
@Timeout(value = 10, unit = TimeUnit.SECONDS)
class PoolRestartTest {

  @Test
  @DisplayName("a temporary child is forgotten, whatever it ends with")
  void temporary() {
    for (String reason : new String[] {"normal", "shutdown", "shutdown(x)", "boom", "killed"}) {
      given("pool 0/5")
          .when("asked to start a(temporary)")
          .when("a exits " + reason)
          .when("asked to count")
          .then("start a, answer a#1, answer [0 0 0 0]");
    }
  }

  @Test
  @DisplayName("DYN-017 a transient child is restarted after a crash only, else forgotten")
  void transientChild() {
    for (String reason : new String[] {"normal", "shutdown", "shutdown(x)"}) {
      given("pool 0/5")
          .when("asked to start a(transient)")
          .when("a exits " + reason)
          .when("asked to count")
          .then("start a, answer a#1, answer [0 0 0 0]");
    }
    given("pool 1/5")
        .when("asked to start a(transient)")
        .when("a exits whatever")
        .when("asked to count")
        .then("start a, answer a#1, start a, answer [1 1 0 1]");
  }

  @Test
  @DisplayName("DYN-018 a permanent child is always restarted")
  void permanent() {
    given("pool 9/5")
        .when("asked to start a")
        .when("asked to start b")
        .when("asked to start c")
        .when("a exits shutdown")
        .when("b exits shutdown(x)")
        .when("c exits whatever")
        .when("a exits normal")
        .when("asked to count")
        .then(
            "start a, answer a#1, start b, answer b#1, start c, answer c#1, start a, start b,"
                + " start c, start a, answer [3 3 0 3]");
  }

  @Test
  @DisplayName("nobody else is touched by a restart")
  void alone() {
    given("pool 1/5")
        .when("asked to start a")
        .when("asked to start b")
        .when("a exits boom")
        .then("start a, answer a#1, start b, answer b#1, start a")
        .attempts("a", 2)
        .attempts("b", 1)
        .reports("child_terminated a#1 boom 1/ restart");
  }

  @Test
  @DisplayName("a child that declines to be restarted is forgotten, without another attempt")
  void declinesToComeBack() {
    given("pool 1/5")
        .when("asked to start a")
        .when("a will decline to start")
        .when("a exits boom")
        .when("asked for the children")
        .when("asked to count")
        .then("start a, answer a#1, start a, answer , answer [0 0 0 0]")
        .when("told to stop shutdown")
        .then("end shutdown");
  }

  @Test
  @DisplayName("DYN-021 INT-024 a child whose restart fails shows as restarting, and counts")
  void restarting() {
    given("pool 9/5")
        .when("asked to start a")
        .when("asked to start b")
        .when("a will hang in its start")
        .when("a will hang in its start")
        .when("a exits boom")
        .when("asked for the children")
        .when("asked to count")
        .when("a fails")
        .then(
            "start a, answer a#1, start b, answer b#1, start a,"
                + " answer a:restarting b:running, answer [2 1 0 2], start a");
  }

  @Test
  @DisplayName("DYN-022 a restart that fails is tried again until it succeeds")
  void triesAgain() {
    given("pool 9/5")
        .when("asked to start a")
        .when("a will fail to start 2 times")
        .when("a exits boom")
        .when("asked for the children")
        .then("start a, answer a#1, start a, start a, start a, answer a:running")
        .attempts("a", 4)
        .reports(
            "child_terminated a#1 boom 1/ restart, start_error a#2 broken 1/ try_again,"
                + " start_error a#3 broken 2/ try_again");
  }

  @Test
  @DisplayName("another attempt waits behind what is waiting already")
  void triesAgainBehindOthers() {
    given("pool 9/5")
        .when("asked to start a")
        .when("asked to start b")
        .when("a will hang in its start")
        .when("a exits boom")
        .when("b exits boom")
        .when("asked to count")
        .when("a fails")
        .then(
            "start a, answer a#1, start b, answer b#1, start a, start b, answer [2 1 0 2],"
                + " start a");
  }

  @Test
  @DisplayName("a temporary child is not restarted though its first start took an attempt")
  void temporaryIsStartedOnce() {
    given("pool 9/5")
        .when("a will fail to start")
        .when("asked to start a(temporary)")
        .when("asked to start a(temporary)")
        .when("a is killed")
        .then("start a, answer failed(broken), start a, answer a#1")
        .reports("child_terminated a#1 killed 0/ forget");
  }

  @Test
  @DisplayName("DYN-023 one crash too many, with a start that would fail: the pool gives up")
  void givesUp() {
    given("pool 1/5")
        .when("asked to start a")
        .when("a will fail to start 9 times")
        .when("a exits boom")
        .then("start a, answer a#1, start a, end shutdown")
        .reports(
            "child_terminated a#1 boom 1/ restart, start_error a#2 broken 1/ try_again,"
                + " shutdown a#2 shutdown 1/ give_up");
  }

  @Test
  @DisplayName("no restart is allowed at all: the first crash ends the pool")
  void givesUpAtOnce() {
    given("pool 0/5")
        .when("asked to start a")
        .when("asked to start b")
        .when("a exits boom")
        .then("start a, answer a#1, start b, answer b#1, stop b, end shutdown")
        .reports("child_terminated a#1 boom 0/ give_up, shutdown a#1 shutdown 0/ give_up");
  }

  @Test
  @DisplayName("DYN-024 each further attempt counts, until the pool gives up")
  void givesUpWhileTryingAgain() {
    given("pool 10/5")
        .when("asked to start a")
        .when("a will fail to start 99 times")
        .when("a exits boom")
        .attempts("a", 11)
        .when("asked to count")
        .then(
            "start a, answer a#1, " + "start a, ".repeat(10) + "end shutdown, answer gone(noproc)");
  }

  @Test
  @DisplayName("DYN-027 a child that never comes back takes the pool and its siblings with it")
  void takesSiblingsAlong() {
    given("pool 4/5")
        .when("asked to start a")
        .when("asked to start b")
        .when("b will fail to start 99 times")
        .when("b exits boom")
        .then(
            "start a, answer a#1, start b, answer b#1, "
                + "start b, ".repeat(4)
                + "stop a, end shutdown");
  }

  @Test
  @DisplayName("DYN-055 all children share one limit")
  void sharedLimit() {
    given("pool 3/5")
        .when("asked to start a")
        .when("asked to start b")
        .when("asked to start c")
        .when("asked to start d")
        .when("a exits boom")
        .when("b exits boom")
        .when("c exits boom")
        .then(
            "start a, answer a#1, start b, answer b#1, start c, answer c#1, start d, answer d#1,"
                + " start a, start b, start c")
        .when("d exits boom")
        .then("stop a, stop b, stop c, end shutdown");
  }

  @Test
  @DisplayName("crashes that are further apart than the window do not add up")
  void window() {
    given("pool 1/5")
        .when("asked to start a")
        .when("a exits boom")
        .when("5001 ms pass")
        .when("a exits boom")
        .then("start a, answer a#1, start a, start a");
  }

  @Test
  @DisplayName("news of a child that is no child any more means nothing")
  void lateNews() {
    given("pool 0/5")
        .when("asked to start a")
        .when("asked to terminate the process a")
        .when("a exits boom")
        .when("a comes up")
        .when("a fails")
        .when("a declines")
        .then("start a, answer a#1, stop a, answer ok");
  }

  @Test
  @DisplayName("any: the end of a significant child ends the pool, a crash of a transient does not")
  void anySignificant() {
    given("pool 9/5 any_significant")
        .when("asked to start t(temporary significant)")
        .when("asked to start o")
        .when("t exits boom")
        .then("start t, answer t#1, start o, answer o#1, stop o, end shutdown");
    given("pool 9/5 any_significant")
        .when("asked to start t(transient significant)")
        .when("t exits boom")
        .then("start t, answer t#1, start t")
        .when("t exits shutdown(x)")
        .then("end shutdown");
  }

  @Test
  @DisplayName("all: only the last significant child ends the pool; one that restarts is not gone")
  void allSignificant() {
    given("pool 9/5 all_significant")
        .when("asked to start t(temporary significant)")
        .when("asked to start u(transient significant)")
        .when("asked to start o(transient)")
        .when("o exits normal")
        .when("asked to start o")
        .when("t exits boom")
        .then("start t, answer t#1, start u, answer u#1, start o, answer o#1, start o, answer o#1")
        .when("u exits normal")
        .then("stop o, end shutdown");
    given("pool 9/5 all_significant")
        .when("asked to start t(temporary significant)")
        .when("asked to start u(transient significant)")
        .when("u will hang in its start")
        .when("u exits boom")
        .when("t exits boom")
        .when("u fails")
        .then("start t, answer t#1, start u, answer u#1, start u, start u");
  }

  @Test
  @DisplayName("a significant child that is terminated, or declines, ends nothing")
  void significantWithoutEnd() {
    given("pool 9/5 any_significant")
        .when("a will decline to start")
        .when("asked to start a(transient significant)")
        .when("asked to start a(transient significant)")
        .when("asked to terminate the process a")
        .when("asked to start b(transient significant)")
        .when("b will decline to start")
        .when("b exits boom")
        .then(
            "start a, answer ignored, start a, answer a#1, stop a, answer ok, start b, answer b#1,"
                + " start b");
  }
}
