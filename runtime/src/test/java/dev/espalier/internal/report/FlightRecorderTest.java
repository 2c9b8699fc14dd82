package dev.espalier.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ChildSpec;
import dev.espalier.ExitException;
import dev.espalier.ExitReason;
import dev.espalier.Signals;
import dev.espalier.SupervisorSpec;
import dev.espalier.TaskSupervisor;
import dev.espalier.Tree;
import dev.espalier.spi.CastMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Reports as events of the Flight Recorder. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FlightRecorderTest {
  @TempDir private Path directory;

  private static final CastMessage<Object> CRASH =
      new CastMessage<>() {
        @Override
        public void handle(Object worker) {
          throw new IllegalStateException("boom");
        }

        @Override
        public String toString() {
          return "Crash[]";
        }
      };

  private List<RecordedEvent> record(String root, boolean starts, Runnable story)
      throws IOException {
    Path file = directory.resolve("events.jfr");
    try (Recording recording = new Recording()) {
      if (starts) {
        recording.enable("dev.espalier.ChildStarted");
      }
      recording.start();
      story.run();
      recording.stop();
      recording.dump(file);
    }
    return RecordingFile.readAllEvents(file).stream()
        .filter(event -> event.getEventType().getName().startsWith("dev.espalier."))
        .filter(event -> event.getString("path").startsWith(root))
        .sorted(Comparator.comparing(RecordedEvent::getStartTime)) // they come thread by thread
        .toList();
  }

  private static List<String> names(List<RecordedEvent> events) {
    return events.stream()
        .map(event -> event.getEventType().getName().substring("dev.espalier.".length()))
        .toList();
  }

  @Test
  @DisplayName("a crash, its restart, the limit, and a failed start in between")
  void crashes() throws IOException {
    AtomicInteger starts = new AtomicInteger();
    ChildSpec child =
        ChildSpec.worker(
            "a",
            start -> {
              if (starts.incrementAndGet() == 3) {
                throw new ExitException(ExitReason.because("not now"));
              }
              return new Object();
            });
    Instant before = Instant.now().minusMillis(1);
    List<RecordedEvent> events =
        record(
            "Flight",
            true,
            () -> {
              try (Tree tree = Tree.start(SupervisorSpec.named("Flight").child(child).build())) {
                tree.supervisor().worker("a").cast(CRASH);
                awaitStarts(starts, 2);
                tree.supervisor().whichChildren();
                Signals.kill(tree.supervisor().child("a"));
                awaitStarts(starts, 4);
                tree.supervisor().whichChildren();
                Signals.kill(tree.supervisor().child("a"));
                assertThat(tree.awaitTermination(Duration.ofSeconds(10))).isTrue();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    assertThat(names(events))
        .containsExactly(
            "ChildStarted",
            "Crash",
            "ChildTerminated",
            "ChildRestarted",
            "ChildTerminated",
            "Crash",
            "StartError",
            "ChildRestarted",
            "ChildTerminated",
            "GaveUp");
    RecordedEvent crash = events.get(1);
    assertThat(crash.getString("path")).isEqualTo("Flight/a");
    assertThat(crash.getString("reason")).isEqualTo("crash(java.lang.IllegalStateException: boom)");
    assertThat(crash.getClass("thrown").getName()).isEqualTo("java.lang.IllegalStateException");
    assertThat(crash.getString("during")).isEqualTo("Crash[]");
    assertThat(crash.getInstant("madeAt")).isBetween(before, Instant.now());
    RecordedEvent terminated = events.get(2);
    assertThat(terminated.getString("path")).isEqualTo("Flight");
    assertThat(terminated.getString("child")).isEqualTo("Flight/a");
    assertThat(terminated.getString("kind")).isEqualTo("WORKER");
    assertThat(terminated.getString("restart")).isEqualTo("PERMANENT");
    assertThat(terminated.getLong("start")).isEqualTo(1);
    assertThat(terminated.getInt("restartsUsed")).isEqualTo(1);
    assertThat(terminated.getInt("maxRestarts")).isEqualTo(3);
    assertThat(terminated.getInt("maxSeconds")).isEqualTo(5);
    assertThat(terminated.getString("next")).isEqualTo("RESTART");
    assertThat(terminated.getInt("count")).isEqualTo(1);
    assertThat(terminated.getEventType().getCategoryNames()).containsExactly("Espalier");
  }

  private static void awaitStarts(AtomicInteger starts, int count) {
    org.awaitility.Awaitility.await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(2))
        .untilAtomic(starts, org.hamcrest.Matchers.greaterThanOrEqualTo(count));
  }

  @Test
  @DisplayName("LOG-028 the crash of a task says on whose behalf it worked")
  void callers() throws IOException {
    List<RecordedEvent> events =
        record(
            "Tasked",
            false,
            () -> {
              try (Tree tree =
                  Tree.start(
                      SupervisorSpec.named("Tasked")
                          .child(ChildSpec.taskSupervisor("tasks"))
                          .build())) {
                TaskSupervisor tasks = TaskSupervisor.of(tree.supervisor().child("tasks"));
                tasks
                    .async(() ->
                        tasks
                            .asyncNoLink(() -> {
                              throw new IllegalStateException("boom");
                            })
                            .poll(Duration.ofSeconds(10)))
                    .await(Duration.ofSeconds(10));
              }
            });
    assertThat(events)
        .filteredOn(event -> event.getEventType().getName().equals("dev.espalier.Crash"))
        .singleElement()
        .satisfies(crash -> assertThat(crash.getString("callers")).isEqualTo("Tasked/tasks/task"));
  }

  @Test
  @DisplayName("a zombie and its end; first starts are off unless asked for")
  void zombie() throws IOException {
    List<RecordedEvent> events =
        record(
            "Graveyard",
            false,
            () -> {
              CountDownLatch entered = new CountDownLatch(1);
              CountDownLatch release = new CountDownLatch(1);
              ChildSpec child = ChildSpec.worker("a", start -> new Object());
              try (Tree tree = Tree.start(SupervisorSpec.named("Graveyard").child(child).build())) {
                List<String> heard = new java.util.concurrent.CopyOnWriteArrayList<>();
                tree.listen(report -> heard.add(report.getClass().getSimpleName()));
                tree.supervisor()
                    .worker("a")
                    .cast(worker -> {
                      entered.countDown();
                      boolean done = false;
                      while (!done) {
                        try {
                          release.await();
                          done = true;
                        } catch (InterruptedException stubborn) {
                          // that is what makes it a zombie
                        }
                      }
                    });
                entered.await();
                Signals.kill(tree.supervisor().child("a"));
                awaitHeard(heard, "ZombieReport");
                release.countDown();
                awaitHeard(heard, "ZombieEndedReport");
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    assertThat(names(events)) // a restart may take as long as the watch over the thread
        .containsExactlyInAnyOrder("ChildTerminated", "ChildRestarted", "Zombie", "ZombieEnded")
        .containsSubsequence("ChildTerminated", "ChildRestarted")
        .containsSubsequence("Zombie", "ZombieEnded");
    assertThat(events)
        .filteredOn(event -> event.getEventType().getName().equals("dev.espalier.Zombie"))
        .singleElement()
        .satisfies(zombie -> assertThat(zombie.getString("frame")).isNotBlank());
  }

  @Test
  @DisplayName("how supervisors stand, and who has most to do")
  void statistics() throws IOException {
    Path file = directory.resolve("statistics.jfr");
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    SupervisorSpec inner =
        SupervisorSpec.named("inner")
            .intensity(7, 9)
            .child(ChildSpec.worker("busy", start -> new Object()))
            .child(ChildSpec.worker("idle", start -> new Object()))
            .build();
    SupervisorSpec spec =
        SupervisorSpec.named("Statistics")
            .child(ChildSpec.supervisor("inner", siblings -> inner))
            .child(ChildSpec.worker("gone", start -> new Object()))
            .build();
    List<RecordedEvent> seen = new java.util.concurrent.CopyOnWriteArrayList<>();
    try (Tree tree = Tree.start(spec);
        Recording recording = new Recording()) {
      tree.supervisor().terminateChild("gone");
      tree.supervisor()
          .supervisor("inner")
          .worker("busy")
          .cast(worker -> {
            inside.countDown();
            released.await();
          });
      inside.await();
      tree.supervisor().supervisor("inner").worker("busy").cast(worker -> {});
      recording.enable("dev.espalier.SupervisorStatistics").withPeriod(Duration.ofMillis(50));
      recording.enable("dev.espalier.ProcessStatistics").withPeriod(Duration.ofMillis(50));
      recording.start();
      org.awaitility.Awaitility.await()
          .untilAsserted(() -> {
            recording.dump(file);
            seen.clear();
            RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().endsWith("Statistics"))
                .filter(event -> event.hasField("path"))
                .filter(event -> event.getString("path").startsWith("Statistics"))
                .forEach(seen::add);
            assertThat(seen)
                .extracting(event -> event.getString("path"))
                .contains("Statistics", "Statistics/inner", "Statistics/inner/busy");
          });
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      released.countDown();
    }
    RecordedEvent root = first(seen, "Statistics");
    assertThat(root.getEventType().getLabel()).isEqualTo("Supervisor Statistics");
    assertThat(root.getEventType().getCategoryNames()).containsExactly("Espalier");
    assertThat(root.getInt("children")).isEqualTo(2);
    assertThat(root.getInt("running")).isEqualTo(1);
    assertThat(root.getInt("stopped")).isEqualTo(1);
    RecordedEvent below = first(seen, "Statistics/inner");
    assertThat(below.getInt("restartsUsed")).isZero();
    assertThat(below.getInt("maxRestarts")).isEqualTo(7);
    assertThat(below.getInt("maxSeconds")).isEqualTo(9);
    RecordedEvent busy = first(seen, "Statistics/inner/busy");
    assertThat(busy.getString("worker")).isEqualTo("java.lang.Object");
    assertThat(busy.getString("activity")).isEqualTo("running");
    assertThat(busy.getInt("waitingCasts")).isEqualTo(1);
    assertThat(busy.getLong("handled")).isZero();
    assertThat(seen).noneMatch(event -> event.getString("path").endsWith("idle"));
  }

  private static RecordedEvent first(List<RecordedEvent> events, String path) {
    return events.stream()
        .filter(event -> event.getString("path").equals(path))
        .findFirst()
        .orElseThrow();
  }

  private static void awaitHeard(List<String> heard, String name) {
    org.awaitility.Awaitility.await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(2))
        .untilAsserted(() -> assertThat(heard).contains(name));
  }

  @Test
  @DisplayName("an image without a Flight Recorder has everything else")
  void withoutTheModule() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--limit-modules",
                "java.base",
                "-cp",
                System.getProperty("java.class.path"),
                CrashMain.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output)
        .contains("crash report: process Small/a crashed")
        .contains("flight recorder: false");
  }

  /** A program that has a crash. */
  static final class CrashMain {
    public static void main(String[] args) {
      ChildSpec child = ChildSpec.worker("a", start -> new Object());
      try (Tree tree = Tree.start(SupervisorSpec.named("Small").child(child).build())) {
        var ended = Signals.monitor(tree.supervisor().child("a"));
        tree.supervisor().worker("a").cast(CRASH);
        ended.join(); // a request to stop would overtake the cast
      }
      System.out.println("flight recorder: " + SystemSinks.hasFlightRecorder());
    }
  }
}
