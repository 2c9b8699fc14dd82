package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.IllegalSpecException.Fault;
import dev.espalier.annotations.Restart;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Specifications and names that are wrong: when that is found, and what it leaves untouched. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class CheckedSpecTest {
  private final AtomicInteger started = new AtomicInteger();

  @AutoClose private final Tree tree = Tree.start(SupervisorSpec.named("Root").build());
  private final SupervisorRef supervisor = tree.supervisor();

  private ChildSpec worker(String id) {
    return ChildSpec.worker(id, start -> started.incrementAndGet());
  }

  private static void refused(Fault fault, String message, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            IllegalSpecException.class, e -> assertThat(e.fault()).isEqualTo(fault))
        .hasMessageContaining(message);
  }

  @Test
  @DisplayName("SPEC-021 making a specification checks it and starts nothing")
  void checkingStartsNothing() {
    SupervisorSpec right = SupervisorSpec.named("s").child(worker("a")).child(worker("b")).build();
    assertThat(right.children()).extracting(ChildSpec::id).containsExactly("a", "b");
    refused(
        Fault.DUPLICATE_CHILD_NAME,
        "`a`",
        () -> SupervisorSpec.named("s").child(worker("a")).child(worker("a")).build());
    assertThat(started).hasValue(0);
  }

  @Test
  @DisplayName("SPEC-041 what is wrong with a child is told although there is no supervisor to ask")
  void checkedByTheCaller() {
    DynamicSupervisorRef gone;
    try (Tree pool = Tree.start(DynamicSupervisorSpec.named("Pool"))) {
      gone = pool.supervisor().asDynamicSupervisor();
    }
    refused(
        Fault.INVALID_SHUTDOWN, "`a` is -1 ms", () -> gone.startChild(worker("a").shutdown(-1)));
    refused(Fault.INVALID_ID, "must not be empty", () -> gone.startChild(worker("")));
    assertThatThrownBy(() -> gone.startChild(worker("a")))
        .as("a right one gets that far")
        .isInstanceOfSatisfying(
            CallFailedException.class,
            failure -> assertThat(failure.reason()).isEqualTo(ExitReason.noproc()));
  }

  @Test
  @DisplayName("MGT-010 SIG-025 start_child with an illegal specification harms nothing")
  void illegalAddition() {
    supervisor.startChild(worker("a"));
    refused(
        Fault.BAD_COMBINATION,
        "child `b` is significant, but autoShutdown is NEVER",
        () -> supervisor.startChild(worker("b").restart(Restart.TRANSIENT).significant(true)));
    assertThat(supervisor.whichChildren())
        .containsExactly(new ChildInfo("a", ChildInfo.State.RUNNING, false));
    assertThat(started).hasValue(1);
    assertThat(supervisor.startChild(worker("b"))).isInstanceOf(StartResult.Started.class);
  }

  @Test
  @DisplayName(
      "MGT-045 GEN-010 PRC-058 an id that is taken: nothing is constructed, its owner stays")
  void takenId() {
    supervisor.startChild(worker("counter"));
    var death = Signals.monitor(supervisor.child("counter"));
    assertThat(supervisor.startChild(worker("counter")))
        .isEqualTo(new StartResult.AlreadyStarted(supervisor.child("counter")));
    assertThat(started).hasValue(1);
    assertThat(supervisor.child("counter").isAlive()).isTrue();
    assertThat(death).isNotDone();
    assertThat(supervisor.startChild(worker("counter2")))
        .as("two of one class need two ids")
        .isEqualTo(new StartResult.Started(supervisor.child("counter2")));
    assertThat(started).hasValue(2);
  }

  @Test
  @DisplayName("STA-017 GEN-013 an impossible name is refused and says what is possible")
  void impossibleNames() {
    for (String name : new String[] {"", "a/b"}) {
      String what = "must not be empty nor contain `/`";
      refused(Fault.INVALID_ID, what, () -> SupervisorSpec.named(name).build());
      refused(Fault.INVALID_ID, what, () -> DynamicSupervisorSpec.named(name));
      refused(
          Fault.INVALID_ID,
          what,
          () -> Tree.start(name, siblings -> SupervisorSpec.named("x").build()));
      refused(Fault.INVALID_ID, what, () -> worker(name));
    }
    assertThat(started).hasValue(0);
  }

  @Test
  @DisplayName("GEN-013 children of a dynamic supervisor are anonymous: ids need not differ")
  void anonymous() {
    try (Tree pool = Tree.start(DynamicSupervisorSpec.named("Pool"))) {
      DynamicSupervisorRef children = pool.supervisor().asDynamicSupervisor();
      StartResult one = children.startChild(worker("x"));
      StartResult other = children.startChild(worker("x"));
      assertThat(one).isInstanceOf(StartResult.Started.class).isNotEqualTo(other);
      assertThat(other).isInstanceOf(StartResult.Started.class);
      assertThat(children.countChildren().active()).isEqualTo(2);
    }
  }

  @Test
  @DisplayName("two trees of one name do not meet")
  void treesOfOneName() {
    supervisor.startChild(worker("a"));
    try (Tree other = Tree.start(SupervisorSpec.named("Root").build())) {
      assertThat(other.supervisor().path()).isEqualTo(supervisor.path());
      assertThat(other.supervisor().child("a").isAlive()).isFalse();
    }
    assertThat(supervisor.child("a").isAlive()).isTrue();
  }
}
