package dev.espalier.internal.supervision;

import static dev.espalier.internal.supervision.Scene.given;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a pool stops all its children at the same time. */
@Timeout(value = 10, unit = TimeUnit.SECONDS)
class PoolStopTest {

  @Test
  @DisplayName("SHD-027 DYN-047 all are asked at once; the pool ends when the last one is gone")
  void allAtOnce() {
    given("pool")
        .when("asked to start a")
        .when("asked to start b")
        .when("asked to start c")
        .when("a will not stop")
        .when("b will not stop")
        .when("c will not stop")
        .forget()
        .when("told to stop shutdown")
        .then("stop a, stop b, stop c")
        .when("b exits shutdown")
        .when("c exits shutdown")
        .when("asked to count")
        .thenNothing()
        .when("a exits shutdown")
        .then("answer gone(shutdown), end shutdown")
        .deadlines("set 5000, cancel")
        .reports("");
  }

  @Test
  @DisplayName("SHD-028 all with the same time share one deadline: who is late is killed")
  void oneDeadline() {
    given("pool")
        .when("asked to start a(2000)")
        .when("asked to start b(2000)")
        .when("asked to start c(2000)")
        .when("b will not stop")
        .when("c will not stop")
        .forget()
        .when("told to stop shutdown")
        .when("b exits shutdown")
        .then("stop a, stop b, stop c")
        .when("the time is up")
        .then("kill c, end shutdown")
        .deadlines("set 2000")
        .reports("shutdown_error c#1 killed 0/ none");
  }

  @Test
  @DisplayName("children with different times have a deadline for each time")
  void severalDeadlines() {
    given("pool")
        .when("asked to start a(100)")
        .when("asked to start b(200)")
        .when("asked to start c(infinity)")
        .when("asked to start d(brutal_kill)")
        .when("asked to start e(0)")
        .when("asked to start f(100)")
        .when("a will not stop")
        .when("b will not stop")
        .when("c will not stop")
        .when("e will not stop")
        .when("f will not stop")
        .forget()
        .when("told to stop shutdown")
        .then("stop a, stop b, stop c, kill d, stop e, stop f")
        .deadlines("set 100, set 200, set 0")
        .when("the 0 ms are up")
        .then("kill e")
        .when("the 200 ms are up")
        .then("kill b")
        .when("the 100 ms are up")
        .then("kill a, kill f")
        .when("c exits shutdown")
        .then("end shutdown")
        .deadlines("");
  }

  @Test
  @DisplayName("a deadline that has not passed is cancelled; one that comes late kills nobody")
  void lateDeadline() {
    given("pool")
        .when("asked to start a(100)")
        .when("asked to start b(infinity)")
        .when("b will not stop")
        .forget()
        .when("told to stop shutdown")
        .when("deadline 1 passes")
        .when("deadline 1 passes")
        .when("deadline 7 passes")
        .then("stop a, stop b")
        .when("b exits shutdown")
        .then("end shutdown")
        .when("deadline 1 passes")
        .thenNothing();
  }

  @Test
  @DisplayName("SHD-030 brutal_kill: all are killed without being asked")
  void brutalKill() {
    Scene scene = given("pool");
    for (int i = 0; i < 10; i++) {
      scene.when("asked to start c" + i + "(brutal_kill)");
    }
    scene
        .forget()
        .when("told to stop shutdown")
        .then(
            "kill c0, kill c1, kill c2, kill c3, kill c4, kill c5, kill c6, kill c7, kill c8,"
                + " kill c9, end shutdown")
        .deadlines("")
        .reports("");
  }

  @Test
  @DisplayName("SHD-031 infinity: all are asked, and have no deadline")
  void infinity() {
    given("pool")
        .when("asked to start a(infinity)")
        .when("asked to start b(infinity)")
        .when("asked to start c(infinity)")
        .forget()
        .when("told to stop shutdown")
        .then("stop a, stop b, stop c, end shutdown")
        .deadlines("")
        .reports("");
  }

  @Test
  @DisplayName("SHD-032 SHD-033 whatever they answer, the pool ends; only odd answers are reported")
  void oddReasons() {
    for (String restart : new String[] {"permanent", "transient", "temporary"}) {
      for (String reason : new String[] {"normal", "shutdown", "shutdown(x)", "other"}) {
        boolean odd =
            reason.equals("other") || (reason.equals("normal") && restart.equals("permanent"));
        given("pool")
            .when("asked to start a(" + restart + " infinity)")
            .when("a will stop with " + reason)
            .forget()
            .when("told to stop shutdown")
            .then("stop a, end shutdown")
            .reports(odd ? "shutdown_error a#1 " + reason + " 0/ none" : "");
      }
    }
  }

  @Test
  @DisplayName("a brutally killed child that ends with something else: reported unless it is clean")
  void oddKills() {
    given("pool")
        .when("asked to start a(brutal_kill)")
        .when("asked to start b(brutal_kill)")
        .when("asked to start c(temporary brutal_kill)")
        .when("x will hang in its start")
        .when("asked to start x") // keeps the pool busy
        .when("told to stop shutdown")
        .when("a exits boom")
        .when("b exits normal")
        .when("c exits normal")
        .forget()
        .when("x comes up")
        .then("answer x#1, stop x, end shutdown")
        .reports("shutdown_error a#1 boom 0/ none, shutdown_error b#1 normal 0/ none");
  }

  @Test
  @DisplayName("DYN-048 who has died before the stop is not waited for; an odd end is reported")
  void deadBeforeStop() {
    given("pool 9/5")
        .when("asked to start a")
        .when("asked to start b(transient)")
        .when("asked to start c(temporary)")
        .when("asked to start d")
        .when("x will hang in its start")
        .when("asked to start x") // keeps the pool busy
        .when("told to stop shutdown")
        .when("a exits normal")
        .when("b exits normal")
        .when("c exits boom")
        .forget()
        .when("x comes up")
        .then("answer x#1, stop d, stop x, end shutdown")
        .reports("shutdown_error a#1 normal 0/ none, shutdown_error c#1 boom 0/ none");
  }

  @Test
  @DisplayName("LOG-015 those that are alike and end alike are reported once, with their number")
  void alike() {
    given("pool")
        .when("asked to start a")
        .when("asked to start b")
        .when("asked to start a")
        .when("asked to start a")
        .when("a will stop with odd")
        .when("b will stop with odd")
        .when("told to stop shutdown")
        .reports("shutdown_error a#1*3 odd 0/ none, shutdown_error b#1 odd 0/ none");
  }

  @Test
  @DisplayName("... but each by itself if they are stopped one by one")
  void alikeOneByOne() {
    given("pool")
        .when("asked to start a")
        .when("a will stop with odd")
        .when("asked to terminate the process a")
        .reports("shutdown_error a#1 odd 0/ none")
        .when("asked to start a")
        .when("told to stop shutdown")
        .reports("shutdown_error a#1 odd 0/ none");
  }

  @Test
  @DisplayName("a child that waits to be restarted is not waited for at the stop")
  void restartingAtStop() {
    given("pool 9/5")
        .when("asked to start a")
        .when("asked to start b")
        .when("a will hang in its start")
        .when("a exits boom")
        .when("told to stop shutdown")
        .forget()
        .when("a fails")
        .then("stop b, end shutdown");
  }

  @Test
  @DisplayName("the reason of the stop is the reason of the end; a second stop changes nothing")
  void reasonOfTheEnd() {
    given("pool")
        .when("asked to start a")
        .when("a will not stop")
        .forget()
        .when("told to stop odd")
        .when("told to stop shutdown")
        .then("stop a")
        .when("a exits shutdown")
        .then("end odd")
        .when("told to stop shutdown")
        .thenNothing();
  }

  @Test
  @DisplayName(
      "a child that hangs in its start when the pool is to stop has its time, then is killed")
  void stopDuringStart() {
    given("pool")
        .when("a will hang in its start")
        .when("asked to start a(100)")
        .then("start a")
        .when("told to stop shutdown")
        .deadlines("set 100")
        .when("the time is up")
        .then("kill a, answer failed(killed), end shutdown")
        .deadlines("");
    given("pool 9/5")
        .when("asked to start a(100)")
        .when("a will hang in its start")
        .when("a exits boom")
        .when("told to stop shutdown")
        .then("start a, answer a#1, start a")
        .when("a comes up")
        .then("stop a, end shutdown")
        .deadlines("set 100, cancel, set 100, cancel");
  }

  @Test
  @DisplayName("a supervisor in a pool that hangs in its start is told to stop")
  void stopDuringStartOfSupervisor() {
    given("pool")
        .when("s will hang in its start")
        .when("asked to start s(supervisor)")
        .forget()
        .when("told to stop shutdown")
        .then("stop s")
        .deadlines("");
  }
}
