package dev.espalier.internal.supervision;

import static dev.espalier.internal.supervision.Scene.given;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a pool stops one child, which goes by its process. */
@Timeout(value = 10, unit = TimeUnit.SECONDS)
class PoolTerminateTest {

  @Test
  @DisplayName("SHD-036 a child is stopped by its process: asked, or killed, then forgotten")
  void terminate() {
    given("pool 0/5")
        .when("asked to start a")
        .when("asked to terminate the process a")
        .when("asked to terminate the process a")
        .when("asked to count")
        .then("start a, answer a#1, stop a, answer ok, answer no process, answer [0 0 0 0]")
        .deadlines("set 5000, cancel")
        .reports("");
    given("pool 0/5")
        .when("asked to start a(brutal_kill)")
        .when("asked to terminate the process a")
        .when("asked to terminate the process a")
        .when("asked to count")
        .then("start a, answer a#1, kill a, answer ok, answer no process, answer [0 0 0 0]")
        .deadlines("")
        .reports("");
  }

  @Test
  @DisplayName("a child that does not stop in time is killed; one that has all the time is not")
  void terminateInTime() {
    given("pool")
        .when("asked to start a(100)")
        .when("a will not stop")
        .when("asked to terminate the process a")
        .when("asked to count")
        .then("start a, answer a#1, stop a")
        .when("the time is up")
        .then("kill a, answer ok, answer [0 0 0 0]")
        .deadlines("set 100")
        .reports("shutdown_error a#1 killed 0/ none");
    given("pool")
        .when("asked to start a(infinity)")
        .when("a will not stop")
        .when("asked to terminate the process a")
        .when("deadline 1 passes")
        .then("start a, answer a#1, stop a")
        .when("a exits shutdown")
        .then("answer ok")
        .deadlines("");
  }

  @Test
  @DisplayName("a child that ends in an odd way when it is stopped is reported")
  void terminateOddly() {
    given("pool")
        .when("asked to start a")
        .when("a will stop with odd")
        .when("asked to terminate the process a")
        .then("start a, answer a#1, stop a, answer ok")
        .reports("shutdown_error a#1 odd 0/ none");
  }

  @Test
  @DisplayName("DYN-029 a process that has been terminated is not found again")
  void terminateTwice() {
    given("pool")
        .when("asked to start a")
        .when("asked to start b")
        .when("a will not stop")
        .when("asked to terminate the process a")
        .when("asked to terminate the process a") // alive when this was asked
        .when("a exits shutdown")
        .then("start a, answer a#1, start b, answer b#1, stop a, answer ok, answer not found")
        .when("asked to terminate the process a")
        .then("answer no process");
  }

  @Test
  @DisplayName("DYN-030 a process that is no child here is not found, and not touched")
  void terminateStranger() {
    given("pool")
        .when("asked to start a")
        .when("asked to terminate somebody else")
        .when("asked to terminate somebody dead")
        .then("start a, answer a#1, answer not found, answer no process");
  }

  @Test
  @DisplayName("terminate ahead of the death: no restart, nothing counted, the end is reported")
  void terminateBeforeDeath() {
    given("pool 0/5")
        .when("asked to start a")
        .when("asked to start b")
        .when("b will not stop")
        .when("asked to terminate the process b") // keeps the pool busy
        .when("asked to terminate the process a")
        .when("a exits boom") // its death is behind the request
        .when("b exits shutdown")
        .when("asked to count")
        .then(
            "start a, answer a#1, start b, answer b#1, stop b, answer ok, answer ok, answer [0 0 0"
                + " 0]")
        .reports("shutdown_error a#1 boom 0/ none");
  }

  @Test
  @DisplayName("terminate behind the death: restarted once, and the old process is gone")
  void terminateAfterDeath() {
    given("pool 1/5")
        .when("asked to start a")
        .when("asked to start b")
        .when("b will not stop")
        .when("asked to terminate the process b")
        .when("a exits boom")
        .when("asked to terminate the process a#1")
        .when("b exits shutdown")
        .then(
            "start a, answer a#1, start b, answer b#1, stop b, answer ok, start a, answer no"
                + " process");
  }

  @Test
  @DisplayName("DYN-033 INT-024 INT-025 a child that waits to be restarted goes by its old process")
  void terminateRestarting() {
    given("pool 9/5")
        .when("asked to start a")
        .when("a will hang in its start")
        .when("a exits boom")
        .when("asked for the children")
        .when("asked to terminate the process a#1")
        .when("asked to terminate the process a#1")
        .when("asked for the children")
        .when("asked to count")
        .then("start a, answer a#1, start a")
        .when("a fails")
        .then("answer a:restarting, answer ok, answer no process, answer , answer [0 0 0 0]")
        .reports("child_terminated a#1 boom 1/ restart, start_error a#2 broken 1/ try_again");
  }

  @Test
  @DisplayName("a process that has failed to start is not one to go by")
  void terminateFailed() {
    given("pool 9/5")
        .when("asked to start a")
        .when("a will hang in its start")
        .when("a exits boom")
        .when("asked to terminate the process a#2")
        .when("a fails")
        .then("start a, answer a#1, start a, answer not found, start a");
  }

  @Test
  @DisplayName("DYN-038 after a restart only the new process counts")
  void terminateAfterRestart() {
    given("pool 9/5")
        .when("asked to start a")
        .when("a exits boom")
        .when("asked to terminate the process a#1")
        .when("asked to terminate the process a#2")
        .then("start a, answer a#1, start a, answer no process, stop a, answer ok");
  }

  @Test
  @DisplayName("a process of one child says nothing about another with the same specification")
  void terminateOneOfTwo() {
    given("pool 9/5")
        .when("asked to start a")
        .when("asked to start b")
        .when("asked to terminate the process a")
        .when("asked for the children")
        .then("start a, answer a#1, start b, answer b#1, stop a, answer ok, answer b:running");
  }
}
