package dev.espalier.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ChildSpec;
import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.ExitException;
import dev.espalier.ExitReason;
import dev.espalier.Signals;
import dev.espalier.StartResult;
import dev.espalier.Tree;
import dev.espalier.annotations.Restart;
import dev.espalier.internal.report.CapturedLog;
import dev.espalier.report.ProgressReport.Origin;
import dev.espalier.report.SupervisorReport.Context;
import dev.espalier.report.SupervisorReport.Next;
import dev.espalier.spi.Lifecycle;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a supervisor of children on demand reports. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class PoolReportTest {
  private final List<Report> heard = new CopyOnWriteArrayList<>();

  /** A child that ends in its own way when it is asked to stop. */
  private static ChildSpec endsWith(Supplier<? extends RuntimeException> thrown) {
    Lifecycle<Object> lifecycle =
        Lifecycle.builder()
            .terminate((worker, reason) -> {
              throw thrown.get();
            })
            .build();
    return ChildSpec.worker("w", lifecycle, start -> new Object()).restart(Restart.TEMPORARY);
  }

  private static ChildSpec endsWith(ExitReason reason) {
    return endsWith(() -> new ExitException(reason));
  }

  private List<SupervisorReport> stop(ChildSpec... children) {
    try (Tree tree = Tree.start(DynamicSupervisorSpec.named("Pool"))) {
      tree.listen(heard::add);
      for (ChildSpec child : children) {
        assertThat(tree.supervisor().asDynamicSupervisor().startChild(child))
            .isInstanceOf(StartResult.Started.class);
      }
    }
    return heard.stream()
        .filter(SupervisorReport.class::isInstance)
        .map(SupervisorReport.class::cast)
        .toList();
  }

  @Test
  @DisplayName("LOG-015 those that ended in the same way are reported once, with their number")
  void alike() {
    ChildSpec odd = endsWith(ExitReason.because("odd"));
    List<SupervisorReport> reports =
        stop(
            odd,
            odd,
            odd,
            endsWith(ExitReason.because("even")),
            endsWith(ExitReason.normal()),
            endsWith(ExitReason.shutdown("x")),
            endsWith(ExitReason.because("odd")).shutdown(77));
    assertThat(reports).extracting(SupervisorReport::context).containsOnly(Context.SHUTDOWN_ERROR);
    assertThat(reports)
        .extracting(it -> it.reason() + " " + it.offender().shutdown() + " " + it.count())
        .containsExactlyInAnyOrder("odd 5000 3", "even 5000 1", "odd 77 1");
    assertThat(reports).extracting(SupervisorReport::next).containsOnly(Next.NONE);
    assertThat(reports)
        .extracting(SupervisorReport::text)
        .anyMatch(text ->
            text.contains("    child     3 like worker `w` temporary, shutdown 5000 ms, start 1"));
  }

  @Test
  @DisplayName("LOG-015 the same thing thrown at the same place is the same")
  void thrownAlike() {
    ChildSpec crashing = endsWith(() -> new IllegalStateException("boom"));
    List<SupervisorReport> reports =
        stop(
            crashing,
            crashing,
            endsWith(() -> new IllegalStateException("bang")),
            endsWith(() -> new IllegalArgumentException("boom")));
    assertThat(reports).extracting(SupervisorReport::count).containsExactlyInAnyOrder(2, 1, 1);
  }

  /** A detail that is of no use. */
  private static final class Hostile {
    @Override
    public boolean equals(Object other) {
      throw new IllegalStateException("equals");
    }

    @Override
    public int hashCode() {
      throw new IllegalStateException("hashCode");
    }
  }

  @Test
  @DisplayName("details that cannot be compared are different, and harm nobody")
  void hostile() {
    List<SupervisorReport> reports =
        stop(
            endsWith(ExitReason.because(new Hostile())),
            endsWith(ExitReason.because(new Hostile())));
    assertThat(reports).extracting(SupervisorReport::count).containsExactly(1, 1);
  }

  @Test
  @DisplayName("LOG-014 a child on demand is named by its specification and its place")
  void offender() {
    try (Tree tree = Tree.start(DynamicSupervisorSpec.named("Pool"))) {
      tree.listen(heard::add);
      ChildSpec spec = ChildSpec.worker("order", start -> new Object()).restart(Restart.TRANSIENT);
      StartResult result = tree.supervisor().asDynamicSupervisor().startChild(spec);
      Signals.kill(((StartResult.Started) result).child());
      tree.supervisor().asDynamicSupervisor().countChildren();
    }
    SupervisorReport report = (SupervisorReport) heard.get(1);
    assertThat(report.supervisor()).isEqualTo("Pool");
    assertThat(report.offender().id()).isEqualTo("order");
    assertThat(report.offender().path()).isEqualTo("Pool/order");
    assertThat(report.offender().restart()).isEqualTo(Restart.TRANSIENT);
    assertThat(report.next()).isEqualTo(Next.RESTART);
  }

  @Test
  @DisplayName("DYN-058 LOG-002 starts on demand are events for listeners, and not in the log")
  void progress() {
    try (CapturedLog log = new CapturedLog("Pool")) {
      try (Tree tree = Tree.start(DynamicSupervisorSpec.named("Pool"))) {
        tree.listen(heard::add);
        tree.supervisor()
            .asDynamicSupervisor()
            .startChild(ChildSpec.worker("w", start -> new Object()));
      }
      assertThat(log.records()).isEmpty();
    }
    assertThat(heard)
        .singleElement()
        .isInstanceOfSatisfying(
            ProgressReport.class,
            report -> {
              assertThat(report.origin()).isEqualTo(Origin.REQUEST);
              assertThat(report.started().path()).isEqualTo("Pool/w");
            });
  }
}
