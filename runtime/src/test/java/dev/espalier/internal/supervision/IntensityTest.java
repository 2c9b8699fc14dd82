package dev.espalier.internal.supervision;

import static dev.espalier.internal.supervision.Scene.given;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * How many restarts are allowed in which time, what counts as one, and how a failed one is
 * repeated.
 */
@Timeout(value = 10, unit = TimeUnit.SECONDS)
class IntensityTest {

  @Test
  @DisplayName("INT-001 STR-002 exactly so many restarts are allowed, not one more, not one less")
  void exactly() {
    given("one_for_one 2/5: a")
        .when("a exits boom")
        .then("start a")
        .when("a exits boom")
        .then("start a")
        .when("a exits boom")
        .then("end shutdown");
  }

  @Test
  @DisplayName("INT-005 with 0 the first crash is fatal, and the child is not started again")
  void zero() {
    given("one_for_one 0/5: a b").when("a exits boom").then("stop b, end shutdown");
  }

  @Test
  @DisplayName("INT-006 the window slides")
  void slides() {
    Scene scene = given("one_for_one 1/1: a");
    for (int i = 0; i < 4; i++) {
      scene.when("a exits boom").then("start a").when("2100 ms pass");
    }
  }

  @Test
  @DisplayName("a restart as old as the window still counts, an older one does not")
  void edgeOfTheWindow() {
    given("one_for_one 1/5: a")
        .when("a exits boom")
        .then("start a")
        .when("5000 ms pass")
        .when("a exits boom")
        .then("end shutdown");
    given("one_for_one 1/5: a")
        .when("a exits boom")
        .then("start a")
        .when("5001 ms pass")
        .when("a exits boom")
        .then("start a");
  }

  @Test
  @DisplayName("each restart leaves the window at its own time")
  void eachAtItsOwnTime() {
    given("one_for_one 2/5: a")
        .when("a exits boom")
        .when("3000 ms pass")
        .when("a exits boom")
        .when("3000 ms pass") // the first is out, the second is in
        .when("a exits boom")
        .then("start a, start a, start a")
        .when("1000 ms pass")
        .when("a exits boom")
        .then("end shutdown");
  }

  @Test
  @DisplayName("INT-003 who gives up ends with shutdown, the other children in reverse order")
  void givesUp() {
    given("one_for_one 0/5: a b c d")
        .when("b exits boom")
        .then("stop d, stop c, stop a, end shutdown");
  }

  @Test
  @DisplayName("INT-008 MGT-011 what somebody asks for never counts")
  void managementIsFree() {
    Scene scene = given("one_for_one 0/5: a");
    for (int i = 2; i < 7; i++) {
      scene
          .when("asked to terminate a")
          .when("asked to restart a")
          .then("stop a, answer ok, start a, answer a#" + i);
    }
    scene
        .when("asked to terminate a")
        .then("stop a, answer ok")
        .when("a will fail to start 5 times");
    for (int i = 0; i < 5; i++) {
      scene.when("asked to restart a").then("start a, answer failed(broken)");
    }
    scene.when("x will fail to start 5 times");
    for (int i = 0; i < 5; i++) {
      scene.when("asked to start x").then("start x, answer failed(broken)");
    }
    scene.when("asked to count").then("answer [1 0 0 1]");
  }

  @Test
  @DisplayName("INT-009 a group restart counts once, however many children it concerns")
  void groupCountsOnce() {
    given("one_for_all 1/5: a b c d e")
        .when("c exits boom")
        .then("stop e, stop d, stop b, stop a, start a, start b, start c, start d, start e")
        .when("c exits boom")
        .then("stop e, stop d, stop b, stop a, end shutdown");
  }

  @Test
  @DisplayName("INT-010 the budget is the supervisor's, not each child's")
  void perSupervisor() {
    given("one_for_one 1/5: a b")
        .when("a exits boom")
        .then("start a")
        .when("b exits boom")
        .then("stop a, end shutdown");
  }

  @Test
  @DisplayName("INT-012 a failed restart is tried again")
  void retry() {
    given("one_for_one 3/5: a")
        .when("a will fail to start 2 times")
        .when("a exits boom")
        .then("start a, start a, start a")
        .attempts("a", 4)
        .when("asked to count")
        .then("answer [1 1 0 1]");
  }

  @Test
  @DisplayName("INT-014 each attempt counts, and there is no pause between them")
  void retriesUntilTheLimit() {
    given("one_for_one 50/5: a")
        .when("a will fail to start 1000 times")
        .when("a exits boom")
        .attempts("a", 51)
        .when("asked to count")
        .then("start a, ".repeat(50) + "end shutdown, answer gone(noproc)");
  }

  @Test
  @DisplayName(
      "INT-015 INT-016 a group whose member always fails is torn down each time, then gives up")
  void groupRetriesUntilTheLimit() {
    given("one_for_all 3/5: a b")
        .when("b will fail to start 1000 times")
        .when("b exits boom")
        .then(
            "stop a, start a, start b, stop a, start a, start b, stop a, start a, start b,"
                + " stop a, end shutdown");
  }

  @Test
  @DisplayName(
      "INT-017 INT-018 what is waiting comes before the next attempt and sees `restarting`")
  void answersBetweenAttempts() {
    given("one_for_one 8/10: a b")
        .when("a will hang in its start")
        .when("a exits boom")
        .then("start a")
        .when("asked for the children")
        .when("asked to count")
        .thenNothing()
        .when("a fails")
        .then("answer b:running a:restarting, answer [2 1 0 2], start a");
  }

  @Test
  @DisplayName("a death that is waiting comes before the next attempt")
  void deathsBetweenAttempts() {
    given("one_for_one 8/10: a b")
        .when("a will hang in its start")
        .when("a exits boom")
        .when("b exits boom")
        .when("a fails")
        .then("start a, start b, start a");
  }

  @Test
  @DisplayName("terminate_child cancels the retry")
  void terminateCancelsRetry() {
    given("one_for_one 8/10: a")
        .when("a will hang in its start")
        .when("a exits boom")
        .when("asked to terminate a")
        .when("a fails")
        .then("start a, answer ok")
        .when("asked for the children")
        .then("answer a:stopped");
  }

  @Test
  @DisplayName("INT-021 a retry is void if the child has been started meanwhile")
  void staleRetry() {
    given("one_for_one 8/10: a")
        .when("a will hang in its start")
        .when("a exits boom")
        .when("asked to terminate a")
        .when("asked to restart a")
        .when("a fails")
        .then("start a, answer ok, start a, answer a#3")
        .attempts("a", 3);
  }

  @Test
  @DisplayName("a retry is void if a group restart has started the child meanwhile")
  void staleRetryAfterGroup() {
    given("one_for_all 8/10: a b")
        .when("b will hang in its start")
        .when("b exits boom")
        .then("stop a, start a, start b")
        .when("a exits bang")
        .when("b fails")
        .then("start a, start b")
        .attempts("b", 3)
        .reports(
            "child_terminated b#1 boom 1/ restart_all, start_error b#2 broken 1/ try_again,"
                + " child_terminated a#2 bang 2/ restart_all");
  }

  @Test
  @DisplayName("INT-022 while a child is restarting: already present, restarting, restarting")
  void refusedWhileRestarting() {
    given("one_for_one 8/10: a")
        .when("a will hang in its start")
        .when("a exits boom")
        .when("asked to start a")
        .when("asked to restart a")
        .when("asked to delete a")
        .when("a fails")
        .then("start a, answer already present, answer restarting, answer restarting, start a");
  }

  @Test
  @DisplayName("INT-023 other children can be managed meanwhile")
  void othersWhileRestarting() {
    given("rest_for_one 8/10: a b c")
        .when("b will hang in its start")
        .when("b exits boom")
        .then("stop c, start b")
        .when("asked for the children")
        .when("asked to terminate b")
        .when("asked to restart b")
        .when("asked to restart c")
        .when("b fails")
        .then(
            "answer c:stopped b:restarting a:running, answer ok, start b, answer b#3,"
                + " start c, answer c#2");
  }

  @Test
  @DisplayName("a stop that is waiting comes before the next attempt")
  void stopBeforeRetry() {
    given("one_for_one 8/10: a b")
        .when("a will hang in its start")
        .when("a exits boom")
        .when("told to stop bye")
        .when("a fails")
        .then("start a, stop b, end bye");
  }
}
