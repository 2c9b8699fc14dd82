package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ProcessRef;
import dev.espalier.spi.Endpoint;
import dev.espalier.sys.ProcessInfo;
import dev.espalier.sys.Sys;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What can be known of a process without asking it. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ProcessInfoTest {
  @AutoClose private final TestBed bed = new TestBed();

  @Test
  void theSupervisorIsAMatterOfPlaces() {
    bed.start(oneForOne(TestBed.supervisor("s", oneForOne(bed.plain("a")))));
    ProcessRef child = bed.place("s/a");
    assertThat(Sys.supervisor(child).map(ProcessRef::path)).contains("Root/s");
    bed.supervisor().terminateChild("s");
    assertThat(Sys.supervisor(child).map(ProcessRef::path)).contains("Root/s");
    assertThat(Sys.supervisor(Sys.supervisor(child).orElseThrow()).map(ProcessRef::path))
        .contains("Root");
    assertThat(Sys.supervisor(bed.supervisor())).isEmpty();
  }

  @Test
  void aProcessThatIsStuckIsSeenWithoutBeingAsked() throws Exception {
    CountDownLatch inside = bed.latch();
    CountDownLatch released = bed.latch();
    bed.onStart("a", (start, context) -> context.self().label("the first"));
    bed.start(oneForOne(bed.plain("a")));
    ProcessRef a = bed.place("a");
    ProcessInfo idle = Sys.processInfo(a).orElseThrow();
    assertThat(idle.path()).isEqualTo("Root/a");
    assertThat(idle.type()).isEqualTo(Probe.class.getName());
    assertThat(idle.label()).contains("the first");
    assertThat(idle.start()).isEqualTo(1);
    TestBed.eventually(() ->
        assertThat(Sys.processInfo(a).orElseThrow().activity())
            .isEqualTo(ProcessInfo.Activity.IDLE));
    Endpoint<Object> endpoint = bed.supervisor().worker("a");
    endpoint.cast(worker -> {
      inside.countDown();
      released.await();
    });
    TestBed.await(inside);
    endpoint.cast(worker -> {});
    CompletableFuture<Integer> reply =
        endpoint.callAsync(worker -> 7, TimeUnit.SECONDS.toNanos(30));
    ProcessInfo stuck = Sys.processInfo(a).orElseThrow();
    assertThat(stuck.activity()).isEqualTo(ProcessInfo.Activity.RUNNING);
    assertThat(stuck.waitingCalls()).isEqualTo(1);
    assertThat(stuck.waitingCasts()).isEqualTo(1);
    assertThat(stuck.waiting()).isEqualTo(2);
    assertThat(stuck.handled()).isEqualTo(idle.handled());
    released.countDown();
    assertThat(reply.get(30, TimeUnit.SECONDS)).isEqualTo(7);
    TestBed.eventually(
        () -> assertThat(Sys.processInfo(a).orElseThrow().handled()).isEqualTo(idle.handled() + 3));
  }

  @Test
  void suspendedStartingAndGone() throws Exception {
    CountDownLatch inside = bed.latch();
    CountDownLatch released = bed.latch();
    bed.start(oneForOne(bed.plain("a"), bed.plain("b")));
    Sys.suspend(bed.place("a"));
    Sys.suspend(bed.supervisor());
    assertThat(activity(bed.place("a"))).isEqualTo(ProcessInfo.Activity.SUSPENDED);
    assertThat(activity(bed.supervisor())).isEqualTo(ProcessInfo.Activity.SUSPENDED);
    Sys.resume(bed.place("a"));
    Sys.resume(bed.supervisor());
    TestBed.eventually(() -> {
      assertThat(activity(bed.place("a"))).isEqualTo(ProcessInfo.Activity.IDLE);
      assertThat(activity(bed.supervisor())).isEqualTo(ProcessInfo.Activity.IDLE);
    });
    bed.onStart(
        "a",
        (start, context) -> {
          inside.countDown();
          released.await();
        });
    bed.place("a").kill();
    TestBed.await(inside);
    assertThat(activity(bed.place("a"))).isEqualTo(ProcessInfo.Activity.STARTING);
    assertThat(Sys.processInfo(bed.place("a")).orElseThrow().start()).isEqualTo(2);
    assertThat(Sys.children(bed.supervisor(), 0, 10)).isNotDone(); // the supervisor is busy
    assertThat(Sys.processInfo(bed.supervisor()).orElseThrow().type()).isEqualTo("supervisor");
    released.countDown();
    assertThat(Sys.children(bed.supervisor(), 0, 10).get(30, TimeUnit.SECONDS).running())
        .isEqualTo(2);
    bed.supervisor().terminateChild("b");
    assertThat(Sys.processInfo(bed.place("b"))).isEmpty();
  }

  private static ProcessInfo.Activity activity(ProcessRef process) {
    return Sys.processInfo(process).orElseThrow().activity();
  }

  @Test
  void theStackOfAProcessShowsWhereItIs() throws Exception {
    CountDownLatch inside = bed.latch();
    CountDownLatch released = bed.latch();
    bed.onStart(
        "a",
        (start, context) -> {
          context
              .self()
              .after(
                  java.time.Duration.ZERO,
                  () -> {
                    inside.countDown();
                    released.await();
                  });
        });
    bed.start(oneForOne(bed.plain("a")));
    TestBed.await(inside);
    assertThat(Sys.currentStacktrace(bed.place("a")))
        .anyMatch(frame -> frame.getClassName().startsWith(getClass().getName()));
    released.countDown();
    TestBed.eventually(() -> assertThat(Sys.currentStacktrace(bed.place("a"))).isEmpty());
    assertThat(Sys.currentStacktrace(bed.supervisor())).isEmpty();
    bed.supervisor().terminateChild("a");
    assertThat(Sys.currentStacktrace(bed.place("a"))).isEmpty();
  }
}
