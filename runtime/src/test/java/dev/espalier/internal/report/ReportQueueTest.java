package dev.espalier.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.report.DroppedReports;
import dev.espalier.report.Report;
import dev.espalier.report.ReportListener;
import dev.espalier.report.ZombieEndedReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The queue between a tree and a listener that may be slow. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ReportQueueTest {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

  private final List<Report> heard = new CopyOnWriteArrayList<>();
  private final Semaphore entered = new Semaphore(0);
  private final Semaphore mayLeave = new Semaphore(0);

  /** A queue whose listener needs a permit for each report. */
  private final ReportQueue slow =
      new ReportQueue(
          "Root",
          List.of(
              new ListenerSink(report -> {
                entered.release();
                mayLeave.acquireUninterruptibly();
                heard.add(report);
              })));

  @AfterEach
  void letGo() {
    mayLeave.release(1_000_000);
  }

  private static Report report(int number) {
    return new ZombieEndedReport("Root/" + number);
  }

  private static List<Report> reports(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(ReportQueueTest::report).toList();
  }

  private void fill() {
    slow.report(report(0));
    entered.acquireUninterruptibly(); // so that this one is out, and all others wait
    reports(1, ReportQueue.CAPACITY).forEach(slow::report);
  }

  @Test
  @DisplayName("what does not fit is counted, and the count comes last if nothing follows")
  void dropped() {
    fill();
    reports(-5, -1).forEach(slow::report);
    mayLeave.release(1_000_000);
    slow.flush(PATIENCE);
    List<Report> expected = new ArrayList<>(reports(0, ReportQueue.CAPACITY));
    expected.add(new DroppedReports("Root", 5));
    assertThat(heard).isEqualTo(expected);
  }

  @Test
  @DisplayName("the count stands where reports are missing")
  void droppedInBetween() {
    fill();
    reports(-3, -1).forEach(slow::report);
    mayLeave.release(1);
    entered.acquireUninterruptibly(); // there is room for one
    slow.report(report(7));
    mayLeave.release(1_000_000);
    slow.flush(PATIENCE);
    assertThat(heard).hasSize(ReportQueue.CAPACITY + 3);
    assertThat(heard).endsWith(new DroppedReports("Root", 3), report(7));
  }

  @Test
  @DisplayName("a flush waits for what was reported before it, but not for long")
  void flush() {
    slow.report(report(1));
    slow.report(report(2));
    long begin = System.nanoTime();
    Thread.currentThread().interrupt();
    slow.flush(TimeUnit.MILLISECONDS.toNanos(50));
    assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(50_000_000L);
    assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
    assertThat(heard).isEmpty();
    mayLeave.release(2);
    slow.flush(PATIENCE);
    assertThat(heard).containsExactly(report(1), report(2));
    slow.flush(Long.MAX_VALUE); // nothing is left to wait for
  }

  @Test
  @DisplayName("LOG-011 nothing is lost, and what one thread reports stays in order")
  void manyThreads() throws InterruptedException {
    ReportQueue queue = new ReportQueue("Root", List.of(new ListenerSink(heard::add)));
    int threads = 8;
    int each = 200; // fits in, all together
    List<Thread> reporters =
        IntStream.range(0, threads)
            .mapToObj(thread ->
                Thread.ofVirtual()
                    .start(() ->
                        reports(thread * each, thread * each + each - 1).forEach(queue::report)))
            .toList();
    for (Thread reporter : reporters) {
      reporter.join();
    }
    queue.flush(PATIENCE);
    assertThat(heard).hasSize(threads * each);
    for (int thread = 0; thread < threads; thread++) {
      List<Report> mine = reports(thread * each, thread * each + each - 1);
      assertThat(heard.stream().filter(mine::contains)).containsExactlyElementsOf(mine);
    }
  }

  @Test
  @DisplayName("who subscribes is told of what is reported afterwards, at its place and below")
  void subscribe() {
    List<Report> of7 = new CopyOnWriteArrayList<>();
    slow.report(report(7));
    var subscription = slow.subscribe("Root/7", of7::add);
    slow.report(report(7));
    slow.report(report(77));
    slow.report(new ZombieEndedReport("Root/7/x"));
    mayLeave.release(4);
    slow.flush(PATIENCE);
    assertThat(of7).containsExactly(report(7), new ZombieEndedReport("Root/7/x"));
    subscription.close();
    slow.report(report(7));
    mayLeave.release(1);
    slow.flush(PATIENCE);
    assertThat(of7).hasSize(2);
  }

  @Test
  @DisplayName("a listener that throws is logged once and still told")
  void throwing() {
    try (CapturedLog log = new CapturedLog("report listener")) {
      ReportQueue queue =
          new ReportQueue(
              "Root",
              List.of(
                  new ListenerSink(report -> {
                    heard.add(report);
                    throw new AssertionError("the listener's own fault");
                  })));
      reports(1, 3).forEach(queue::report);
      queue.flush(PATIENCE);
      assertThat(heard).hasSize(3);
      assertThat(log.records())
          .singleElement()
          .satisfies(entry -> {
            assertThat(entry.getMessage()).contains(getClass().getName());
            assertThat(entry.getThrown()).hasMessage("the listener's own fault");
          });
    }
  }

  @Test
  @DisplayName("a listener that cannot be made is logged, and the others are there")
  void brokenService() {
    Iterator<ReportListener> found =
        Stream.of(1, 2, 3)
            .map(number -> {
              if (number == 2) {
                throw new ServiceConfigurationError("no such class");
              }
              return (ReportListener) heard::add;
            })
            .iterator();
    try (CapturedLog log = new CapturedLog("could not be made")) {
      assertThat(SystemSinks.with(found)).filteredOn(ListenerSink.class::isInstance).hasSize(2);
      assertThat(log.records()).hasSize(1);
    }
  }

  @Test
  @DisplayName("a slow listener does not hold up who reports")
  void doesNotBlock() {
    long begin = System.nanoTime();
    fill();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    assertThat(heard).isEmpty();
  }
}
