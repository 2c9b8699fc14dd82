package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Children that are added, stopped, started and forgotten while the tree runs, over the public API.
 */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ManagementTest {
  @AutoClose private final Tree tree = Tree.start(SupervisorSpec.named("Root").build());
  private final SupervisorRef supervisor = tree.supervisor();

  private static ChildSpec idle(String id) {
    return ChildSpec.worker(id, start -> new Object());
  }

  @Test
  @DisplayName("MGT-030 the full life of a child")
  void fullLife() {
    ProcessRef a = ((StartResult.Started) supervisor.startChild(idle("a"))).child();
    assertThat(a.path()).isEqualTo("Root/a");
    assertThat(a).isEqualTo(supervisor.child("a"));
    assertThat(supervisor.startChild(idle("a"))).isEqualTo(new StartResult.AlreadyStarted(a));
    assertThat(supervisor.deleteChild("a")).isEqualTo(DeleteResult.RUNNING);
    assertThat(supervisor.restartChild("a")).isEqualTo(new RestartResult.Running());
    assertThat(supervisor.terminateChild("a")).isTrue();
    assertThat(a.isAlive()).isFalse();
    assertThat(supervisor.terminateChild("a")).isTrue();
    assertThat(supervisor.startChild(idle("a"))).isEqualTo(new StartResult.AlreadyPresent());
    assertThat(supervisor.whichChild("a"))
        .contains(new ChildInfo("a", ChildInfo.State.STOPPED, false));
    assertThat(supervisor.restartChild("a")).isEqualTo(new RestartResult.Started(a));
    assertThat(a.isAlive()).isTrue();
    assertThat(supervisor.childSpec("a")).map(ChildSpec::id).contains("a");
    assertThat(supervisor.terminateChild("a")).isTrue();
    assertThat(supervisor.deleteChild("a")).isEqualTo(DeleteResult.DELETED);
    assertThat(supervisor.whichChildren()).isEmpty();
  }

  @Test
  @DisplayName("MGT-015 MGT-023 MGT-028 MGT-038 MGT-039 an unknown id")
  void unknown() {
    assertThat(supervisor.terminateChild("x")).isFalse();
    assertThat(supervisor.restartChild("x")).isEqualTo(new RestartResult.NotFound());
    assertThat(supervisor.deleteChild("x")).isEqualTo(DeleteResult.NOT_FOUND);
    assertThat(supervisor.whichChild("x")).isEmpty();
    assertThat(supervisor.childSpec("x")).isEmpty();
  }

  @Test
  @DisplayName("MGT-042 of many callers that start one id, one succeeds")
  void manyCallers() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<StartResult>> calls = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        calls.add(() -> supervisor.startChild(idle("a")));
      }
      List<StartResult> results = new ArrayList<>();
      for (Future<StartResult> call : threads.invokeAll(calls)) {
        results.add(call.get());
      }
      assertThat(results).filteredOn(StartResult.Started.class::isInstance).hasSize(1);
      assertThat(results).filteredOn(StartResult.AlreadyStarted.class::isInstance).hasSize(49);
    }
  }

  @Test
  void declaredChildrenAreNotThoseOfADynamicSupervisor() {
    assertThatThrownBy(() -> supervisor.asDynamicSupervisor().whichChildren())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("`Root`");
  }

  @Test
  @DisplayName("MGT-040 a supervisor that has ended")
  void ended() {
    tree.close();
    assertThatThrownBy(() -> supervisor.startChild(idle("a")))
        .isInstanceOfSatisfying(
            CallFailedException.class,
            failure -> {
              assertThat(failure.reason()).isEqualTo(ExitReason.noproc());
              assertThat(failure.target()).isEqualTo("Root");
              assertThat(failure.operation()).contains("StartChild", "`a`");
            });
  }
}
