package greenhouse.workers;

import static dev.espalier.testkit.Await.awaitDown;
import static dev.espalier.testkit.Await.awaitRestart;
import static dev.espalier.testkit.Crash.crash;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.ChildInfo;
import dev.espalier.ExitReason;
import dev.espalier.sys.Sys;
import dev.espalier.testkit.EspalierExtension;
import dev.espalier.testkit.ManualClock;
import dev.espalier.testkit.TestSupervisor;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.Reader;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the chapter on workers says is true. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@ExtendWith(EspalierExtension.class)
class RoofTest {

  /** Writes down what it is told, and turns until it was asked often enough. */
  private static final class Recorder implements Motor {
    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private final AtomicInteger steps = new AtomicInteger();

    @Override
    public void shut() {
      told.add("shut");
    }

    @Override
    public void turn(int percent) {
      told.add("turn to " + percent);
      steps.set(3);
    }

    @Override
    public boolean isTurning() {
      return steps.getAndDecrement() > 0;
    }

    @Override
    public void off() {
      told.add("off");
    }
  }

  private final Recorder motor = new Recorder();

  @Test
  void theVentIsShutAfterItsStartAndSwitchedOffAtItsEnd(TestSupervisor supervisor) {
    RoofTree tree = supervisor.start(() -> RoofTree.start(motor, Reader.nullReader()));
    assertThat(tree.vent().percent()).isZero();
    crash(tree.vent());
    awaitRestart(tree.vent());
    assertThat(tree.vent().percent()).isZero();
    tree.close();
    assertThat(motor.told).containsExactly("shut", "off", "shut", "off");
  }

  @Test
  void aDeclaredExceptionIsAnAnswer(TestSupervisor supervisor) throws VentStuck {
    RoofTree tree = supervisor.start(() -> RoofTree.start(motor, Reader.nullReader()));
    tree.vent().open(30);
    assertThatThrownBy(() -> tree.vent().open(95)).isInstanceOf(VentStuck.class);
    assertThat(tree.vent().percent()).isEqualTo(30);
  }

  @Test
  void theVentAnswersOthersWhileOneWaits(TestSupervisor supervisor) {
    ManualClock clock = supervisor.manualClock();
    RoofTree tree = supervisor.start(() -> RoofTree.start(motor, Reader.nullReader()));
    CompletableFuture<Integer> opened = tree.vent().async().openFully();
    assertThat(tree.vent().percent()).isEqualTo(90);
    assertThat(opened).isNotDone();
    clock.advance(Duration.ofMillis(300));
    assertThat(opened.join()).isEqualTo(90);
  }

  @Test
  void theGaugeForgetsAlsoWhenItIsAsked(TestSupervisor supervisor) {
    ManualClock clock = supervisor.manualClock();
    RoofTree tree = supervisor.start(() -> RoofTree.start(motor, Reader.nullReader()));
    tree.gauge().show(21.5);
    assertThat(tree.gauge().shown()).contains(21.5);
    clock.advance(Duration.ofMinutes(4));
    tree.gauge().show(22.5);
    assertThat(tree.gauge().shown()).contains(22.5);
    clock.advance(Duration.ofMinutes(4));
    assertThat(tree.gauge().shown()).contains(22.5);
    clock.advance(Duration.ofMinutes(1));
    assertThat(tree.gauge().shown()).isEqualTo(Optional.empty());
  }

  @Test
  void theLoopEndsInOrderWhenThereIsNothingMoreToRead(TestSupervisor supervisor) throws Exception {
    PipedWriter probe = new PipedWriter();
    PipedReader reader = new PipedReader(probe);
    RoofTree tree = supervisor.start(() -> RoofTree.start(motor, reader));
    ExitReason reason =
        awaitDown(
            tree.line(),
            () -> {
              try (probe) {
                probe.write("21.5\n22.5\n");
              } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    assertThat(reason).isEqualTo(ExitReason.normal());
    assertThat(tree.gauge().shown()).contains(22.5);
    assertThat(tree.supervisor().whichChild("line").orElseThrow().state())
        .isEqualTo(ChildInfo.State.STOPPED);
  }

  @Test
  void reportsShowWhatTheVentWantsToBeShown(TestSupervisor supervisor) {
    RoofTree tree = supervisor.start(() -> RoofTree.start(motor, Reader.nullReader()));
    assertThat(Sys.getStatus(tree.vent()).state()).contains("0 % open, checked 0 times");
    assertThat(Sys.getStatus(tree.gauge()).state()).isEmpty();
  }
}
