package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForAll;
import static dev.espalier.internal.process.TestBed.oneForOne;
import static dev.espalier.internal.process.TestBed.restForOne;
import static dev.espalier.internal.process.TestBed.supervisor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ExitReason;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import dev.espalier.report.CrashReport;
import dev.espalier.report.Report;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The text of each kind of report, word for word. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ReportTextTest {
  @AutoClose private final TestBed bed = new TestBed();
  private final IllegalStateException boom = new IllegalStateException("boom");

  private List<String> texts() {
    return bed.reports().all().stream().map(Report::text).toList();
  }

  @Test
  @DisplayName("LOG-016 LOG-019 the fixed shape: a crash and its restart")
  void crashAndRestart() throws InterruptedException {
    bed.start(oneForOne(bed.plain("a")));
    bed.clear();
    CountDownLatch go = bed.latch();
    CountDownLatch entered = bed.latch();
    bed.ref("a")
        .tell(
            "record[n=1]",
            probe -> {
              entered.countDown();
              go.await();
              throw boom;
            });
    TestBed.await(entered);
    bed.ref("a").tell("lost", probe -> {});
    bed.ref("a").tell("lost", probe -> {});
    var call = bed.ref("a").askAsync("lost call", Probe::start);
    go.countDown();
    assertThat(call).failsWithin(ProbeRef.PATIENCE);
    bed.settle();
    assertThat(bed.reports().all())
        .extracting(Report::toString)
        .as("the same as one line each")
        .containsExactly(
            "crash report: process Root/a crashed; while: record[n=1], reason:"
                + " crash(java.lang.IllegalStateException: boom), lost: 1 waiting calls failed, 2"
                + " waiting casts dropped",
            "supervisor report: Root, child_terminated; child: worker `a` permanent, shutdown 5000"
                + " ms, start 1, reason: crash(java.lang.IllegalStateException: boom), restarts: 1"
                + " of 3 within 5 s, next: restart `a`",
            "progress report: Root, restart; started: worker `a` permanent, shutdown 5000 ms,"
                + " start 2");
    assertThat(texts())
        .containsExactly(
            """
            crash report: process Root/a crashed
                while     record[n=1]
                reason    crash(java.lang.IllegalStateException: boom)
                lost      1 waiting calls failed, 2 waiting casts dropped\
            """,
            """
            supervisor report: Root, child_terminated
                child     worker `a` permanent, shutdown 5000 ms, start 1
                reason    crash(java.lang.IllegalStateException: boom)
                restarts  1 of 3 within 5 s
                next      restart `a`\
            """,
            """
            progress report: Root, restart
                started   worker `a` permanent, shutdown 5000 ms, start 2\
            """);
  }

  @Test
  @DisplayName("LOG-007 a failed start")
  void failedStart() {
    bed.onStart(
        "a",
        (start, context) -> {
          throw boom;
        });
    assertThat(ProbeRef.thrown(() -> bed.start(oneForOne(bed.plain("a"))))).isNotNull();
    assertThat(texts())
        .containsExactly(
            """
            crash report: process Root/a crashed
                while     starting
                reason    crash(java.lang.IllegalStateException: boom)
                lost      0 waiting calls failed, 0 waiting casts dropped\
            """,
            """
            supervisor report: Root, start_error
                child     worker `a` permanent, shutdown 5000 ms, start 1, never up
                reason    crash(java.lang.IllegalStateException: boom)
                restarts  0 of 3 within 5 s
                next      stop the other children and give up\
            """);
  }

  @Test
  void nextOfEachStrategy() {
    bed.start(
        oneForOne(
            bed.plain("t").restart(Restart.TEMPORARY),
            supervisor("all", oneForAll(bed.plain("x"))),
            supervisor("rest", restForOne(bed.plain("y")))));
    bed.ref("all/x").crash(boom);
    bed.ref("rest/y").crash(boom);
    bed.ref("t").crash(boom);
    bed.settle();
    TestBed.settle(bed.supervisor().supervisor("all"));
    TestBed.settle(bed.supervisor().supervisor("rest"));
    assertThat(texts())
        .anyMatch(text -> text.endsWith("next      restart `x` and all its siblings"))
        .anyMatch(text -> text.endsWith("next      restart `y` and the siblings started after it"))
        .anyMatch(text -> text.endsWith("next      forget `t`"));
  }

  @Test
  @DisplayName("LOG-008 INT-003 a restart that fails, then the limit")
  void retryAndGiveUp() throws InterruptedException {
    bed.onStart(
        "a",
        (start, context) -> {
          if (start > 1) {
            throw boom;
          }
        });
    bed.start(oneForOne(bed.plain("a")).intensity(1, 5));
    bed.clear();
    bed.ref("a").kill();
    assertThat(bed.awaitEnd()).isEqualTo(ExitReason.shutdown());
    List<String> texts = texts();
    assertThat(texts.get(0)).startsWith("supervisor report: Root, child_terminated\n");
    assertThat(texts.get(1))
        .startsWith("crash report: process Root/a crashed\n    while     starting");
    assertThat(texts.get(2))
        .isEqualTo(
            """
            supervisor report: Root, start_error
                child     worker `a` permanent, shutdown 5000 ms, start 2, last up as start 1
                reason    crash(java.lang.IllegalStateException: boom)
                restarts  1 of 1 within 5 s
                next      try again to start `a`\
            """);
    assertThat(texts.get(3))
        .startsWith("supervisor report: Root, shutdown\n    child     worker `a` permanent")
        .contains("\n    reason    shutdown\n")
        .endsWith("\n    next      stop the other children and give up");
    assertThat(texts).hasSize(4);
  }

  @Test
  @DisplayName("LOG-010 a child that did not stop as asked, of each kind")
  void shutdownError() {
    CountDownLatch never = bed.latch();
    bed.start(
            oneForOne(
                supervisor(
                        "in",
                        oneForOne(
                            bed.trapping("x", (probe, reason) -> ProbeRef.awaitStubbornly(never))
                                .shutdown(Shutdown.INFINITY)))
                    .shutdown(10)
                    .restart(Restart.TRANSIENT)))
        .close();
    assertThat(texts())
        .contains(
            """
            supervisor report: Root, shutdown_error
                child     supervisor `in` transient, shutdown 10 ms, start 1
                reason    killed
                restarts  0 of 3 within 5 s
                next      nothing\
            """);
  }

  @Test
  @DisplayName("SHD-003 a zombie, with its stack, and its end")
  void zombie() throws InterruptedException {
    bed.start(oneForOne(bed.plain("a")));
    CountDownLatch stuck = bed.latch();
    bed.ref("a").blockUntil(stuck);
    bed.ref("a").kill();
    TestBed.eventually(() -> assertThat(bed.reports().zombies()).hasSize(1));
    String text = bed.reports().zombies().get(0).text();
    assertThat(text)
        .startsWith(
            "zombie report: process Root/a was killed, but its thread has ignored the interrupt and"
                + " runs on\n    at ")
        .contains("\n    at dev.espalier.internal.process.ProbeRef.awaitStubbornly(ProbeRef.java:");
    stuck.countDown();
    TestBed.eventually(() -> assertThat(bed.reports().endedZombies()).hasSize(1));
    assertThat(bed.reports().endedZombies().get(0).text())
        .isEqualTo("zombie report: the thread of the killed process Root/a has ended");
  }

  @Test
  @DisplayName("LOG-017 long values are cut, and say so")
  void longValues() {
    String text = crash(ExitReason.because("x".repeat(1000)), "y".repeat(400)).text();
    assertThat(text)
        .contains("\n    while     " + "y".repeat(400) + "\n")
        .contains("\n    reason    " + "x".repeat(400) + "… (1000 characters)\n");
    String halfACharacter = "z".repeat(399) + "😀😀";
    assertThat(crash(ExitReason.because(halfACharacter), "y").text())
        .contains("\n    reason    " + "z".repeat(399) + "… (403 characters)\n");
  }

  @Test
  @DisplayName("LOG-016 values of several lines stay apart from the labels")
  void linesWithinValues() {
    CrashReport crash = crash(ExitReason.because("one\ntwo"), "y");
    assertThat(crash.text()).contains("\n    reason    one\n              two\n    lost ");
    assertThat(crash.toString()).contains("reason: one two, lost:").doesNotContain("\n");
  }

  @Test
  @DisplayName("a crash report with all that it can have")
  void everything() {
    StackTraceElement waiting =
        new StackTraceElement("dev.espalier.internal.process.CallEnvelope", "await", "C.java", 1);
    StackTraceElement ref = new StackTraceElement("shop.TillRef", "pay", "TillRef.java", 7);
    StackTraceElement calling = new StackTraceElement("shop.Shop", "sell", "Shop.java", 42);
    CrashReport crash =
        new CrashReport(
            "Root/a",
            "serves Ada",
            ExitReason.because("x"),
            "pay[]",
            new CrashReport.Client("main", true, List.of(waiting, ref, calling)),
            List.of("Root/tasks/task", "Root/d"),
            "Till[open]",
            List.of("Root/b", "Root/in/c"),
            1,
            0);
    assertThat(crash.text())
        .isEqualTo(
            """
            crash report: process Root/a crashed
                label     serves Ada
                while     pay[]
                client    main, at shop.Shop.sell(Shop.java:42)
                callers   Root/tasks/task, Root/d
                reason    x
                state     Till[open]
                linked    Root/b, Root/in/c
                lost      1 waiting calls failed, 0 waiting casts dropped\
            """);
    assertThat(crash("Root/in/deep/a").ancestors())
        .containsExactly("Root/in/deep", "Root/in", "Root");
    CrashReport.Client gone = new CrashReport.Client("espalier-1", false, List.of());
    assertThat(
            new CrashReport(
                    "a", null, ExitReason.because("x"), "y", gone, List.of(), null, List.of(), 0, 0)
                .text())
        .contains("\n    client    espalier-1, which is dead\n");
  }

  private static CrashReport crash(String path) {
    return crash(path, ExitReason.because("x"), "y");
  }

  @Test
  @DisplayName("what is reported about other things than processes that crash")
  void others() {
    assertThat(new dev.espalier.report.UnhandledReport("Root/a", "shop.Till", "exit(x)").text())
        .isEqualTo(
            """
            unhandled message: process Root/a has no handler for it
                worker    shop.Till
                message   exit(x)\
            """);
    assertThat(new dev.espalier.report.DroppedReports("Root", 7).text())
        .isEqualTo(
            "dropped reports: 7 reports of Root are missing here, because they came faster than"
                + " they were taken");
  }

  private static CrashReport crash(ExitReason reason, String during) {
    return crash("Root/a", reason, during);
  }

  private static CrashReport crash(String path, ExitReason reason, String during) {
    return new CrashReport(path, null, reason, during, null, List.of(), null, List.of(), 0, 0);
  }

  @Test
  @DisplayName("LOG-025 GEN-059 clean ends are not reported, progress is")
  void cleanEnds() {
    var tree = bed.start(oneForOne(bed.trapping("a"), bed.plain("b").restart(Restart.TRANSIENT)));
    bed.ref("b").exit(ExitReason.normal());
    bed.settle();
    tree.close();
    assertThat(bed.reports().inShort())
        .containsExactly("Root progress a init", "Root progress b init");
  }
}
