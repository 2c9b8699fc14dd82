package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ChildCounts;
import dev.espalier.ExitReason;
import dev.espalier.annotations.Restart;
import dev.espalier.report.SupervisorReport;
import dev.espalier.report.SupervisorReport.Context;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Restart types against exit reasons: who is restarted, kept without a process, or forgotten. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class RestartTypeTest {
  @AutoClose private final TestBed bed = new TestBed();

  private static final ExitReason NORMAL = ExitReason.normal();
  private static final ExitReason SHUTDOWN = ExitReason.shutdown();
  private static final ExitReason SHUTDOWN_WITH = ExitReason.shutdown("enough");
  private static final ExitReason DIED = ExitReason.because("died");
  private static final ExitReason CRASHED = ExitReason.crash(new IllegalStateException("boom"));
  private static final ExitReason OUT_OF_STACK = ExitReason.crash(new StackOverflowError());
  private static final ExitReason NOPROC = ExitReason.noproc();
  private static final ExitReason KILLED = ExitReason.killed();

  private static final String RESTARTED = "[a RUNNING]";
  private static final String KEPT = "[a STOPPED]";
  private static final String FORGOTTEN = "[]";

  static Stream<Arguments> combinations() {
    return Stream.of(
        Arguments.of("RST-001", Restart.PERMANENT, NORMAL, RESTARTED, true),
        Arguments.of("RST-002", Restart.PERMANENT, SHUTDOWN, RESTARTED, true),
        Arguments.of("RST-002", Restart.PERMANENT, SHUTDOWN_WITH, RESTARTED, true),
        Arguments.of("RST-004", Restart.PERMANENT, DIED, RESTARTED, true),
        Arguments.of("RST-004", Restart.PERMANENT, CRASHED, RESTARTED, true),
        Arguments.of("RST-005", Restart.PERMANENT, KILLED, RESTARTED, true),
        Arguments.of("RST-006", Restart.TRANSIENT, NORMAL, KEPT, false),
        Arguments.of("RST-007", Restart.TRANSIENT, SHUTDOWN, KEPT, false),
        Arguments.of("RST-007", Restart.TRANSIENT, SHUTDOWN_WITH, KEPT, false),
        Arguments.of("RST-010", Restart.TRANSIENT, KILLED, RESTARTED, true),
        Arguments.of("RST-015", Restart.TRANSIENT, DIED, RESTARTED, true),
        Arguments.of("RST-015", Restart.TRANSIENT, CRASHED, RESTARTED, true),
        Arguments.of("RST-015", Restart.TRANSIENT, OUT_OF_STACK, RESTARTED, true),
        Arguments.of("RST-015", Restart.TRANSIENT, NOPROC, RESTARTED, true),
        Arguments.of("RST-011", Restart.TEMPORARY, NORMAL, FORGOTTEN, false),
        Arguments.of("RST-012", Restart.TEMPORARY, SHUTDOWN, FORGOTTEN, false),
        Arguments.of("RST-012", Restart.TEMPORARY, SHUTDOWN_WITH, FORGOTTEN, false),
        Arguments.of("RST-013", Restart.TEMPORARY, DIED, FORGOTTEN, true),
        Arguments.of("RST-013", Restart.TEMPORARY, CRASHED, FORGOTTEN, true),
        Arguments.of("RST-014", Restart.TEMPORARY, KILLED, FORGOTTEN, true));
  }

  @ParameterizedTest(name = "{0} {1} child that ends with {2}: {3}")
  @MethodSource("combinations")
  @DisplayName("LOG-004 LOG-006 restart type and exit reason decide")
  void restartTypeAndReasonDecide(
      String id, Restart type, ExitReason reason, String outcome, boolean reported) {
    bed.start(oneForOne(bed.plain("a").restart(type)));
    end(reason);

    assertThat(bed.children()).hasToString(outcome);
    assertThat(bed.starts("a")).isEqualTo(outcome.equals(RESTARTED) ? 2 : 1);
    assertThat(bed.supervisor().countChildren()).isEqualTo(counts(outcome));
    assertThat(bed.reports().of(Context.CHILD_TERMINATED))
        .extracting(SupervisorReport::reason)
        .hasToString(reported ? "[" + reason + "]" : "[]");
  }

  private void end(ExitReason reason) {
    switch (reason) {
      case ExitReason.Killed ignored -> bed.ref("a").kill();
      case ExitReason.Crash crash -> bed.ref("a").crash(crash.cause());
      default -> bed.ref("a").exit(reason);
    }
  }

  private static ChildCounts counts(String outcome) {
    return switch (outcome) {
      case RESTARTED -> new ChildCounts(1, 1, 0, 1);
      case KEPT -> new ChildCounts(1, 0, 0, 1);
      default -> new ChildCounts(0, 0, 0, 0);
    };
  }

  @Test
  @DisplayName("RST-020 a restarted child keeps its position")
  void keepsPosition() {
    bed.start(oneForOne(bed.plain("a"), bed.plain("b"), bed.plain("c")));
    bed.ref("b").crash("boom");
    assertThat(bed.children()).containsExactly("c RUNNING", "b RUNNING", "a RUNNING");
  }

  @Test
  @DisplayName("RST-016 a normal exit of a permanent child uses the budget")
  void normalExitOfPermanentCounts() throws InterruptedException {
    bed.start(oneForOne(bed.plain("a")).intensity(1, 5));
    bed.ref("a").exit(NORMAL);
    bed.settle();
    assertThat(bed.supervisor().isAlive()).isTrue();
    bed.ref("a").exit(NORMAL);
    assertThat(bed.awaitEnd()).isEqualTo(SHUTDOWN);
  }

  @Test
  @DisplayName("RST-017 INT-026 a clean exit of a transient child and any of a temporary is free")
  void cleanExitsAreFree() {
    bed.start(
        oneForOne(
                bed.plain("t1").restart(Restart.TRANSIENT),
                bed.plain("t2").restart(Restart.TRANSIENT),
                bed.plain("t3").restart(Restart.TEMPORARY),
                bed.plain("t4").restart(Restart.TEMPORARY))
            .intensity(0, 5));
    bed.ref("t1").exit(NORMAL);
    bed.ref("t2").exit(SHUTDOWN_WITH);
    bed.ref("t3").crash("boom");
    bed.ref("t4").kill();
    assertThat(bed.children()).containsExactly("t2 STOPPED", "t1 STOPPED");
  }

  @Test
  @DisplayName("PRC-003 the reason of an ExitException arrives verbatim")
  void exitReasonIsVerbatim() {
    bed.start(oneForOne(bed.plain("a")));
    assertThat(bed.ref("a").exit(ExitReason.because("bye")).reason())
        .isEqualTo(ExitReason.because("bye"));
  }

  @Test
  @DisplayName("GEN-074 a new process starts with an empty mailbox and a new state")
  void newProcessIsNew() {
    bed.start(oneForOne(bed.plain("a")));
    ProbeRef a = bed.ref("a");
    assertThat(a.ping()).isEqualTo(1);
    a.crash("boom");
    bed.settle();
    assertThat(a.ping()).isEqualTo(2);
  }
}
