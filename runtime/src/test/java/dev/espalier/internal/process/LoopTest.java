package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.ChildSpec;
import dev.espalier.ExitReason;
import dev.espalier.Self;
import dev.espalier.TreeStartException;
import dev.espalier.annotations.Restart;
import dev.espalier.spi.Lifecycle;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Workers that are loops: a Runnable that has its thread for itself. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class LoopTest {
  @AutoClose private final TestBed bed = new TestBed();
  private final CountDownLatch running = bed.latch();
  private final CountDownLatch never = bed.latch();

  /** What a loop does. */
  @FunctionalInterface
  private interface Body {
    void run(Self self) throws Exception;
  }

  /** A loop that writes its end into the journal. */
  private static final class Loop implements Runnable, AutoCloseable {
    private final TestBed bed;
    private final Self self;
    private final Body body;

    Loop(TestBed bed, Self self, Body body) {
      this.bed = bed;
      this.self = self;
      this.body = body;
    }

    @Override
    public void run() {
      try {
        body.run(self);
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      bed.note(Thread.currentThread().isInterrupted() ? "closed, interrupted" : "closed");
    }
  }

  private ChildSpec loop(Body body) {
    return ChildSpec.worker("l", context -> new Loop(bed, context.self(), body));
  }

  @Test
  void returningIsANormalExit() {
    bed.start(oneForOne(loop(self -> {}).restart(Restart.TRANSIENT)));
    TestBed.eventually(() -> assertThat(bed.children()).containsExactly("l STOPPED"));
    assertThat(bed.journal()).containsExactly("closed");
    assertThat(bed.reports().trouble()).isEmpty();
  }

  @Test
  void crashingIsACrash() {
    bed.start(
        oneForOne(
            loop(
                    self -> {
                      throw new IllegalStateException("boom");
                    })
                .restart(Restart.TEMPORARY)));
    TestBed.eventually(() -> assertThat(bed.children()).isEmpty());
    assertThat(bed.journal()).containsExactly("closed");
    assertThat(bed.reports().crashes())
        .singleElement()
        .satisfies(crash -> {
          assertThat(crash.during()).isEqualTo("run()");
          assertThat(crash.reason()).hasToString("crash(java.lang.IllegalStateException: boom)");
        });
  }

  @Test
  void stoppingInterruptsItAndIsClean() throws InterruptedException {
    var tree =
        bed.start(
            oneForOne(
                loop(self -> {
                  running.countDown();
                  never.await(); // and the InterruptedException is wrapped
                })));
    TestBed.await(running);
    tree.close();
    assertThat(bed.journal()).containsExactly("closed");
    assertThat(bed.reports().trouble()).isEmpty();
  }

  @Test
  void stoppingALoopThatPollsTheFlag() throws InterruptedException {
    var tree =
        bed.start(
            oneForOne(
                loop(self -> {
                  running.countDown();
                  while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                  }
                })));
    TestBed.await(running);
    tree.close();
    assertThat(bed.journal()).as("close() does not see the flag").containsExactly("closed");
    assertThat(bed.reports().trouble()).isEmpty();
  }

  @Test
  void anotherCrashWhileStoppingIsReported() throws InterruptedException {
    var tree =
        bed.start(
            oneForOne(
                loop(self -> {
                  running.countDown();
                  try {
                    never.await();
                  } catch (InterruptedException e) {
                    throw new IllegalArgumentException("not because of it");
                  }
                })));
    TestBed.await(running);
    tree.close();
    assertThat(bed.reports().trouble())
        .containsExactly(
            "crashed Root/l crash(java.lang.IllegalArgumentException: not because of it)",
            "Root shutdown_error l crash(java.lang.IllegalArgumentException: not because of it)");
  }

  @Test
  void selfStopGivesTheReason() {
    bed.start(
        oneForOne(loop(self -> self.stop(ExitReason.because("empty"))).restart(Restart.TEMPORARY)));
    TestBed.eventually(() -> assertThat(bed.children()).isEmpty());
    assertThat(bed.reports().trouble())
        .containsExactly("crashed Root/l empty", "Root child_terminated l empty");
  }

  @Test
  void killing() throws InterruptedException {
    CountDownLatch second = bed.latch();
    bed.start(
        oneForOne(
            loop(self -> {
              (running.getCount() > 0 ? running : second).countDown();
              never.await();
            })));
    TestBed.await(running);
    bed.ref("l").kill();
    TestBed.await(second);
    assertThat(bed.journal()).as("a killed process does not close").isEmpty();
    assertThat(bed.reports().trouble()).containsExactly("Root child_terminated l killed");
  }

  @Test
  void stubbornLoopIsKilledAtItsDeadline() throws InterruptedException {
    CountDownLatch go = bed.latch();
    var tree =
        bed.start(
            oneForOne(
                loop(
                        self -> {
                          running.countDown();
                          ProbeRef.awaitStubbornly(go);
                        })
                    .shutdown(50)));
    TestBed.await(running);
    tree.close();
    assertThat(bed.reports().trouble()).contains("Root shutdown_error l killed");
    TestBed.eventually(() -> assertThat(bed.reports().zombies()).hasSize(1));
    go.countDown();
    TestBed.eventually(() -> assertThat(bed.reports().endedZombies()).hasSize(1));
    assertThat(bed.journal()).isEmpty();
  }

  @Test
  void aLoopHasNoTimers() {
    ChildSpec withTimer =
        ChildSpec.worker(
            "l",
            context -> {
              context.self().every(Duration.ofSeconds(1), () -> {});
              return new Loop(bed, context.self(), self -> {});
            });
    assertThatThrownBy(() -> bed.start(oneForOne(withTimer)))
        .isInstanceOf(TreeStartException.class)
        .hasMessageContaining("is a loop (a Runnable)");
  }

  @Test
  void aLoopHasNoPeriodicMethods() {
    ChildSpec withPeriodic =
        ChildSpec.worker(
            "l",
            Lifecycle.<Loop>builder().every(10, "tick", loop -> {}).build(),
            context -> new Loop(bed, context.self(), self -> {}));
    assertThatThrownBy(() -> bed.start(oneForOne(withPeriodic)))
        .hasMessageContaining("is a loop (a Runnable)");
  }

  @Test
  void afterStartComesBeforeTheLoop() throws InterruptedException {
    bed.start(
        oneForOne(
            ChildSpec.worker(
                "l",
                Lifecycle.<Loop>builder().afterStart(loop -> bed.note("after start")).build(),
                context ->
                    new Loop(
                        bed,
                        context.self(),
                        self -> {
                          bed.note("run");
                          running.countDown();
                          never.await();
                        }))));
    TestBed.await(running);
    assertThat(bed.journal()).containsExactly("after start", "run");
  }

  @Test
  void aRunningLoopHasNoTimers() throws InterruptedException {
    bed.start(
        oneForOne(
            loop(self -> {
              try {
                self.after(Duration.ofMillis(1), () -> {});
              } catch (IllegalStateException refused) {
                bed.note("refused");
              }
              running.countDown();
              never.await();
            })));
    TestBed.await(running);
    assertThat(bed.journal()).containsExactly("refused");
  }

  @Test
  void stoppingDuringAfterStartIsNotLost() throws InterruptedException {
    var tree =
        bed.start(
            oneForOne(
                ChildSpec.worker(
                    "l",
                    Lifecycle.<Loop>builder()
                        .afterStart(loop -> {
                          running.countDown();
                          while (!Thread.currentThread().isInterrupted()) {
                            Thread.onSpinWait();
                          }
                        })
                        .build(),
                    context -> new Loop(bed, context.self(), self -> never.await()))));
    TestBed.await(running);
    tree.close();
    assertThat(bed.journal()).containsExactly("closed");
    assertThat(bed.reports().trouble()).isEmpty();
  }

  /** A loop that ends by itself and takes its time to close. */
  private static final class SlowToClose implements Runnable, AutoCloseable {
    private final TestBed bed;
    private final CountDownLatch closing;
    private final CountDownLatch mayEnd;

    SlowToClose(TestBed bed, CountDownLatch closing, CountDownLatch mayEnd) {
      this.bed = bed;
      this.closing = closing;
      this.mayEnd = mayEnd;
    }

    @Override
    public void run() {}

    @Override
    public void close() {
      closing.countDown();
      try {
        mayEnd.await();
        bed.note("closed");
      } catch (InterruptedException e) {
        bed.note("interrupted");
      }
    }
  }

  @Test
  void stoppingDoesNotInterruptClose() throws InterruptedException {
    CountDownLatch closing = bed.latch();
    CountDownLatch mayEnd = bed.latch();
    bed.start(
        oneForOne(
            ChildSpec.worker("l", context -> new SlowToClose(bed, closing, mayEnd))
                .restart(Restart.TEMPORARY)));
    TestBed.await(closing);
    bed.place("l").occupant().askToStop(); // as the supervisor does while close() runs
    mayEnd.countDown();
    TestBed.eventually(() -> assertThat(bed.children()).isEmpty());
    assertThat(bed.journal()).containsExactly("closed");
  }
}
