package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.CallFailedException;
import dev.espalier.ChildSpec;
import dev.espalier.ExitReason;
import dev.espalier.annotations.Restart;
import dev.espalier.report.CrashReport;
import dev.espalier.spi.Lifecycle;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every place in which a process can crash, and what is made of it. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class CrashTest {
  private final ManualClock clock = new ManualClock();
  @AutoClose private final TestBed bed = new TestBed(clock);
  private final IllegalStateException boom = new IllegalStateException("boom");

  private void restarted(int start) {
    TestBed.eventually(() -> assertThat(bed.starts("a")).isEqualTo(start));
    bed.settle();
    assertThat(bed.ref("a").ping()).isEqualTo(start);
  }

  private CrashReport onlyCrash() {
    assertThat(bed.reports().crashes()).hasSize(1);
    return bed.reports().crashes().get(0);
  }

  @Test
  @DisplayName("GEN-021 PRC-002 a crash in a call: the caller gets the reason with its stack")
  void inCall() {
    bed.start(oneForOne(bed.trapping("a")));
    CallFailedException failure = bed.ref("a").crash(boom);
    assertThat(failure.reason()).isEqualTo(ExitReason.crash(boom));
    assertThat(failure).hasCause(boom).hasMessageContaining("Root/a");
    assertThat(boom.getStackTrace()[0].getClassName()).isEqualTo(getClass().getName());
    restarted(2);
    assertThat(bed.journal())
        .as("terminate has run")
        .containsExactly("start a", "stop a crash(" + boom + ")", "start a");
    assertThat(onlyCrash().during()).isEqualTo("crash");
  }

  @Test
  void inCast() {
    bed.start(oneForOne(bed.plain("a")));
    bed.ref("a")
        .tell(
            "bad cast",
            probe -> {
              throw boom;
            });
    restarted(2);
    assertThat(onlyCrash().reason()).isEqualTo(ExitReason.crash(boom));
    assertThat(onlyCrash().during()).isEqualTo("bad cast");
  }

  @Test
  @DisplayName("LOG-011 reports come in the order: crash, child terminated, progress")
  void orderOfReports() {
    bed.start(oneForOne(bed.plain("a")));
    bed.clear();
    bed.ref("a").crash(boom);
    bed.settle();
    assertThat(bed.reports().inShort())
        .containsExactly(
            "crashed Root/a crash(" + boom + ")",
            "Root child_terminated a crash(" + boom + ")",
            "Root progress a restart");
  }

  @Test
  void inConstructorAtRestart() {
    bed.onStart(
        "a",
        (start, context) -> {
          if (start == 2) {
            throw boom;
          }
        });
    bed.start(oneForOne(bed.plain("a")));
    bed.ref("a").kill();
    restarted(3);
    assertThat(bed.reports().trouble())
        .containsExactly(
            "Root child_terminated a killed",
            "crashed Root/a crash(" + boom + ")",
            "Root start_error a crash(" + boom + ")");
    assertThat(onlyCrash().during()).isEqualTo("starting");
  }

  @Test
  void inTimer() {
    bed.onStart(
        "a",
        (start, context) ->
            context
                .self()
                .after(
                    Duration.ofMillis(5),
                    () -> {
                      throw boom;
                    }));
    bed.start(oneForOne(bed.plain("a")));
    clock.advance(Duration.ofMillis(5));
    restarted(2);
    assertThat(onlyCrash().during()).isEqualTo("timer");
  }

  @Test
  void inPeriodicMethod() {
    bed.start(
        oneForOne(
            bed.worker(
                "a",
                Lifecycle.<Probe>builder()
                    .every(
                        7,
                        "poll()",
                        probe -> {
                          throw boom;
                        })
                    .build())));
    clock.advance(Duration.ofMillis(7));
    restarted(2);
    assertThat(onlyCrash().during()).isEqualTo("poll()");
  }

  @Test
  @DisplayName("GEN-040 a crash right after the start is a crash, not a failed start")
  void inAfterStart() {
    AtomicBoolean crashed = new AtomicBoolean();
    bed.start(
        oneForOne(
            bed.worker(
                "a",
                Lifecycle.<Probe>builder()
                    .afterStart(probe -> {
                      if (crashed.compareAndSet(false, true)) {
                        throw boom;
                      }
                    })
                    .build())));
    restarted(2);
    assertThat(onlyCrash().during()).isEqualTo("@AfterStart");
    assertThat(bed.reports().trouble())
        .containsExactly(
            "crashed Root/a crash(" + boom + ")", "Root child_terminated a crash(" + boom + ")");
  }

  @Test
  @DisplayName(
      "GEN-058 LOG-026 what terminate throws becomes the reason; the first crash stays in it")
  void inTerminateAfterACrash() {
    IllegalStateException later = new IllegalStateException("later");
    AtomicBoolean once = new AtomicBoolean();
    bed.start(
        oneForOne(
            bed.trapping(
                "a",
                (probe, reason) -> {
                  if (once.compareAndSet(false, true)) {
                    throw later;
                  }
                })));
    assertThat(bed.ref("a").crash(boom).reason()).isEqualTo(ExitReason.crash(later));
    assertThat(later).hasSuppressedException(boom);
    restarted(2);
  }

  @Test
  @DisplayName("SHD-012 LOG-010 a crash in terminate while stopping is reported, and stops nothing")
  void inTerminateWhileStopping() throws InterruptedException {
    var tree =
        bed.start(
            oneForOne(
                bed.trapping("b"),
                bed.trapping(
                    "a",
                    (probe, reason) -> {
                      throw boom;
                    })));
    bed.clear();
    tree.close();
    assertThat(bed.journal()).containsExactly("stop a shutdown", "stop b shutdown");
    assertThat(bed.reports().trouble())
        .containsExactly(
            "crashed Root/a crash(" + boom + ")", "Root shutdown_error a crash(" + boom + ")");
    assertThat(onlyCrash().during()).isEqualTo("stopping");
    assertThat(bed.awaitEnd()).isEqualTo(ExitReason.shutdown());
  }

  /** A class whose close() is its terminate method. */
  private static final class BadCloser implements AutoCloseable {
    private final RuntimeException thrown;

    BadCloser(RuntimeException thrown) {
      this.thrown = thrown;
    }

    @Override
    public void close() {
      throw thrown;
    }
  }

  @Test
  void inClose() {
    bed.start(oneForOne(ChildSpec.worker("c", context -> new BadCloser(boom)))).close();
    assertThat(bed.reports().trouble())
        .containsExactly(
            "crashed Root/c crash(" + boom + ")", "Root shutdown_error c crash(" + boom + ")");
  }

  static Stream<Throwable> errors() {
    return Stream.of(
        new AssertionError("no"),
        new StackOverflowError(),
        new OutOfMemoryError("thrown by hand"),
        new ExceptionInInitializerError(new IllegalStateException("no class")),
        new LinkageError("no class"),
        new OwnError(),
        new IOException("checked"),
        new Throwable("neither"));
  }

  /** An error of the program's own. */
  private static final class OwnError extends Error {
    private static final long serialVersionUID = 1L;
  }

  @ParameterizedTest
  @MethodSource("errors")
  @DisplayName("RST-004 errors count like exceptions: in a call, in a cast, and at the start")
  void errorsCrash(Throwable error) {
    bed.start(oneForOne(bed.plain("a")).intensity(10, 5));
    assertThat(bed.ref("a").crash(error).reason()).isEqualTo(ExitReason.crash(error));
    restarted(2);
    bed.ref("a")
        .tell(
            "error",
            probe -> {
              throw error;
            });
    restarted(3);
    assertThat(bed.reports().crashes()).hasSize(2);
  }

  @Test
  void realStackOverflow() {
    bed.start(oneForOne(bed.plain("a")));
    CallFailedException failure =
        ProbeRef.failure(() -> bed.ref("a").ask("recurse", CrashTest::recurse));
    assertThat(failure).hasCauseInstanceOf(StackOverflowError.class);
    restarted(2);
  }

  private static Object recurse(Probe probe) {
    return recurse(probe) + " and on";
  }

  /** Its initialiser fails, and the class is unusable from then on. */
  private static final class Unusable {
    static final int VALUE = Integer.parseInt("no number");
  }

  @Test
  void realExceptionInInitializer() {
    bed.start(oneForOne(bed.plain("a")));
    assertThat(ProbeRef.failure(() -> bed.ref("a").ask("first", probe -> Unusable.VALUE)))
        .hasCauseInstanceOf(LinkageError.class); // the first time an ExceptionInInitializerError
    restarted(2);
    assertThat(ProbeRef.failure(() -> bed.ref("a").ask("second", probe -> Unusable.VALUE)))
        .hasCauseInstanceOf(NoClassDefFoundError.class);
    restarted(3);
  }

  @Test
  @DisplayName("RST-015 a handler that throws InterruptedException by itself has crashed")
  void throwsInterruptedException() {
    InterruptedException own = new InterruptedException("mine");
    bed.start(oneForOne(bed.plain("a").restart(Restart.TRANSIENT)));
    assertThat(bed.ref("a").crash(own).reason()).isEqualTo(ExitReason.crash(own));
    restarted(2);
  }

  @Test
  void interruptFlagDoesNotReachTheNextHandler() {
    bed.start(oneForOne(bed.plain("a")));
    CountDownLatch go = bed.latch();
    bed.ref("a")
        .tell(
            "sets the flag",
            probe -> {
              go.await();
              Thread.currentThread().interrupt();
            });
    var flag = bed.ref("a").askAsync("flag", probe -> Thread.currentThread().isInterrupted());
    go.countDown();
    assertThat(flag.join()).isEqualTo(false);
  }

  @Test
  void interruptFlagOfACrashDoesNotReachTerminate() {
    AtomicBoolean flag = new AtomicBoolean(true);
    bed.start(
        oneForOne(
            bed.trapping(
                "a", (probe, reason) -> flag.set(Thread.currentThread().isInterrupted()))));
    ProbeRef.failure(() ->
        bed.ref("a")
            .ask(
                "sets the flag",
                probe -> {
                  Thread.currentThread().interrupt();
                  throw boom;
                }));
    assertThat(flag).isFalse();
  }

  @Test
  void interruptFlagOfAConstructorDoesNotReachTheFirstHandler() {
    AtomicBoolean flag = new AtomicBoolean(true);
    bed.onStart(
        "a",
        (start, context) -> {
          new ProbeRef(context.me())
              .tell("first", probe -> flag.set(Thread.currentThread().isInterrupted()));
          Thread.currentThread().interrupt();
        });
    bed.start(oneForOne(bed.plain("a")));
    bed.ref("a").ping();
    assertThat(flag).isFalse();
  }
}
