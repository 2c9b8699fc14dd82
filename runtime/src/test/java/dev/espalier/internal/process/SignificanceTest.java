package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForAll;
import static dev.espalier.internal.process.TestBed.oneForOne;
import static dev.espalier.internal.process.TestBed.supervisor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ChildSpec;
import dev.espalier.ExitReason;
import dev.espalier.StartIgnoredException;
import dev.espalier.annotations.AutoShutdown;
import dev.espalier.annotations.Restart;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Significant children and automatic shutdown. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class SignificanceTest {
  @AutoClose private final TestBed bed = new TestBed();

  private ChildSpec significant(String id, Restart restart) {
    return bed.trapping(id).restart(restart).significant(true);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(AutoShutdown.class)
  @DisplayName("SIG-001 SIG-002 children that are not significant never trigger")
  void notSignificant(AutoShutdown mode) {
    bed.start(
        oneForOne(
                bed.plain("t1").restart(Restart.TEMPORARY),
                bed.plain("t2").restart(Restart.TEMPORARY),
                bed.plain("n").restart(Restart.TRANSIENT),
                bed.plain("k").restart(Restart.TRANSIENT))
            .autoShutdown(mode));
    bed.ref("t1").exit(ExitReason.normal());
    bed.ref("t2").kill();
    bed.ref("n").exit(ExitReason.normal());
    bed.ref("k").kill();
    assertThat(bed.children()).containsExactly("k RUNNING", "n STOPPED");
  }

  @Test
  @DisplayName("SIG-003 SIG-018 any: a killed temporary child ends the supervisor in order")
  void anyKilled() throws InterruptedException {
    bed.start(
        oneForOne(
                significant("c1", Restart.TEMPORARY),
                significant("c2", Restart.TEMPORARY),
                bed.trapping("c3"))
            .autoShutdown(AutoShutdown.ANY_SIGNIFICANT));
    bed.clear();
    bed.ref("c1").kill();
    assertThat(bed.awaitEnd()).isEqualTo(ExitReason.shutdown());
    assertThat(bed.journal()).containsExactly("stop c3 shutdown", "stop c2 shutdown");
  }

  @Test
  @DisplayName("SIG-004 SIG-005 any: temporary children trigger with any reason")
  void anyTemporary() throws InterruptedException {
    for (ExitReason reason : new ExitReason[] {ExitReason.because("died"), ExitReason.normal()}) {
      bed.start(
          oneForOne(significant("c", Restart.TEMPORARY))
              .autoShutdown(AutoShutdown.ANY_SIGNIFICANT));
      bed.ref("c").exit(reason);
      assertThat(bed.awaitEnd()).isEqualTo(ExitReason.shutdown());
    }
  }

  @Test
  @DisplayName("SIG-011 any: a transient child triggers with clean reasons only")
  void anyTransient() throws InterruptedException {
    bed.start(
        oneForOne(significant("c", Restart.TRANSIENT)).autoShutdown(AutoShutdown.ANY_SIGNIFICANT));
    bed.ref("c").crash("boom");
    assertThat(bed.children()).containsExactly("c RUNNING");
    bed.ref("c").exit(ExitReason.shutdown("enough"));
    assertThat(bed.awaitEnd()).isEqualTo(ExitReason.shutdown());
  }

  @Test
  @DisplayName("SIG-007 SIG-008 all: the last significant child triggers")
  void allSignificant() throws InterruptedException {
    bed.start(
        oneForOne(
                significant("c1", Restart.TRANSIENT),
                significant("c2", Restart.TEMPORARY),
                bed.trapping("c3"))
            .autoShutdown(AutoShutdown.ALL_SIGNIFICANT));
    bed.ref("c1").exit(ExitReason.normal());
    assertThat(bed.children()).containsExactly("c3 RUNNING", "c2 RUNNING", "c1 STOPPED");
    bed.clear();
    bed.ref("c2").exit(ExitReason.normal());
    assertThat(bed.awaitEnd()).isEqualTo(ExitReason.shutdown());
    assertThat(bed.journal()).containsExactly("stop c2 normal", "stop c3 shutdown");
  }

  @Test
  @DisplayName("SIG-015 a significant bystander of a restart is forgotten and does not trigger")
  void bystander() {
    bed.start(
        oneForAll(bed.plain("a"), significant("t", Restart.TEMPORARY))
            .autoShutdown(AutoShutdown.ANY_SIGNIFICANT));
    bed.ref("a").crash("boom");
    assertThat(bed.children()).containsExactly("a RUNNING");
  }

  @Test
  @DisplayName("SIG-016 the end of a significant supervisor goes on upwards")
  void escalates() throws InterruptedException {
    bed.start(
        oneForOne(
                supervisor(
                        "b",
                        oneForOne(significant("c", Restart.TRANSIENT))
                            .autoShutdown(AutoShutdown.ANY_SIGNIFICANT))
                    .restart(Restart.TRANSIENT)
                    .significant(true))
            .autoShutdown(AutoShutdown.ANY_SIGNIFICANT));
    bed.ref("b/c").exit(ExitReason.normal());
    assertThat(bed.awaitEnd()).isEqualTo(ExitReason.shutdown());
  }

  @Test
  @DisplayName("SIG-017 SIG-024 the end of any other supervisor is an end with reason shutdown")
  void doesNotEscalate() {
    bed.start(
        oneForOne(
            supervisor(
                    "b",
                    oneForOne(significant("c", Restart.TRANSIENT))
                        .autoShutdown(AutoShutdown.ANY_SIGNIFICANT))
                .restart(Restart.TRANSIENT),
            supervisor(
                "p",
                oneForOne(significant("d", Restart.TRANSIENT))
                    .autoShutdown(AutoShutdown.ANY_SIGNIFICANT))));
    bed.ref("b/c").exit(ExitReason.normal());
    bed.ref("p/d").exit(ExitReason.normal());
    TestBed.eventually(() -> assertThat(bed.children()).containsExactly("p RUNNING", "b STOPPED"));
    TestBed.eventually(() -> assertThat(bed.starts("d")).isEqualTo(2));
  }

  @Test
  @DisplayName("SIG-022 a significant child that declines does not trigger")
  void declined() {
    bed.onStart(
        "c",
        (start, context) -> {
          throw new StartIgnoredException();
        });
    bed.start(
        oneForOne(significant("c", Restart.TRANSIENT), bed.plain("a"))
            .autoShutdown(AutoShutdown.ANY_SIGNIFICANT));
    assertThat(bed.children()).containsExactly("a RUNNING", "c STOPPED");
  }

  @Test
  @DisplayName("SIG-023 the limit comes before significance")
  void limitFirst() throws InterruptedException {
    bed.start(
        oneForOne(significant("c", Restart.TRANSIENT))
            .intensity(0, 5)
            .autoShutdown(AutoShutdown.ANY_SIGNIFICANT));
    bed.ref("c").crash("boom");
    assertThat(bed.awaitEnd()).isEqualTo(ExitReason.shutdown());
    assertThat(bed.reports().trouble()).contains("Root shutdown c shutdown");
  }
}
