package dev.espalier.internal.supervision;

import static dev.espalier.internal.supervision.Scene.before;
import static dev.espalier.internal.supervision.Scene.given;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a pool starts its children on demand, and what it answers about them. */
@Timeout(value = 10, unit = TimeUnit.SECONDS)
class PoolStartTest {

  @Test
  @DisplayName("a pool is ready at once and empty")
  void startsEmpty() {
    before("pool")
        .when("it starts")
        .when("asked for the children")
        .when("asked to count")
        .then("ready, answer , answer [0 0 0 0]");
  }

  @Test
  @DisplayName("DYN-002 DYN-052 every child counts as a specification")
  void startsSeveral() {
    given("pool")
        .when("asked to start a")
        .when("asked to start s(supervisor)")
        .then("start a, answer a#1, start s, answer s#1")
        .when("asked for the children")
        .when("asked to count")
        .then("answer a:running s:running, answer [2 2 1 1]");
  }

  @Test
  @DisplayName("two children may have the same specification")
  void sameSpecificationTwice() {
    given("pool")
        .when("asked to start a")
        .when("asked to start a")
        .then("start a, answer a#1, start a, answer a#1")
        .when("asked to count")
        .then("answer [2 2 0 2]");
  }

  @Test
  @DisplayName("DYN-006 a child that declines leaves nothing")
  void declines() {
    for (String restart : new String[] {"permanent", "temporary"}) {
      given("pool 0/5")
          .when("a will decline to start")
          .when("asked to start a(" + restart + ")")
          .when("asked for the children")
          .when("asked to count")
          .then("start a, answer ignored, answer , answer [0 0 0 0]")
          .when("told to stop shutdown")
          .then("end shutdown");
    }
  }

  @Test
  @DisplayName("DYN-007 a child that fails to start leaves nothing, and is not repeated")
  void fails() {
    given("pool 0/5")
        .when("a will fail to start")
        .when("asked to start a")
        .when("asked for the children")
        .when("asked to count")
        .then("start a, answer failed(broken), answer , answer [0 0 0 0]")
        .reports("")
        .when("asked to start a")
        .then("start a, answer a#1");
  }

  @Test
  @DisplayName("DYN-011 a pool for no child starts none")
  void maxIsZero() {
    given("pool max0").when("asked to start a").then("answer too many");
  }

  @Test
  @DisplayName("DYN-012 a pool that is full has room again when a child is gone")
  void maxIsReached() {
    given("pool max1")
        .when("asked to start a(temporary)")
        .when("asked to start b")
        .then("start a, answer a#1, answer too many")
        .when("asked to terminate the process a")
        .when("asked to start b(transient)")
        .then("stop a, answer ok, start b, answer b#1")
        .when("b exits normal")
        .when("asked to start c")
        .then("start c, answer c#1");
  }

  @Test
  @DisplayName("a child that declines or fails takes no room")
  void refusedStartsTakeNoRoom() {
    given("pool max1")
        .when("a will decline to start")
        .when("asked to start a")
        .when("a will fail to start")
        .when("asked to start a")
        .when("asked to start a")
        .then("start a, answer ignored, start a, answer failed(broken), start a, answer a#1");
  }

  @Test
  @DisplayName("a child that waits to be restarted takes room and is listed")
  void restartingTakesRoom() {
    given("pool 9/5 max1")
        .when("asked to start a")
        .when("a will hang in its start")
        .when("a will hang in its start")
        .when("a exits boom")
        .when("asked to start b")
        .when("asked for the children")
        .when("a fails")
        .then("start a, answer a#1, start a, answer too many, answer a:restarting, start a");
  }

  @Test
  @DisplayName("an illegal addition is refused, even when the pool is full")
  void illegal() {
    given("pool max0")
        .when("asked to start a(significant)")
        .then("answer illegal(BAD_COMBINATION)");
    given("pool any_significant")
        .when("asked to start a(significant)")
        .when("asked to start a(transient significant)")
        .then("answer illegal(BAD_COMBINATION), start a, answer a#1");
  }

  @Test
  @DisplayName("requests wait for a start that hangs, and are answered in their order")
  void orderOfAnswers() {
    given("pool")
        .when("a will hang in its start")
        .when("asked to start a")
        .when("asked to count")
        .when("asked to start b")
        .then("start a")
        .when("a comes up")
        .then("answer a#1, answer [1 1 0 1], start b, answer b#1");
  }

  @Test
  @DisplayName("what is addressed by id is not found: ids mean nothing here")
  void byId() {
    given("pool")
        .when("asked to start a")
        .when("asked to terminate a")
        .when("asked to restart a")
        .when("asked to delete a")
        .when("asked for a")
        .when("asked for the spec of a")
        .then(
            "start a, answer a#1, answer not found, answer not found, answer not found,"
                + " answer not found, answer not found");
  }

  @Test
  @DisplayName("a supervisor with declared children knows no child by its process")
  void byProcessAmongDeclared() {
    given("one_for_one: a").when("asked to terminate the process a").then("answer not found");
  }
}
