package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForOne;
import static dev.espalier.internal.process.TestBed.supervisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.ChildSpec;
import dev.espalier.ExitException;
import dev.espalier.ExitReason;
import dev.espalier.SupervisorSpec;
import dev.espalier.TreeStartException;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Trees that do not start: who is named, why, and what is left behind (nothing). */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class StartFailureTest {
  @AutoClose private final TestBed bed = new TestBed();

  private TreeStartException startFails(SupervisorSpec.Builder spec) {
    return catchThrowableOfType(TreeStartException.class, () -> bed.start(spec));
  }

  @Test
  @DisplayName("STA-008 STA-010 those started before are stopped in reverse order")
  void rollsBack() {
    IOException noPort = new IOException("no port");
    bed.onStart(
        "c",
        (start, context) -> {
          throw noPort;
        });
    TreeStartException failure =
        startFails(
            oneForOne(bed.trapping("a"), bed.trapping("b"), bed.trapping("c"), bed.trapping("d")));
    assertThat(failure.path()).isEqualTo("Root/c");
    assertThat(failure.reason()).isEqualTo(ExitReason.crash(noPort));
    assertThat(failure).hasCause(noPort).hasMessage("`Root/c` failed to start: " + noPort);
    assertThat(bed.journal())
        .containsExactly("start a", "start b", "start c", "stop b shutdown", "stop a shutdown");
    assertThat(bed.reports().trouble())
        .containsExactly("crashed Root/c crash(" + noPort + ")", startError("Root", "c", noPort));
  }

  private static String startError(String supervisor, String child, Throwable cause) {
    return supervisor + " start_error " + child + " crash(" + cause + ")";
  }

  @Test
  @DisplayName("STA-032 a failure deep in the tree names the innermost child")
  void namesTheInnermost() {
    AssertionError broken = new AssertionError("broken");
    bed.onStart(
        "x",
        (start, context) -> {
          throw broken;
        });
    TreeStartException failure =
        startFails(
            oneForOne(
                bed.trapping("a"),
                supervisor(
                    "in",
                    oneForOne(bed.trapping("b"), supervisor("in2", oneForOne(bed.plain("x")))))));
    assertThat(failure.path()).isEqualTo("Root/in/in2/x");
    assertThat(failure).hasCause(broken);
    assertThat(bed.journal())
        .containsExactly("start a", "start b", "start x", "stop b shutdown", "stop a shutdown");
  }

  @Test
  @DisplayName("GEN-003 GEN-004 a constructor that exits fails the start, whatever its reason")
  void exitInConstructor() {
    for (ExitReason reason :
        new ExitReason[] {
          ExitReason.normal(), ExitReason.shutdown(), ExitReason.because("no licence")
        }) {
      bed.onStart(
          "a",
          (start, context) -> {
            throw new ExitException(reason);
          });
      TreeStartException failure = startFails(oneForOne(bed.plain("a")));
      assertThat(failure.path()).isEqualTo("Root/a");
      assertThat(failure.reason()).isEqualTo(reason);
      assertThat(failure).hasNoCause().hasMessage("`Root/a` failed to start: " + reason);
    }
  }

  @Test
  void nullIsNoWorker() {
    TreeStartException failure =
        startFails(oneForOne(ChildSpec.<Probe>worker("a", context -> null)));
    assertThat(failure)
        .hasMessageContaining("`Root/a` failed to start")
        .hasMessageContaining("the start function of `Root/a` returned null");
  }

  @Test
  @DisplayName("STA-004 a supervisor whose specification cannot be made fails the start")
  void supervisorFactoryThrows() {
    TreeStartException failure =
        startFails(
            oneForOne(
                bed.trapping("a"),
                ChildSpec.supervisor(
                    "in",
                    siblings -> {
                      throw new IOException("no configuration");
                    })));
    assertThat(failure.path()).isEqualTo("Root/in");
    assertThat(failure).hasRootCauseMessage("no configuration");
    assertThat(bed.journal()).containsExactly("start a", "stop a shutdown");
  }

  @Test
  @DisplayName("SPEC-044 an invalid nested specification starts nothing of it")
  void invalidNestedSpecification() {
    TreeStartException failure =
        startFails(
            oneForOne(
                ChildSpec.supervisor(
                    "in", siblings -> oneForOne(bed.plain("x"), bed.plain("x")).build())));
    assertThat(failure.path()).isEqualTo("Root/in");
    assertThat(failure).hasMessageContaining("two children have the id `x`");
    assertThat(bed.journal()).isEmpty();
  }

  @Test
  @DisplayName("PRC-075 callers of a child whose start fails are told at once")
  void callersOfAFailedStart() {
    AtomicReference<ProbeRef> early = new AtomicReference<>();
    CountDownLatch asked = bed.latch();
    AtomicReference<ExitReason> got = new AtomicReference<>();
    bed.onStart(
        "a",
        (start, context) -> {
          early.set(new ProbeRef(context.me()));
          Thread.ofVirtual()
              .start(() -> {
                var reply = early.get().askAsync("early", Probe::start);
                asked.countDown();
                reply.whenComplete((value, thrown) ->
                    got.set(((dev.espalier.CallFailedException) thrown).reason()));
              });
          TestBed.await(asked);
          throw new IllegalStateException("boom");
        });
    startFails(oneForOne(bed.plain("a")));
    TestBed.eventually(() -> assertThat(got.get()).isInstanceOf(ExitReason.Crash.class));
    assertThat(early.get().isAlive()).as("nothing is left").isFalse();
  }

  @Test
  void interruptedStartStopsTheTree() throws InterruptedException {
    CountDownLatch inConstructor = bed.latch();
    CountDownLatch never = bed.latch();
    bed.onStart(
        "b",
        (start, context) -> {
          inConstructor.countDown();
          ProbeRef.awaitStubbornly(never);
        });
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    AtomicReference<Boolean> flag = new AtomicReference<>();
    Thread starter =
        Thread.ofPlatform()
            .start(() -> {
              thrown.set(startFails(oneForOne(bed.trapping("a"), bed.plain("b").shutdown(50))));
              flag.set(Thread.currentThread().isInterrupted());
            });
    TestBed.await(inConstructor);
    starter.interrupt();
    starter.join();
    assertThat(thrown.get()).hasMessageContaining("interrupted");
    assertThat(flag.get()).as("the flag is kept").isTrue();
    assertThat(bed.journal()).containsExactly("start a", "start b", "stop a shutdown");
  }
}
