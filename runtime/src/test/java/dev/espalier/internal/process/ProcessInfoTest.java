package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ProcessRef;
import dev.espalier.sys.Sys;
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
