package dev.espalier.internal.supervision;

import static dev.espalier.internal.supervision.Scene.before;
import static dev.espalier.internal.supervision.Scene.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ExitReason;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Where we leave OTP: a start that hangs has only so much time once the supervisor has been told to
 * stop. OTP would wait for ever.
 */
@Timeout(value = 10, unit = TimeUnit.SECONDS)
class StopDuringStartTest {

  @Test
  @DisplayName("SHD-026 nobody wants the supervisor to stop: a start has all the time it needs")
  void noDeadlineOtherwise() {
    given("one_for_one: a")
        .when("x will hang in its start")
        .when("asked to start x")
        .then("start x")
        .deadlines("");
  }

  @Test
  @DisplayName("a start that is under way when the stop comes has its child's time to stop")
  void current() {
    given("one_for_one: a b(700)")
        .when("b will hang in its start")
        .when("b exits boom")
        .when("told to stop bye")
        .then("start b")
        .deadlines("set 700")
        .when("the time is up")
        .then("kill b, stop a, end bye");
  }

  @Test
  @DisplayName("a start that is over in time goes its way, and its deadline is cancelled")
  void inTime() {
    given("one_for_one: a b(700)")
        .when("b will hang in its start")
        .when("b exits boom")
        .when("told to stop bye")
        .when("b comes up")
        .then("start b, stop b, stop a, end bye")
        .deadlines("set 700, cancel, set 700, cancel, set 5000, cancel");
  }

  @Test
  @DisplayName("each start that follows has its time, too")
  void following() {
    before("one_for_one: a(100) b(200) c(300)")
        .when("a will hang in its start")
        .when("b will hang in its start")
        .when("it starts")
        .when("told to stop bye")
        .then("start a")
        .when("a comes up")
        .then("start b")
        .deadlines("set 100, cancel, set 200")
        .when("the time is up")
        .then("kill b, stop a, end shutdown(failed to start child `b`: killed)");
  }

  @Test
  @DisplayName("each start of a group restart that was under way has its time")
  void group() {
    given("one_for_all: a(100) b(200)")
        .when("b will not stop")
        .when("a exits boom")
        .when("a will hang in its start")
        .when("told to stop bye")
        .then("stop b")
        .when("b exits shutdown")
        .then("start a")
        .deadlines("set 200, cancel, set 100")
        .when("the time is up")
        .then("kill a, end bye");
  }

  @Test
  @DisplayName("told to stop again, the time is not prolonged")
  void again() {
    given("one_for_one: a b(700)")
        .when("b will hang in its start")
        .when("b exits boom")
        .when("told to stop bye")
        .when("told to stop bye")
        .deadlines("set 700");
  }

  @Test
  @DisplayName("a deadline of the start that arrives late does not shorten the time to stop")
  void lateDeadline() {
    given("one_for_one: a b(700)")
        .when("b will hang in its start")
        .when("b exits boom")
        .when("b will not stop")
        .when("told to stop bye")
        .when("b comes up")
        .then("start b, stop b")
        .deadlines("set 700, cancel, set 700")
        .when("deadline 1 passes")
        .thenNothing()
        .when("deadline 2 passes")
        .then("kill b, stop a, end bye");
  }

  @Test
  @DisplayName("a supervisor that is starting is told to stop, so that it can bound its own starts")
  void nested() {
    before("one_for_one: a s(supervisor)")
        .when("s will hang in its start")
        .when("it starts")
        .then("start a, start s")
        .when("told to stop bye")
        .then("stop s");
  }

  @Test
  @DisplayName("a constructor that hangs far below does not keep the tree from ending")
  void farBelow() {
    SimNode.Supervisor inner = Trees.supervisor("s", Trees.worker("x"));
    SimNode.Supervisor outer = Trees.supervisor("t", inner);
    SimTree tree = new SimTree(SimScheduler.inTurn(), new SimTree.Watcher() {});
    tree.hold("root/t/s/x");
    tree.start(Trees.supervisor("root", outer));
    tree.scheduler().run();
    tree.root().stop(ExitReason.shutdown());
    tree.scheduler().run();
    assertThat(tree.living()).isEmpty();
  }
}
