package dev.espalier.internal.supervision;

import static dev.espalier.internal.supervision.Scene.given;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which ends of a child are followed by a restart. */
@Timeout(value = 10, unit = TimeUnit.SECONDS)
class RestartTypeTest {

  @ParameterizedTest
  @ValueSource(strings = {"normal", "shutdown", "shutdown(x)", "died", "killed"})
  @DisplayName("RST-001 RST-002 RST-004 RST-005 a permanent child is always restarted")
  void permanent(String reason) {
    given("one_for_one: a")
        .when("a exits " + reason)
        .then("start a")
        .when("asked to count")
        .then("answer [1 1 0 1]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"normal", "shutdown", "shutdown(x)"})
  @DisplayName("RST-006 RST-007 a transient child that ends cleanly stays listed, not restarted")
  void transientClean(String reason) {
    given("one_for_one: a(transient)")
        .when("a exits " + reason)
        .thenNothing()
        .when("asked to count")
        .then("answer [1 0 0 1]")
        .when("asked to restart a")
        .then("start a, answer a#2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"died", "killed"})
  @DisplayName("RST-010 a transient child that ends otherwise is restarted")
  void transientAbnormal(String reason) {
    given("one_for_one: a(transient)").when("a exits " + reason).then("start a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"normal", "shutdown", "shutdown(x)", "died", "killed"})
  @DisplayName("RST-011 RST-012 RST-013 RST-014 a temporary child is never restarted")
  void temporary(String reason) {
    given("one_for_one: a(temporary)")
        .when("a exits " + reason)
        .thenNothing()
        .when("asked to count")
        .then("answer [0 0 0 0]")
        .when("asked to start a(temporary)")
        .then("start a, answer a#1");
  }

  @Test
  @DisplayName("RST-016 a normal end of a permanent child counts as a restart")
  void permanentNormalCounts() {
    given("one_for_one 1/5: a")
        .when("a exits normal")
        .then("start a")
        .when("a exits normal")
        .then("end shutdown");
  }

  @Test
  @DisplayName("RST-017 INT-026 clean ends of transient and any of temporary children are free")
  void freeEnds() {
    given("one_for_one 0/5: a(transient) t(temporary) u(temporary)")
        .when("a exits normal")
        .when("t exits boom")
        .when("u exits normal")
        .thenNothing();
  }

  @Test
  @DisplayName("RST-020 a restart keeps the child's position")
  void position() {
    given("one_for_one: a b c")
        .when("b exits boom")
        .then("start b")
        .when("asked for the children")
        .then("answer c:running b:running a:running");
  }

  @ParameterizedTest
  @CsvSource({
    "permanent, already present, 'start a, answer a#2'",
    "transient, already present, 'start a, answer a#2'",
    "temporary, '', ''"
  })
  @DisplayName("RST-024 terminate_child, then start_child, by restart type and strategy")
  void terminateThenStart(String type, String startAnswer, String restarted) {
    for (String strategy : new String[] {"one_for_one", "one_for_all", "rest_for_one"}) {
      Scene scene =
          given(strategy + ": a(" + type + ")")
              .when("asked to terminate a")
              .then("stop a, answer ok")
              .when("asked to start a(" + type + ")");
      if (startAnswer.isEmpty()) {
        scene.then("start a, answer a#1");
      } else {
        scene.then("answer " + startAnswer).when("asked to restart a").then(restarted);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "permanent, killed, 'start a', already started a#2",
    "permanent, normal, 'start a', already started a#2",
    "permanent, died,   'start a', already started a#2",
    "transient, killed, 'start a', already started a#2",
    "transient, normal, '',        already present",
    "transient, died,   'start a', already started a#2",
  })
  @DisplayName("RST-025 an end, then start_child, by restart type")
  void endThenStart(String type, String reason, String acts, String answer) {
    given("one_for_one: a(" + type + ")")
        .when("a exits " + reason)
        .then(acts)
        .when("asked to start a(" + type + ")")
        .then("answer " + answer);
  }

  @Test
  @DisplayName("INT-003 RST-026 RST-028 a nested supervisor that gave up ended cleanly")
  void gaveUp() {
    given("one_for_one: p(supervisor) t(supervisor, transient) u(supervisor, temporary)")
        .when("p exits shutdown")
        .then("start p")
        .when("t exits shutdown")
        .thenNothing()
        .when("u exits shutdown")
        .thenNothing()
        .when("asked for the children")
        .then("answer t:stopped p:running");
  }

  @Test
  @DisplayName("a child that declines to be restarted is left alone, listed")
  void declinesRestart() {
    given("one_for_one: a b")
        .when("a will decline to start")
        .when("a exits boom")
        .then("start a")
        .when("asked for the children")
        .then("answer b:running a:stopped");
  }
}
