package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.DynamicSupervisorRef.DynamicChild;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Children that are started on demand, over the public API. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class DynamicSupervisorTest {

  @AutoClose
  private final Tree tree =
      Tree.start(DynamicSupervisorSpec.named("Pool").intensity(2, 3_600).maxChildren(3));

  private final DynamicSupervisorRef pool = tree.supervisor().asDynamicSupervisor();

  private static ChildSpec idle(String id) {
    return ChildSpec.worker(id, start -> new Object());
  }

  private ProcessRef start(ChildSpec spec) {
    return ((StartResult.Started) pool.startChild(spec)).child();
  }

  @Test
  @DisplayName("DYN-001 DYN-002 it starts empty, and each child counts")
  void startsEmpty() {
    assertThat(pool.whichChildren()).isEmpty();
    assertThat(pool.countChildren()).isEqualTo(new ChildCounts(0, 0, 0, 0));
    ProcessRef first = start(idle("x"));
    ProcessRef second = start(idle("x"));
    assertThat(first).isNotEqualTo(second);
    assertThat(first.path()).isEqualTo("Pool/x");
    assertThat(pool.countChildren()).isEqualTo(new ChildCounts(2, 2, 0, 2));
    assertThat(pool.whichChildren())
        .extracting(DynamicChild::process)
        .extracting(java.util.Optional::get)
        .containsExactlyInAnyOrder(first, second);
  }

  @Test
  @DisplayName("DYN-012 max_children is reached, then one is freed")
  void maxChildren() {
    ProcessRef first = start(idle("a"));
    start(idle("b"));
    start(idle("c"));
    assertThat(pool.startChild(idle("d"))).isEqualTo(new StartResult.MaxChildren());
    assertThat(pool.terminateChild(first)).isTrue();
    assertThat(pool.startChild(idle("d"))).isInstanceOf(StartResult.Started.class);
  }

  @Test
  @DisplayName("DYN-006 DYN-007 what declines or fails to start leaves nothing behind")
  void nothingIsStored() {
    ExitReason noSuchTable = ExitReason.because("no such table");
    assertThat(
            pool.startChild(
                ChildSpec.worker(
                    "x",
                    start -> {
                      throw new ExitException(noSuchTable);
                    })))
        .isEqualTo(new StartResult.Failed(noSuchTable));
    assertThat(
            pool.startChild(
                ChildSpec.worker(
                    "x",
                    start -> {
                      throw new StartIgnoredException();
                    })))
        .isEqualTo(new StartResult.Ignored());
    assertThat(pool.whichChildren()).isEmpty();
  }

  @Test
  @DisplayName("SPEC-040 a significant child is refused before anything is started")
  void significantIsRefused() {
    ChildSpec spec = idle("x").restart(Restart.TRANSIENT).significant(true);
    assertThatThrownBy(() -> pool.startChild(spec))
        .isInstanceOf(IllegalSpecException.class)
        .hasMessageContaining("`x`")
        .hasMessageContaining("autoShutdown");
    assertThat(pool.whichChildren()).isEmpty();
  }

  @Test
  @DisplayName("DYN-030 DYN-038 only the process that runs now addresses a child")
  void addressedByProcess() throws Exception {
    ProcessRef old = start(idle("x"));
    Signals.kill(old);
    ProcessRef now = pool.whichChildren().get(0).process().orElseThrow();
    assertThat(now).isNotEqualTo(old);
    assertThat(old.isAlive()).isFalse();
    assertThat(pool.terminateChild(old)).isFalse();
    assertThat(pool.terminateChild(tree.supervisor())).isFalse();
    CompletableFuture<ExitReason> death = Signals.monitor(now);
    assertThat(pool.terminateChild(now)).isTrue();
    assertThat(death.get()).isEqualTo(ExitReason.shutdown());
    assertThat(pool.terminateChild(now)).isFalse();
  }

  @Test
  @DisplayName("DYN-055 the intensity is shared by all children")
  void sharedIntensity() throws InterruptedException {
    List<ProcessRef> children = List.of(start(idle("a")), start(idle("b")), start(idle("c")));
    children.forEach(Signals::kill);
    assertThat(tree.awaitTermination()).isEqualTo(ExitReason.shutdown());
    assertThatThrownBy(pool::whichChildren)
        .isInstanceOf(CallFailedException.class)
        .hasMessageContaining("noproc");
  }

  @Test
  @DisplayName("SHD-027 DYN-047 all children are asked to stop at the same time")
  void stopIsParallel() {
    CyclicBarrier allStopping =
        new CyclicBarrier(3); // one after the other, nobody would get through
    for (int i = 0; i < 3; i++) {
      start(
          ChildSpec.worker("x", start -> (AutoCloseable) () -> allStopping.await())
              .shutdown(Shutdown.INFINITY));
    }
    tree.close();
    assertThat(allStopping.isBroken()).isFalse();
    assertThat(allStopping.getNumberWaiting()).isZero();
  }

  @Test
  @DisplayName("SHD-028 children with one shutdown time share a deadline; others keep theirs")
  void sharedDeadline() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    ProcessRef slow =
        start(ChildSpec.worker("slow", start -> (AutoCloseable) never::await).shutdown(50));
    ProcessRef quick =
        start(ChildSpec.worker("quick", start -> (AutoCloseable) () -> {}).shutdown(20_000));
    CompletableFuture<ExitReason> slowly = Signals.monitor(slow);
    CompletableFuture<ExitReason> quickly = Signals.monitor(quick);
    tree.close();
    assertThat(slowly.get()).isEqualTo(ExitReason.killed());
    assertThat(quickly.get()).isEqualTo(ExitReason.shutdown());
    assertThat(tree.awaitTermination()).isEqualTo(ExitReason.shutdown());
  }

  @Test
  @DisplayName("DYN-041 it may be a child, and is reachable through its supervisor")
  void asAChild() {
    SupervisorSpec spec =
        SupervisorSpec.named("Root")
            .child(ChildSpec.supervisor("games", siblings -> DynamicSupervisorSpec.named("games")))
            .build();
    try (Tree root = Tree.start(spec)) {
      DynamicSupervisorRef games = root.supervisor().supervisor("games").asDynamicSupervisor();
      assertThat(games.startChild(idle("chess"))).isInstanceOf(StartResult.Started.class);
      assertThat(root.supervisor().supervisor("games").whichChildren())
          .containsExactly(new ChildInfo("chess", ChildInfo.State.RUNNING, false));
      assertThat(root.supervisor().countChildren()).isEqualTo(new ChildCounts(1, 1, 1, 0));
    }
  }
}
