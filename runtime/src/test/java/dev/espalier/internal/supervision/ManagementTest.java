package dev.espalier.internal.supervision;

import static dev.espalier.internal.supervision.Scene.given;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a supervisor answers, and does, when it is asked. */
@Timeout(value = 10, unit = TimeUnit.SECONDS)
class ManagementTest {

  @Test
  @DisplayName("MGT-001 start_child appends and starts")
  void startChild() {
    given("one_for_one: a")
        .when("asked to start b")
        .then("start b, answer b#1")
        .when("asked for the children")
        .then("answer b:running a:running");
  }

  @Test
  @DisplayName("MGT-003 MGT-042 start_child with the id of a running child")
  void startRunning() {
    given("one_for_one: a").when("asked to start a").then("answer already started a#1");
  }

  @Test
  @DisplayName("start_child with the id of a child whose end waits behind the request")
  void startDead() {
    given("one_for_one: a(transient) b")
        .when("b will not stop")
        .when("asked to terminate b") // keeps the supervisor busy
        .when("asked to start a")
        .when("a exits normal")
        .when("asked to start a")
        .when("b exits shutdown")
        .then("stop b, answer ok, answer already started a#1, answer already present");
  }

  @Test
  @DisplayName("MGT-004 start_child with the id of a stopped child")
  void startStopped() {
    given("one_for_one: a")
        .when("asked to terminate a")
        .then("stop a, answer ok")
        .when("asked to start a")
        .then("answer already present");
  }

  @Test
  @DisplayName("MGT-005 start_child with the id of a restarting child")
  void startRestarting() {
    given("one_for_one 5/5: a")
        .when("a will hang in its start")
        .when("a exits boom")
        .when("asked to start a")
        .when("a fails")
        .then("start a, answer already present, start a");
  }

  @Test
  @DisplayName("MGT-006 MGT-007 start_child that fails leaves nothing, and is not repeated")
  void startFails() {
    given("one_for_one: a")
        .when("b will fail to start")
        .when("asked to start b")
        .then("start b, answer failed(broken)")
        .when("asked for the children")
        .then("answer a:running")
        .when("asked to start b")
        .then("start b, answer b#1");
  }

  @Test
  @DisplayName("MGT-009 start_child that declines: kept, unless temporary")
  void startDeclines() {
    given("one_for_one: a")
        .when("p will decline to start")
        .when("asked to start p")
        .when("t will decline to start")
        .when("asked to start t(temporary)")
        .then("start p, answer ignored, start t, answer ignored")
        .when("asked for the children")
        .then("answer p:stopped a:running");
  }

  @Test
  @DisplayName("terminate_child stops and keeps the specification")
  void terminate() {
    given("one_for_one: a b")
        .when("asked to terminate a")
        .then("stop a, answer ok")
        .when("asked for the children")
        .then("answer b:running a:stopped");
  }

  @Test
  @DisplayName("terminate_child forgets a temporary child")
  void terminateTemporary() {
    given("one_for_one: a t(temporary)")
        .when("asked to terminate t")
        .then("stop t, answer ok")
        .when("asked to terminate t")
        .then("answer not found");
  }

  @Test
  @DisplayName("MGT-014 MGT-015 terminate_child on a stopped and on an unknown child")
  void terminateStopped() {
    given("one_for_one: a")
        .when("asked to terminate a")
        .when("asked to terminate a")
        .then("stop a, answer ok, answer ok")
        .when("asked to terminate x")
        .then("answer not found");
  }

  @Test
  @DisplayName("terminate_child touches no sibling, whatever the strategy")
  void terminateTouchesNobody() {
    given("one_for_all 0/5: a b c").when("asked to terminate b").then("stop b, answer ok");
    given("rest_for_one 0/5: a b c").when("asked to terminate b").then("stop b, answer ok");
  }

  @Test
  @DisplayName("terminate_child ahead of the death: no restart, nothing counted")
  void terminateBeforeDeath() {
    given("one_for_one 0/5: a b")
        .when("b will not stop")
        .when("asked to terminate b") // keeps the supervisor busy
        .when("asked to terminate a")
        .when("a exits boom") // its death is behind the request
        .when("b exits shutdown")
        .then("stop b, answer ok, answer ok")
        .when("asked to count")
        .then("answer [2 0 0 2]");
  }

  @Test
  @DisplayName("MGT-020 terminate_child behind the death: restarted once, then stopped")
  void terminateAfterDeath() {
    given("one_for_one 1/5: a b")
        .when("b will not stop")
        .when("asked to terminate b")
        .when("a exits boom")
        .when("asked to terminate a")
        .when("b exits shutdown")
        .then("stop b, answer ok, start a, stop a, answer ok");
  }

  @Test
  @DisplayName("MGT-021 MGT-022 restart_child starts a stopped child in its place")
  void restart() {
    given("one_for_one: a b d")
        .when("asked to terminate a")
        .when("asked to restart a")
        .then("stop a, answer ok, start a, answer a#2")
        .when("asked for the children")
        .then("answer d:running b:running a:running");
  }

  @Test
  @DisplayName("MGT-023 restart_child on a running and on an unknown child")
  void restartRefused() {
    given("one_for_one: a")
        .when("asked to restart a")
        .when("asked to restart x")
        .then("answer running, answer not found");
  }

  @Test
  @DisplayName("restart_child that fails: not repeated, stays stopped")
  void restartFails() {
    given("one_for_one: a")
        .when("asked to terminate a")
        .when("a will fail to start")
        .when("asked to restart a")
        .then("stop a, answer ok, start a, answer failed(broken)")
        .when("asked for the children")
        .then("answer a:stopped");
  }

  @Test
  @DisplayName("MGT-025 restart_child that declines")
  void restartDeclines() {
    given("one_for_one: a")
        .when("asked to terminate a")
        .when("a will decline to start")
        .when("asked to restart a")
        .then("stop a, answer ok, start a, answer ignored")
        .when("asked for the children")
        .then("answer a:stopped");
  }

  @Test
  @DisplayName("MGT-026 restart_child on a transient child that has ended cleanly")
  void restartTransient() {
    given("one_for_one: a(transient)")
        .when("a exits normal")
        .when("asked to restart a")
        .then("start a, answer a#2");
  }

  @Test
  @DisplayName("MGT-027 delete_child forgets a stopped child; its id is free again")
  void delete() {
    given("one_for_one: a")
        .when("asked to terminate a")
        .when("asked to delete a")
        .when("asked to count")
        .then("stop a, answer ok, answer ok, answer [0 0 0 0]")
        .when("asked to start a")
        .then("start a, answer a#1");
  }

  @Test
  @DisplayName("MGT-028 delete_child on a running and on an unknown child")
  void deleteRefused() {
    given("one_for_one: a")
        .when("asked to delete a")
        .when("asked to delete x")
        .then("answer running, answer not found");
  }

  @Test
  @DisplayName("MGT-030 the whole life of a child")
  void lifeCycle() {
    given("one_for_one:")
        .when("asked to start a")
        .when("asked for the children")
        .when("asked to delete a")
        .when("asked to terminate a")
        .when("asked to restart a")
        .when("asked to terminate a")
        .when("asked to delete a")
        .when("told to stop shutdown")
        .then(
            "start a, answer a#1, answer a:running, answer running, stop a, answer ok, start a,"
                + " answer a#2, stop a, answer ok, answer ok, end shutdown");
  }

  @Test
  @DisplayName("MGT-032 MGT-033 the list: newest first; what is added again is the newest")
  void list() {
    given("one_for_one: a b(temporary) d")
        .when("asked to terminate b")
        .when("asked to start b(temporary)")
        .when("asked for the children")
        .then("stop b, answer ok, start b, answer b#1, answer b:running d:running a:running");
  }

  @Test
  @DisplayName("MGT-034 MGT-035 the counts: by type, with a process or without")
  void counts() {
    given("one_for_one: s(supervisor) t(supervisor) w")
        .when("asked to terminate t")
        .when("asked to count")
        .then("stop t, answer ok, answer [3 2 2 1]");
    given("one_for_one: s(supervisor) t(supervisor) u(supervisor)")
        .when("asked to terminate t")
        .when("asked to count")
        .then("stop t, answer ok, answer [3 2 3 0]");
  }

  @Test
  @DisplayName("MGT-036 MGT-037 neither the restarting nor the dead are active")
  void active() {
    given("one_for_one 5/5: a b c")
        .when("a will hang in its start")
        .when("a exits boom")
        .when("asked to count")
        .when("b exits boom") // dead, though its death waits behind the request
        .when("a fails")
        .then("start a, answer [3 1 0 3], start b, start a")
        .when("asked for the children")
        .then("answer c:running b:running a:running");
  }

  @Test
  @DisplayName("MGT-038 the specification of a child")
  void childSpec() {
    given("one_for_one: a(transient 100)")
        .when("asked for the spec of a")
        .when("asked for the spec of x")
        .then("answer worker `a` transient, shutdown 100 ms, answer not found");
  }

  @Test
  @DisplayName("MGT-039 one child: running, stopped, deleted, unknown")
  void whichChild() {
    given("one_for_one: a b")
        .when("asked for a")
        .then("answer a:running")
        .when("asked to terminate a")
        .when("asked for a")
        .then("stop a, answer ok, answer a:stopped")
        .when("asked to delete a")
        .when("asked for a")
        .when("asked for x")
        .then("answer ok, answer not found, answer not found");
  }

  @Test
  @DisplayName("requests are answered in their order, each once")
  void orderOfAnswers() {
    given("one_for_one: a b")
        .when("x will hang in its start")
        .when("asked to start x")
        .when("asked to terminate a")
        .when("asked to restart b")
        .when("asked to delete y")
        .then("start x")
        .when("x comes up")
        .then("answer x#1, stop a, answer ok, answer running, answer not found");
  }
}
