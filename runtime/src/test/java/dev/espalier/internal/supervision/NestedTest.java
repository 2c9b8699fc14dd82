package dev.espalier.internal.supervision;

import static dev.espalier.internal.supervision.Trees.supervisor;
import static dev.espalier.internal.supervision.Trees.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ExitReason;
import dev.espalier.annotations.Restart;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Supervisors below supervisors. */
@Timeout(value = 10, unit = TimeUnit.SECONDS)
class NestedTest {

  private final List<String> log = new ArrayList<>();
  private final SimTree tree =
      new SimTree(
          SimScheduler.inTurn(),
          new SimTree.Watcher() {
            @Override
            public void born(SimProcess process) {
              log.add("+" + name(process));
            }

            @Override
            public void died(SimProcess process, ExitReason reason) {
              log.add("-" + name(process) + " " + reason);
            }
          });

  private static String name(SimProcess process) {
    return process.path.substring(process.path.lastIndexOf('/') + 1);
  }

  private NestedTest start(SimNode.Supervisor root) {
    tree.start(root);
    tree.scheduler().run();
    return this;
  }

  private void then(String expected) {
    tree.scheduler().run();
    assertThat(String.join(", ", log)).isEqualTo(expected);
    log.clear();
  }

  private SimProcess at(String path) {
    return Objects.requireNonNull(tree.newest(path), path);
  }

  private static SimNode.Supervisor forest() {
    return supervisor(
        "root",
        worker("a"),
        supervisor("s1", worker("b"), worker("d")),
        worker("e"),
        supervisor("s2", worker("f"), worker("g")));
  }

  @Test
  @DisplayName("STA-029 a tree starts depth first")
  void startsDepthFirst() {
    start(forest()).then("+root, +a, +s1, +b, +d, +e, +s2, +f, +g");
  }

  @Test
  @DisplayName("STA-030 a tree stops in exactly the reverse order")
  void stopsInReverse() {
    start(forest());
    log.clear();
    tree.root().stop(ExitReason.shutdown());
    then(
        "-g shutdown, -f shutdown, -s2 shutdown, -e shutdown, -d shutdown, -b shutdown,"
            + " -s1 shutdown, -a shutdown, -root shutdown");
  }

  @Test
  @DisplayName("STA-032 a start that fails far below names the way down to it")
  void startFailsFarBelow() {
    tree.arm("root/s1/d", 1, SimTree.Outcome.ERROR);
    start(forest());
    assertThat(Objects.requireNonNull(tree.startError()))
        .hasToString(
            "shutdown(failed to start child `s1`: shutdown(failed to start child `d`:"
                + " start_failed))");
    assertThat(tree.living()).isEmpty();
  }

  @Test
  @DisplayName("a killed supervisor stops nobody; its children die as killed")
  void killed() {
    start(forest());
    log.clear();
    at("root/s1").kill();
    tree.scheduler().run();
    assertThat(log).contains("-b killed", "-d killed", "+s1", "+b", "+d").hasSize(6);
  }

  @Test
  @DisplayName("STR-028 a nested supervisor is stopped and started as a whole")
  void restartedAsAWhole() {
    start(forest());
    log.clear();
    ((SimSupervisor) at("root/s1")).stop(ExitReason.because("odd"));
    then("-d shutdown, -b shutdown, -s1 odd, +s1, +b, +d");
  }

  @Test
  @DisplayName("INT-011 RST-026 giving up costs the supervisor above one restart")
  void givingUpCostsOne() {
    start(
        supervisor(
            "root",
            Restart.PERMANENT,
            1,
            supervisor("s", Restart.PERMANENT, 2, worker("x")),
            worker("y")));
    log.clear();
    for (int i = 0; i < 3; i++) {
      ((SimWorker) at("root/s/x")).exit(ExitReason.because("boom"));
      tree.scheduler().run();
    }
    then("-x boom, +x, -x boom, +x, -x boom, -s shutdown, +s, +x");
    for (int i = 0; i < 2; i++) { // the new one has its whole budget
      ((SimWorker) at("root/s/x")).exit(ExitReason.because("boom"));
      tree.scheduler().run();
    }
    then("-x boom, +x, -x boom, +x");
    ((SimWorker) at("root/s/x")).exit(ExitReason.because("boom"));
    then("-x boom, -s shutdown, -y shutdown, -root shutdown");
  }

  @Test
  @DisplayName("INT-003 a transient supervisor that gave up is not restarted")
  void transientGivesUp() {
    start(supervisor("root", supervisor("s", Restart.TRANSIENT, 0, worker("x")), worker("y")));
    log.clear();
    ((SimWorker) at("root/s/x")).exit(ExitReason.because("boom"));
    then("-x boom, -s shutdown");
  }

  @Test
  @DisplayName("a restarted supervisor starts from its own specification with an empty counter")
  void startsAfresh() {
    start(supervisor("root", supervisor("s", worker("x"), worker("y"))));
    SimSupervisor inner = (SimSupervisor) at("root/s");
    inner.ask(new Request.StartChild(worker("z").spec()));
    inner.ask(new Request.TerminateChild("x"));
    inner.ask(new Request.DeleteChild("x"));
    tree.scheduler().run();
    log.clear();
    inner.stop(ExitReason.normal());
    then("-z shutdown, -y shutdown, -s normal, +s, +x, +y");
  }
}
