package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.CallInterruptedException;
import dev.espalier.ChildSpec;
import dev.espalier.ProcessRef;
import dev.espalier.Self;
import dev.espalier.SupervisorRef;
import dev.espalier.SupervisorSpec;
import dev.espalier.TreeStartException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Children that ask the supervisors above them: allowed, and refused where they would wait for
 * ever.
 */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class OwnSupervisorTest {
  @AutoClose private final TestBed bed = new TestBed();

  private static SupervisorRef supervisorOf(Self self) {
    return (SupervisorRef) self.ancestors().getFirst();
  }

  @Test
  @DisplayName("MGT-043 a constructor that asks the supervisor which waits for it is refused")
  void fromTheConstructor() {
    bed.onStart("a", (start, context) -> supervisorOf(context.self()).whichChildren());
    assertThat(ProbeRef.thrown(() -> bed.start(oneForOne(bed.plain("a")))))
        .isInstanceOf(TreeStartException.class)
        .hasMessageContaining("`Root` waits for the start of `Root/a`")
        .hasMessageContaining("@AfterStart");
  }

  @Test
  @DisplayName("MGT-043 so is one that asks further up, and a factory of a supervisor")
  void furtherUp() {
    bed.onStart(
        "a",
        (start, context) -> ((SupervisorRef) context.self().ancestors().get(1)).countChildren());
    assertThat(
            ProbeRef.thrown(
                () -> bed.start(oneForOne(TestBed.supervisor("s", oneForOne(bed.plain("a")))))))
        .hasMessageContaining("`Root` waits for the start of `Root/s`");
    ChildSpec asking =
        ChildSpec.supervisor(
            "s",
            siblings -> {
              bed.supervisor().countChildren();
              return SupervisorSpec.named("s").build();
            });
    bed.start(oneForOne());
    assertThat(bed.supervisor().startChild(asking)).asString().contains("waits for the start");
  }

  @Test
  @DisplayName("MGT-043 a constructor may ask supervisors that do not wait for it")
  void notWaiting() {
    bed.onStart(
        "a",
        (start, context) -> {
          if (start > 1) {
            bed.note("root: " + bed.supervisor().countChildren().specs());
          }
        });
    bed.start(oneForOne(TestBed.supervisor("s", oneForOne(bed.plain("a")))));
    bed.ref("s/a").kill();
    TestBed.eventually(() -> assertThat(bed.journal()).contains("root: 1"));
  }

  @Test
  @DisplayName("a handler may have its own supervisor start another child")
  void fromAHandler() {
    bed.start(oneForOne(bed.plain("a")));
    bed.ref("a").with("start", self -> supervisorOf(self).startChild(bed.plain("b")));
    assertThat(bed.ref("b").ping()).isEqualTo(1);
  }

  @Test
  void aHandlerThatHasItselfTerminatedEnds() {
    bed.start(oneForOne(bed.plain("a")));
    CompletableFuture<Throwable> seen = new CompletableFuture<>();
    bed.ref("a")
        .tell(
            "terminate me",
            probe ->
                seen.complete(
                    ProbeRef.thrown(() -> supervisorOf(probe.self()).terminateChild("a"))));
    assertThat(seen).succeedsWithin(ProbeRef.PATIENCE).isInstanceOf(CallInterruptedException.class);
    TestBed.eventually(() -> assertThat(bed.children()).containsExactly("a STOPPED"));
  }

  @Test
  void anInterruptEndsTheWaitForAnAnswer() throws InterruptedException {
    CountDownLatch latch = bed.latch();
    bed.onStart("slow", (start, context) -> latch.await());
    bed.start(oneForOne());
    CompletableFuture<Throwable> seen = new CompletableFuture<>();
    Thread caller =
        Thread.ofPlatform()
            .start(() ->
                seen.complete(
                    ProbeRef.thrown(() -> bed.supervisor().startChild(bed.plain("slow")))));
    TestBed.eventually(() -> assertThat(bed.starts("slow")).isEqualTo(1));
    caller.interrupt();
    assertThat(seen).succeedsWithin(ProbeRef.PATIENCE).isInstanceOf(CallInterruptedException.class);
    latch.countDown();
    TestBed.eventually(() -> assertThat(bed.children()).containsExactly("slow RUNNING"));
  }

  @Test
  @DisplayName("PRC-071 a process knows its ancestors, the nearest first")
  void ancestors() {
    bed.start(oneForOne(TestBed.supervisor("s", oneForOne(bed.plain("a")))));
    @SuppressWarnings("unchecked")
    List<ProcessRef> ancestors =
        (List<ProcessRef>) bed.ref("s/a").ask("ancestors", probe -> probe.self().ancestors());
    assertThat(ancestors).extracting(ProcessRef::path).containsExactly("Root/s", "Root");
  }
}
