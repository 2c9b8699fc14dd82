package dev.espalier.internal.supervision;

import static dev.espalier.internal.supervision.Scene.before;
import static dev.espalier.internal.supervision.Scene.given;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is restarted beside the child that ended, and in which order. */
@Timeout(value = 10, unit = TimeUnit.SECONDS)
class StrategyTest {

  @Test
  @DisplayName("STR-001 one_for_one restarts one")
  void oneForOne() {
    given("one_for_one: a b")
        .when("a exits boom")
        .then("start a")
        .when("asked to count")
        .then("answer [2 2 0 2]");
  }

  @Test
  @DisplayName("STR-003 one_for_all stops the others in reverse and starts all in order")
  void oneForAll() {
    given("one_for_all: a b c d")
        .when("b exits boom")
        .then("stop d, stop c, stop a, start a, start b, start c, start d");
  }

  @Test
  @DisplayName("STR-006 rest_for_one stops and starts the child and those after it")
  void restForOne() {
    given("rest_for_one: a b c d")
        .when("b exits boom")
        .then("stop d, stop c, start b, start c, start d")
        .when("asked to count")
        .then("answer [4 4 0 4]");
  }

  @Test
  @DisplayName("STR-009 rest_for_one with the first child is one_for_all")
  void restForFirst() {
    given("rest_for_one: a b c")
        .when("a exits boom")
        .then("stop c, stop b, start a, start b, start c");
  }

  @Test
  @DisplayName("rest_for_one with the last child is one_for_one")
  void restForLast() {
    given("rest_for_one: a b c").when("c exits boom").then("start c");
  }

  @Test
  @DisplayName("STR-030 one_for_all with one child is one_for_one")
  void oneForAllAlone() {
    given("one_for_all: a").when("a exits boom").then("start a");
  }

  @Test
  @DisplayName("STR-002 STR-005 STR-010 each strategy gives up at the limit")
  void limits() {
    given("one_for_one 2/5: a b")
        .when("a exits boom")
        .when("b exits boom")
        .then("start a, start b")
        .when("a exits boom")
        .then("stop b, end shutdown");
    given("one_for_all 2/5: a b")
        .when("a exits boom")
        .when("b exits boom")
        .then("stop b, start a, start b, stop a, start a, start b")
        .when("a exits boom")
        .then("stop b, end shutdown");
    given("rest_for_one 2/5: a b")
        .when("a exits boom")
        .when("b exits boom")
        .then("stop b, start a, start b, start b")
        .when("b exits boom")
        .then("stop a, end shutdown");
  }

  @Test
  @DisplayName("STR-011 one_for_all forgets a temporary bystander")
  void temporaryBystander() {
    given("one_for_all: a t(temporary) c")
        .when("a exits normal")
        .then("stop c, stop t, start a, start c")
        .when("asked for the children")
        .then("answer c:running a:running");
  }

  @Test
  @DisplayName("STR-012 rest_for_one forgets a temporary bystander")
  void temporaryBystanderInRest() {
    given("rest_for_one: a t(temporary)")
        .when("a exits normal")
        .then("stop t, start a")
        .when("asked for the children")
        .then("answer a:running");
  }

  @Test
  @DisplayName("STR-013 a temporary child's crash touches nobody")
  void temporaryCrash() {
    given("one_for_all: a t(temporary)")
        .when("t exits boom")
        .thenNothing()
        .when("asked for the children")
        .then("answer a:running");
  }

  @Test
  @DisplayName("a transient child's clean end touches nobody")
  void transientCleanEnd() {
    given("one_for_all: a b(transient)").when("b exits normal").thenNothing();
    given("rest_for_one: a b(transient) c").when("b exits shutdown(x)").thenNothing();
  }

  @Test
  @DisplayName("STR-015 a transient child's crash triggers the strategy")
  void transientCrash() {
    given("one_for_all: a b(transient)").when("b exits boom").then("stop a, start a, start b");
  }

  @Test
  @DisplayName("a group restart starts siblings that had been stopped or had ended")
  void groupStartsTheStopped() {
    given("one_for_all: a b(transient) c")
        .when("asked to terminate a")
        .when("b exits normal")
        .then("stop a, answer ok")
        .when("c exits boom")
        .then("start a, start b, start c");
  }

  @Test
  @DisplayName("STR-017 a group restart starts siblings that had declined")
  void groupStartsTheIgnored() {
    before("one_for_all: a b(transient) z")
        .when("a will decline to start")
        .when("b will decline to start")
        .when("it starts")
        .then("start a, start b, start z, ready")
        .when("z exits boom")
        .then("start a, start b, start z");
  }

  @Test
  @DisplayName("STR-019 a sibling that dies during a group restart does not count")
  void simultaneousDeathsOneForAll() {
    given("one_for_all 1/5: a b c")
        .when("c will not stop")
        .when("a exits boom")
        .then("stop c")
        .when("b exits bang")
        .thenNothing()
        .when("c exits shutdown")
        .then("start a, start b, start c")
        .reports("child_terminated a#1 boom 1/ restart_all, shutdown_error b#1 bang 1/ none");
  }

  @Test
  @DisplayName("STR-020 two deaths under one_for_one are two restarts")
  void simultaneousDeathsOneForOne() {
    given("one_for_one 1/5: a b c")
        .when("a will hang in its start")
        .when("a exits boom")
        .when("b exits bang")
        .then("start a")
        .when("a comes up")
        .then("stop c, stop a, end shutdown");
  }

  @Test
  @DisplayName("under rest_for_one it depends on who died first")
  void simultaneousDeathsRestForOne() {
    given("rest_for_one 1/5: a b c")
        .when("c will not stop")
        .when("a exits boom") // takes b and c along
        .when("b exits bang")
        .when("c exits shutdown")
        .then("stop c, start a, start b, start c");
    given("rest_for_one 1/5: a b c")
        .when("c will not stop")
        .when("b exits bang") // takes c along; a is one more
        .when("a exits boom")
        .when("c exits shutdown")
        .then("stop c, start b, start c, stop c")
        .when("c exits shutdown")
        .then("stop b, end shutdown");
  }

  @Test
  @DisplayName("STR-022 one_for_all stops what it has just started before it tries again")
  void groupRestartFailsHalfWay() {
    given("one_for_all: a b c")
        .when("b will fail to start")
        .when("a exits boom")
        .then("stop c, stop b, start a, start b, stop a, start a, start b, start c");
  }

  @Test
  @DisplayName("rest_for_one keeps what it has started and goes on from the failed one")
  void restRestartFailsHalfWay() {
    given("rest_for_one: a b c d")
        .when("c will fail to start")
        .when("b exits boom")
        .then("stop d, stop c, start b, start c, start c, start d");
  }

  @Test
  @DisplayName("STR-024 STR-026 while one_for_all waits to try again: a up, b restarting, d not")
  void stateDuringGroupRetry() {
    given("one_for_all 1/5: a b d")
        .when("b will hang in its start")
        .when("b exits boom")
        .when("asked for the children")
        .when("asked to count")
        .then("stop d, stop a, start a, start b")
        .when("b fails")
        .then("answer d:stopped b:restarting a:running, answer [3 1 0 3], stop a, end shutdown");
  }

  @Test
  @DisplayName("STR-025 while rest_for_one waits to try again: a up, b restarting, d not")
  void stateDuringRestRetry() {
    given("rest_for_one 2/5: a b d")
        .when("b will hang in its start")
        .when("b exits boom")
        .when("asked for the children")
        .then("stop d, start b")
        .when("b fails")
        .then("answer d:stopped b:restarting a:running, start b, start d");
  }

  @Test
  @DisplayName("STR-027 a group restart respects each child's time to stop")
  void groupRestartShutdowns() {
    given("one_for_all: a b(1000) c(brutal_kill)")
        .when("b will not stop")
        .when("a exits boom")
        .then("kill c, stop b")
        .deadlines("set 1000")
        .when("b exits shutdown")
        .deadlines("cancel")
        .then("start a, start b, start c");
  }

  @Test
  @DisplayName("STR-029 a bystander that was already dead is reported with its own reason")
  void deadBystander() {
    given("one_for_all 1/5: a b c")
        .when("c will not stop")
        .when("a exits boom")
        .when("b exits y")
        .when("c exits shutdown")
        .then("stop c, start a, start b, start c")
        .attempts("b", 2)
        .reports("child_terminated a#1 boom 1/ restart_all, shutdown_error b#1 y 1/ none");
  }
}
