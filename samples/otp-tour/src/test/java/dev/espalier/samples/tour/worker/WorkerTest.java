package dev.espalier.samples.tour.worker;

import static dev.espalier.testkit.Await.awaitDown;
import static dev.espalier.testkit.Await.awaitRestart;
import static dev.espalier.testkit.Crash.crash;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ChildInfo;
import dev.espalier.ChildSpec;
import dev.espalier.Signals;
import dev.espalier.StartResult;
import dev.espalier.annotations.Restart;
import dev.espalier.testkit.EspalierExtension;
import dev.espalier.testkit.TestSupervisor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
@ExtendWith(EspalierExtension.class)
class WorkerTest {

  @Test
  void theSpecIsWhatTheClassSaysUnderAnIdOfItsOwn() {
    ChildSpec spec = Worker.childSpec(new Worker.Options(7));
    assertThat(spec.id()).isEqualTo("Worker(7)");
    assertThat(spec.restart()).isEqualTo(Restart.TRANSIENT);
    assertThat(spec.shutdown()).isEqualTo(10_000);
  }

  @Test
  void severalOfThemLiveUnderOneSupervisor(TestSupervisor supervisor) {
    WorkersTree tree = supervisor.start(WorkersTree::start);
    assertThat(tree.first().describe()).isEqualTo("1 at Workers/Worker(1)");
    assertThat(tree.supervisor().startChild(Worker.childSpec(new Worker.Options(3))))
        .isInstanceOf(StartResult.Started.class);
    assertThat(tree.supervisor().startChild(Worker.childSpec(new Worker.Options(3))))
        .as("the same id again")
        .isInstanceOf(StartResult.AlreadyStarted.class);
    assertThat(tree.supervisor().whichChildren())
        .extracting(ChildInfo::id)
        .containsExactly("Worker(3)", "Worker(2)", "Worker(1)");
    assertThat(tree.supervisor().childSpec("Worker(2)"))
        .get()
        .extracting(ChildSpec::shutdown)
        .isEqualTo(20_000);
  }

  @Test
  void aTransientWorkerIsRestartedAfterACrashOnly(TestSupervisor supervisor) {
    WorkersTree tree = supervisor.start(WorkersTree::start);
    crash(tree.first());
    awaitRestart(tree.first());
    awaitDown(tree.first(), () -> Signals.stop(tree.first()));
    assertThat(tree.supervisor().whichChild("Worker(1)"))
        .get()
        .extracting(ChildInfo::state)
        .isEqualTo(ChildInfo.State.STOPPED);
  }
}
