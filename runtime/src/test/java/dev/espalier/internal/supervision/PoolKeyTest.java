package dev.espalier.internal.supervision;

import static dev.espalier.internal.supervision.Scene.given;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A pool decides whose a key is: one child's, from its start until it is forgotten. */
@Timeout(value = 10, unit = TimeUnit.SECONDS)
class PoolKeyTest {

  @Test
  @DisplayName("a key that is taken is not started again; another one is")
  void taken() {
    given("pool")
        .when("asked to start a(key=k)")
        .when("asked to start b(key=k)")
        .when("asked to start b(key=l)")
        .then("start a, answer a#1, answer already started a#1, start b, answer b#1");
  }

  @Test
  @DisplayName("who comes while a child with the key is starting hears how that went")
  void takenWhileStarting() {
    given("pool")
        .when("a will hang in its start")
        .when("asked to start a(key=k)")
        .when("asked to start b(key=k)")
        .then("start a")
        .when("a comes up")
        .then("answer a#1, answer already started a#1");
    given("pool")
        .when("a will hang in its start")
        .when("asked to start a(key=k)")
        .when("asked to start b(key=k)")
        .then("start a")
        .when("a fails")
        .then("forget k, answer failed(broken), start b, answer b#1");
  }

  @Test
  @DisplayName("a child that is restarting has its key, and is addressed by it")
  void restarting() {
    Scene scene =
        given("pool 9/5")
            .when("asked to start a(key=k)")
            .when("a will hang in its start")
            .when("a exits boom")
            .then("start a, answer a#1, start a");
    scene
        .when("asked to start b(key=k)")
        .when("asked to terminate the key k")
        .when("asked to terminate the key k")
        .when("asked to start b(key=k)")
        .when("a fails")
        .then(
            "answer already restarting a#2, forget k, answer ok, answer not found, start b, answer"
                + " b#1");
  }

  @Test
  @DisplayName("a full pool says that the key is taken, not that it is full")
  void full() {
    given("pool max1")
        .when("asked to start a(key=k)")
        .when("asked to start b(key=k)")
        .when("asked to start b(key=l)")
        .then("start a, answer a#1, answer already started a#1, answer too many");
  }

  @Test
  @DisplayName("whatever ends a child for good frees its key, before anybody is told")
  void forgotten() {
    forgottenAfter("a will decline to start", "answer ignored");
    forgottenAfter("a will fail to start", "answer failed(broken)");
    given("pool")
        .when("asked to start a(temporary,key=k)")
        .when("a exits boom")
        .when("asked to start b(key=k)")
        .then("start a, answer a#1, forget k, start b, answer b#1");
    given("pool")
        .when("asked to start a(transient,key=k)")
        .when("a exits normal")
        .then("start a, answer a#1, forget k");
    given("pool")
        .when("asked to start a(key=k)")
        .when("asked to terminate the key k")
        .then("start a, answer a#1, stop a, forget k, answer ok");
    given("pool")
        .when("asked to start a(key=k)")
        .when("a will decline to start")
        .when("a exits boom")
        .then("start a, answer a#1, start a, forget k");
    given("pool 0/5")
        .when("asked to start a(key=k)")
        .when("a exits boom")
        .then("start a, answer a#1, forget k, end shutdown");
  }

  private static void forgottenAfter(String before, String answer) {
    given("pool")
        .when(before)
        .when("asked to start a(key=k)")
        .when("asked to start b(key=k)")
        .then("start a, forget k, " + answer + ", start b, answer b#1");
  }

  @Test
  @DisplayName("a restart that the limit allows keeps the key")
  void kept() {
    given("pool 2/5")
        .when("asked to start a(key=k)")
        .when("a exits boom")
        .when("a exits boom")
        .when("asked to start b(key=k)")
        .then("start a, answer a#1, start a, start a, answer already started a#3");
  }

  @Test
  @DisplayName("no key means nobody's")
  void unknown() {
    given("pool").when("asked to terminate the key k").then("answer not found");
    given("one_for_one: a").when("asked to terminate the key a").then("answer not found");
  }

  @Test
  @DisplayName("an end that was not looked at yet does not free the key")
  void endNotLookedAt() {
    given("pool")
        .when("asked to start a(temporary,key=k)")
        .when("b will hang in its start")
        .when("asked to start b")
        .then("start a, answer a#1, start b")
        .when("asked to start c(key=k)")
        .when("a exits boom")
        .when("asked to start c(key=k)")
        .when("b comes up")
        .then("answer b#1, answer already started a#1, forget k, start c, answer c#1");
  }
}
