package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForOne;
import static dev.espalier.internal.process.TestBed.supervisor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ChildCounts;
import dev.espalier.ExitReason;
import dev.espalier.StartIgnoredException;
import dev.espalier.Tree;
import dev.espalier.annotations.Restart;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The order in which trees start and stop, and children that decline to start. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class StartAndStopTest {
  @AutoClose private final TestBed bed = new TestBed();

  @Test
  @DisplayName("STA-001 a supervisor without children starts and stops")
  void empty() throws InterruptedException {
    try (Tree tree = bed.start(oneForOne())) {
      assertThat(tree.supervisor().countChildren()).isEqualTo(new ChildCounts(0, 0, 0, 0));
    }
    assertThat(bed.awaitEnd()).isEqualTo(ExitReason.shutdown());
  }

  @Test
  @DisplayName("STA-006 children start in the order declared and stop in reverse")
  void startsInOrderDeclared() {
    List<String> ids = List.of("ch7", "ch3", "ch10", "ch2", "ch5");
    var spec = oneForOne();
    ids.forEach(id -> spec.child(bed.trapping(id)));
    Tree tree = bed.start(spec);
    assertThat(bed.journal())
        .containsExactly("start ch7", "start ch3", "start ch10", "start ch2", "start ch5");
    bed.clear();
    tree.close();
    assertThat(bed.journal())
        .containsExactly(
            "stop ch5 shutdown",
            "stop ch2 shutdown",
            "stop ch10 shutdown",
            "stop ch3 shutdown",
            "stop ch7 shutdown");
  }

  @Test
  @DisplayName("STA-029 STA-030 a nested tree starts depth-first and stops in reverse")
  void nestedTreesStartDepthFirst() {
    try (Tree tree =
        bed.start(
            oneForOne(
                bed.trapping("a"),
                supervisor("s1", oneForOne(bed.trapping("b"), bed.trapping("d"))),
                bed.trapping("e"),
                supervisor("s2", oneForOne(bed.trapping("f"), bed.trapping("g")))))) {
      assertThat(bed.journal())
          .containsExactly("start a", "start b", "start d", "start e", "start f", "start g");
      assertThat(tree.supervisor().countChildren()).isEqualTo(new ChildCounts(4, 4, 2, 2));
      bed.clear();
    }
    assertThat(bed.journal())
        .containsExactly(
            "stop g shutdown",
            "stop f shutdown",
            "stop e shutdown",
            "stop d shutdown",
            "stop b shutdown",
            "stop a shutdown");
    assertThat(bed.reports().trouble()).isEmpty();
  }

  @Test
  @DisplayName("STA-011 STA-013 a permanent or transient child that declines keeps its place")
  void declinedKeepsItsPlace() {
    bed.onStart("p", (start, context) -> decline());
    bed.onStart("t", (start, context) -> decline());
    bed.start(oneForOne(bed.plain("p"), bed.plain("t").restart(Restart.TRANSIENT), bed.plain("a")));
    assertThat(bed.children()).containsExactly("a RUNNING", "t STOPPED", "p STOPPED");
    assertThat(bed.supervisor().countChildren()).isEqualTo(new ChildCounts(3, 1, 0, 3));
    assertThat(bed.ref("p").isAlive()).isFalse();
    assertThat(bed.reports().trouble()).as("it is no error").isEmpty();
  }

  @Test
  @DisplayName("STA-012 a temporary child that declines is forgotten")
  void declinedTemporaryIsForgotten() {
    bed.onStart("t", (start, context) -> decline());
    bed.start(oneForOne(bed.plain("t").restart(Restart.TEMPORARY), bed.plain("a")));
    assertThat(bed.children()).containsExactly("a RUNNING");
  }

  @Test
  @DisplayName("STA-002 a nested supervisor may decline")
  void supervisorDeclines() {
    bed.start(
        oneForOne(bed.plain("a"), dev.espalier.ChildSpec.supervisor("in", siblings -> decline())));
    assertThat(bed.children()).containsExactly("in STOPPED", "a RUNNING");
  }

  @Test
  @DisplayName("a child that declines its restart stays without a process, no retry")
  void declinesItsRestart() {
    bed.onStart(
        "a",
        (start, context) -> {
          if (start > 1) {
            decline();
          }
        });
    bed.start(oneForOne(bed.plain("a")));
    bed.ref("a").crash("boom");
    assertThat(bed.children()).containsExactly("a STOPPED");
    assertThat(bed.starts("a")).isEqualTo(2);
  }

  @Test
  @DisplayName("STA-022 SHD-037 stop(reason) ends with that reason; children see shutdown")
  void stopWithReason() throws InterruptedException {
    bed.start(oneForOne(bed.trapping("a")));
    bed.supervisor().stop(ExitReason.because("foo"));
    assertThat(bed.journal()).containsExactly("start a", "stop a shutdown");
    assertThat(bed.awaitEnd()).isEqualTo(ExitReason.because("foo"));
    assertThat(bed.supervisor().isAlive()).isFalse();
  }

  @Test
  @DisplayName("STA-023 stop(normal) reports nothing")
  void stopNormal() throws InterruptedException {
    bed.start(oneForOne(bed.trapping("a")));
    bed.supervisor().stop(ExitReason.normal());
    assertThat(bed.awaitEnd()).isEqualTo(ExitReason.normal());
    assertThat(bed.reports().trouble()).isEmpty();
  }

  @Test
  @DisplayName("STA-024 STA-035 MGT-040 whoever asks a supervisor that is gone gets noproc")
  void goneSupervisor() {
    bed.start(oneForOne()).close();
    assertThat(ProbeRef.failure(() -> bed.supervisor().stop(ExitReason.normal())).reason())
        .isEqualTo(ExitReason.noproc());
    assertThat(ProbeRef.failure(() -> bed.supervisor().countChildren()).operation())
        .contains("CountChildren");
    assertThat(ProbeRef.failure(() -> bed.supervisor().supervisor("x").whichChildren()).reason())
        .isEqualTo(ExitReason.noproc());
  }

  @Test
  @DisplayName("SHD-025 children without a process are skipped")
  void skipsStopped() {
    Tree tree =
        bed.start(oneForOne(bed.trapping("a"), bed.trapping("b").restart(Restart.TRANSIENT)));
    bed.ref("b").exit(ExitReason.normal());
    assertThat(bed.children()).containsExactly("b STOPPED", "a RUNNING");
    bed.clear();
    tree.close();
    assertThat(bed.journal()).containsExactly("stop a shutdown");
    assertThat(bed.reports().trouble()).isEmpty();
  }

  private static <T> T decline() {
    throw new StartIgnoredException();
  }
}
