package dev.espalier.internal.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.ChildSpec;
import dev.espalier.IllegalSpecException;
import dev.espalier.IllegalSpecException.Fault;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.AutoShutdown;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import dev.espalier.annotations.Strategy;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What specifications hold by default, and what they refuse. */
@Timeout(value = 10, unit = TimeUnit.SECONDS)
class SpecificationTest {

  private static ChildSpec worker(String id) {
    return ChildSpec.worker(id, start -> id);
  }

  private static ChildSpec supervisor(String id) {
    return ChildSpec.supervisor(id, siblings -> SupervisorSpec.named(id).build());
  }

  private static void refused(Fault fault, String message, ThrowingCallable making) {
    assertThatThrownBy(making)
        .isInstanceOfSatisfying(
            IllegalSpecException.class, e -> assertThat(e.fault()).isEqualTo(fault))
        .hasMessageContaining(message);
  }

  @Test
  @DisplayName("SPEC-001 a worker is permanent, has 5 s to stop, and is not significant")
  void workerDefaults() {
    ChildSpec spec = worker("a");
    assertThat(spec.restart()).isEqualTo(Restart.PERMANENT);
    assertThat(spec.shutdown()).isEqualTo(5_000);
    assertThat(spec.significant()).isFalse();
    assertThat(spec.start()).isInstanceOf(ChildSpec.Worker.class);
  }

  @Test
  @DisplayName("a supervisor has all the time it needs")
  void supervisorDefaults() {
    assertThat(supervisor("a").shutdown()).isEqualTo(Shutdown.INFINITY);
  }

  @Test
  @DisplayName("SPEC-029 SPEC-030 the defaults are Elixir's: one_for_one, 3 in 5 s, never")
  void supervisorSpecDefaults() {
    SupervisorSpec spec = SupervisorSpec.named("s").build();
    assertThat(spec.strategy()).isEqualTo(Strategy.ONE_FOR_ONE);
    assertThat(spec.maxRestarts()).isEqualTo(3);
    assertThat(spec.maxSeconds()).isEqualTo(5);
    assertThat(spec.autoShutdown()).isEqualTo(AutoShutdown.NEVER);
  }

  @Test
  @DisplayName("SPEC-003 SPEC-012 every legal shutdown for every restart type and kind of child")
  void legalShutdowns() {
    for (Restart restart : Restart.values()) {
      for (int shutdown : new int[] {0, 1_000, Shutdown.INFINITY, Shutdown.BRUTAL_KILL}) {
        for (ChildSpec child : new ChildSpec[] {worker("a"), supervisor("a")}) {
          ChildSpec spec = child.restart(restart).shutdown(shutdown);
          assertThat(SupervisorSpec.named("s").child(spec).build().children())
              .first()
              .returns(restart, ChildSpec::restart)
              .returns(shutdown, ChildSpec::shutdown);
        }
      }
    }
  }

  @Test
  @DisplayName("a negative time to stop")
  void negativeShutdown() {
    refused(Fault.INVALID_SHUTDOWN, "`a` is -1 ms", () -> worker("a").shutdown(-1));
  }

  @Test
  @DisplayName("SPEC-004 SPEC-006 an id that is missing or useless")
  void badIds() {
    assertThatThrownBy(() -> ChildSpec.worker(null, start -> ""))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("id");
    refused(Fault.INVALID_ID, "must not be empty", () -> worker(""));
    refused(Fault.INVALID_ID, "`/`", () -> worker("a/b"));
    refused(Fault.INVALID_ID, "`/`", () -> SupervisorSpec.named("a/b").build());
  }

  @Test
  @DisplayName("a specification beside that of a sibling says the same as before")
  void besidesSiblings() {
    ChildSpec sibling = worker("a").startTimeout(10).key("elder");
    ChildSpec[] specs = {
      worker("a").startTimeout(10),
      worker("a").startTimeout(10).key("younger"),
      worker("a").startTimeout(11),
      worker("a").startTimeout(10).restart(Restart.TRANSIENT).significant(true),
      worker("a").startTimeout(10).shutdown(0),
      worker("b").startTimeout(10),
      supervisor("a"),
    };
    for (ChildSpec spec : specs) {
      assertThat(spec.besides(sibling))
          .returns(spec.start(), ChildSpec::start)
          .returns(spec.key(), ChildSpec::key)
          .hasToString(spec.toString());
    }
  }

  @Test
  @DisplayName("SPEC-009 no start function")
  void noStartFunction() {
    assertThatThrownBy(() -> ChildSpec.worker("a", null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> ChildSpec.supervisor("a", null))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  @DisplayName("SPEC-020 two children with one id")
  void duplicateIds() {
    refused(
        Fault.DUPLICATE_CHILD_NAME,
        "two children have the id `a`",
        () -> SupervisorSpec.named("s").child(worker("a")).child(supervisor("a")).build());
  }

  @Test
  @DisplayName("SPEC-024 a negative number of restarts; no time at all")
  void badIntensity() {
    refused(
        Fault.INVALID_INTENSITY,
        "maxRestarts is -1",
        () -> SupervisorSpec.named("s").intensity(-1, 5).build());
    refused(
        Fault.INVALID_PERIOD,
        "maxSeconds is 0",
        () -> SupervisorSpec.named("s").intensity(1, 0).build());
    assertThat(SupervisorSpec.named("s").intensity(0, 1).build().maxRestarts()).isZero();
  }

  @Test
  @DisplayName("SPEC-018 SPEC-019 SPEC-022 which children may be significant, and where")
  void significance() {
    for (AutoShutdown auto : AutoShutdown.values()) {
      for (Restart restart : Restart.values()) {
        SupervisorSpec.Builder builder =
            SupervisorSpec.named("s")
                .autoShutdown(auto)
                .child(worker("a").restart(restart).significant(true));
        if (auto == AutoShutdown.NEVER) { // said first, whatever the restart type
          refused(Fault.BAD_COMBINATION, "autoShutdown is NEVER", builder::build);
        } else if (restart == Restart.PERMANENT) {
          refused(Fault.BAD_COMBINATION, "but permanent", builder::build);
        } else {
          assertThat(builder.build().children()).hasSize(1);
        }
      }
    }
  }

  @Test
  @DisplayName("SPEC-044 an illegal child means that no child is started: there is no core")
  void nothingIsStarted() {
    refused(
        Fault.BAD_COMBINATION,
        "child `b`",
        () ->
            new SupervisorCore(
                SupervisorSpec.named("s")
                    .child(worker("a"))
                    .child(worker("b").significant(true))
                    .build()));
  }

  @Test
  @DisplayName("the flags are looked at before the children")
  void flagsFirst() {
    refused(
        Fault.INVALID_PERIOD,
        "maxSeconds",
        () ->
            SupervisorSpec.named("s")
                .intensity(1, 0)
                .child(worker("a"))
                .child(worker("a"))
                .build());
  }
}
