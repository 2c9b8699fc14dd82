package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.CallFailedException;
import dev.espalier.CallTimeoutException;
import dev.espalier.ChildSpec;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.Signals;
import dev.espalier.spi.Lifecycle;
import dev.espalier.sys.ProcessEvent;
import dev.espalier.sys.ProcessStatus;
import dev.espalier.sys.Statistics;
import dev.espalier.sys.Sys;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** System requests to running workers. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class SysTest {
  private static final Duration SOON = Duration.ofMillis(60);

  private final ManualClock clock = new ManualClock();
  @AutoClose private final TestBed bed = new TestBed(clock);

  private ProcessRef ref(String id) {
    return bed.place(id);
  }

  private int start(String id) {
    return Sys.getState(ref(id), Probe.class, Probe::start);
  }

  private CompletableFuture<Object> note(String id, String what) {
    return bed.ref(id)
        .askAsync(
            what,
            probe -> {
              bed.note(what);
              return what;
            });
  }

  // ---------------------------------------------------------------------------------- state

  @Test
  @DisplayName("SYS-001 SYS-002 the state of a worker can be read, suspended or not")
  void getState() {
    bed.startTemporary(bed.plain("a"));
    assertThat(start("a")).isEqualTo(1);
    Sys.suspend(ref("a"));
    assertThat(start("a")).isEqualTo(1);
  }

  @Test
  void whatIsAskedWrongly() {
    bed.startTemporary(bed.plain("a"));
    assertThatThrownBy(() -> Sys.getState(ref("a"), String.class, String::length))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("`Root/a` is a " + Probe.class.getName() + ", not a java.lang.String");
    assertThatThrownBy(() ->
            Sys.getState(
                ref("a"),
                Probe.class,
                probe -> {
                  throw new IllegalStateException("my fault");
                }))
        .hasMessage("my fault");
    assertThat(bed.ref("a").ping()).as("lives on").isEqualTo(1);
    assertThatThrownBy(() -> Sys.suspend(ref("nobody"))).isInstanceOf(CallFailedException.class);
    Object self =
        bed.ref("a").ask("self", probe -> ProbeRef.thrown(() -> Sys.getStatus(probe.self().ref())));
    assertThat(self).asString().contains("cannot call itself");
  }

  private Probe another(Probe old) {
    return (Probe) bed.ref("b").ask("make", probe -> probe);
  }

  @Test
  @DisplayName("SYS-003 SYS-005 the state can be replaced, while suspended, too")
  void replaceState() {
    bed.start(oneForOne(bed.plain("a"), bed.plain("b")));
    bed.ref("b").kill();
    bed.settle();
    Probe made = Sys.replaceState(ref("a"), Probe.class, this::another);
    assertThat(made.start()).isEqualTo(2);
    assertThat(bed.ref("a").ping()).isEqualTo(2);
    bed.ref("b").kill();
    bed.settle();
    Sys.suspend(ref("a"));
    Sys.replaceState(ref("a"), Probe.class, this::another);
    Sys.resume(ref("a"));
    assertThat(bed.ref("a").ping()).isEqualTo(3);
    assertThatThrownBy(() ->
            Sys.replaceState(
                ref("a"),
                Probe.class,
                old -> {
                  throw new IllegalStateException("no");
                }))
        .hasMessage("no");
    assertThat(bed.ref("a").ping()).as("the old one stays").isEqualTo(3);
  }

  // ---------------------------------------------------------------------------------- suspending

  @Test
  @DisplayName(
      "SYS-006 SYS-007 a suspended process lets its messages wait, then handles them in order")
  void suspendAndResume() {
    bed.startTemporary(bed.plain("a"));
    Sys.suspend(ref("a"));
    Sys.suspend(ref("a"));
    assertThatThrownBy(() -> bed.ref("a").ask("late", SOON, probe -> bed.journal().add("late")))
        .isInstanceOf(CallTimeoutException.class);
    CompletableFuture<Object> one = note("a", "one");
    CompletableFuture<Object> two = note("a", "two");
    ProcessStatus status = Sys.getStatus(ref("a"));
    assertThat(status.suspended()).isTrue();
    assertThat(status.waitingCalls()).isEqualTo(2);
    assertThat(one).isNotDone();
    Sys.resume(ref("a"));
    Sys.resume(ref("a"));
    assertThat(two).succeedsWithin(ProbeRef.PATIENCE);
    assertThat(bed.journal()).containsExactly("late", "one", "two");
    assertThat(Sys.getStatus(ref("a")).suspended()).isFalse();
  }

  @Test
  @DisplayName("SYS-011 a stranger's exit signal waits while its receiver is suspended")
  void strangersExit() {
    bed.startTemporary(bed.hearingExits("a"));
    Sys.suspend(ref("a"));
    Signals.exit(ref("a"), ExitReason.shutdown());
    assertThat(Sys.getStatus(ref("a")).suspended()).isTrue();
    assertThat(bed.journal()).isEmpty();
    Sys.resume(ref("a"));
    TestBed.eventually(
        () -> assertThat(bed.journal()).singleElement().asString().endsWith(" shutdown"));
    assertThat(bed.ref("a").ping()).isEqualTo(1);
  }

  @Test
  @DisplayName("SYS-012 a suspended process can be stopped, and cleans up")
  void stopWhileSuspended() {
    bed.startTemporary(bed.trapping("a"), bed.trapping("b"), bed.plain("c"));
    Sys.suspend(ref("a"));
    CompletableFuture<Object> waits = note("a", "never");
    Signals.stop(ref("a"), ExitReason.normal(), ProbeRef.PATIENCE);
    assertThat(waits).failsWithin(ProbeRef.PATIENCE);
    Sys.suspend(ref("b"));
    assertThat(bed.supervisor().terminateChild("b")).as("by its supervisor").isTrue();
    assertThat(bed.journal()).containsExactly("stop a normal", "stop b shutdown");
    Sys.suspend(ref("c"));
    CompletableFuture<Object> held = note("c", "never");
    bed.ref("c").kill();
    assertThat(held).failsWithin(ProbeRef.PATIENCE);
  }

  @Test
  @DisplayName("SYS-022 a system request takes its turn; a suspended process answers at once")
  void inTurn() throws InterruptedException {
    bed.startTemporary(bed.plain("a"));
    CountDownLatch latch = bed.latch();
    bed.ref("a").blockUntil(latch);
    CompletableFuture<Object> before = note("a", "before");
    CompletableFuture<Integer> state = new CompletableFuture<>();
    Thread asking =
        Thread.ofPlatform()
            .start(() ->
                state.complete(
                    Sys.getState(
                        ref("a"),
                        Probe.class,
                        probe -> {
                          bed.note("state");
                          return 1;
                        })));
    Mailbox<?> mailbox = bed.place("a").occupant();
    TestBed.eventually(() -> assertThat(asking.getState()).isEqualTo(Thread.State.TIMED_WAITING));
    assertThat(mailbox.isDrained()).isFalse();
    assertThat(state).isNotDone();
    latch.countDown();
    assertThat(state).succeedsWithin(ProbeRef.PATIENCE);
    assertThat(before).succeedsWithin(ProbeRef.PATIENCE);
    assertThat(bed.journal()).containsExactly("before", "state");
    Sys.suspend(ref("a"));
    CompletableFuture<Object> waits = note("a", "waits");
    assertThat(start("a")).isEqualTo(1);
    assertThat(waits).isNotDone();
  }

  @Test
  @DisplayName(
      "GEN-045 a system request makes an idle time-out start again, and does not cancel it")
  void idleTimeoutSurvives() {
    bed.startTemporary(bed.plain("a"));
    bed.ref("a").with("call", self -> self.idleTimeout(SOON, () -> bed.note("timeout")));
    TestBed.eventually(() -> assertThat(clock.running()).isPositive());
    clock.advance(SOON.minusMillis(1));
    start("a");
    TestBed.eventually(() -> assertThat(bed.place("a").occupant().isDrained()).isTrue());
    start("a");
    clock.advance(SOON.minusMillis(1));
    start("a");
    assertThat(bed.journal()).isEmpty();
    TestBed.eventually(() -> {
      clock.advance(SOON);
      assertThat(bed.journal()).containsExactly("timeout");
    });
  }

  // ---------------------------------------------------------------------------------- events

  @Test
  @DisplayName(
      "SYS-015 SYS-016 a traced call shows twice: when it comes, and when it is replied to")
  void trace() {
    bed.startTemporary(bed.plain("a"), bed.plain("b"));
    List<String> lines = new CopyOnWriteArrayList<>();
    Sys.trace(ref("a"), event -> lines.add(event.toString()));
    bed.ref("b").with("ask a", self -> bed.ref("a").ping());
    assertThat(bed.ref("a").ping()).isEqualTo(1);
    assertThat(List.copyOf(lines).subList(0, 2))
        .containsExactly("got call ping from Root/b", "sent the reply of ping to Root/b");
    bed.ref("a").tell("cast", probe -> {});
    bed.ref("a").ping();
    assertThat(lines).contains("got cast cast");
    Sys.noDebug(ref("a"));
    lines.clear();
    bed.ref("a").ping();
    assertThat(lines).isEmpty();
  }

  @Test
  @DisplayName("SYS-017 SYS-020 statistics count messages and replies while somebody wants them")
  void statistics() {
    bed.startTemporary(bed.plain("a"));
    assertThat(Sys.getStatistics(ref("a"))).isEmpty();
    Sys.statistics(ref("a"), true);
    bed.ref("a").ping();
    bed.ref("a").tell("cast", probe -> {});
    Statistics counts = Sys.getStatistics(ref("a")).orElseThrow();
    assertThat(counts.messagesIn()).isEqualTo(2);
    assertThat(counts.messagesOut()).isEqualTo(1);
    assertThat(counts.since()).isNotNull();
    assertThat(Sys.getStatus(ref("a")).statistics()).contains(counts);
    Sys.statistics(ref("a"), false);
    assertThat(Sys.getStatistics(ref("a"))).isEmpty();
  }

  @Test
  @DisplayName(
      "SYS-018 a debug function sees the events with a state of its own, until it is removed")
  void debugFunction() {
    bed.startTemporary(bed.plain("a"));
    List<Integer> seen = new CopyOnWriteArrayList<>();
    Sys.install(
        ref("a"),
        "count",
        1,
        (count, event) -> {
          seen.add(count);
          return count + 1;
        });
    bed.ref("a").ping();
    start("a");
    assertThat(seen)
        .as("a request and its reply; system requests do not show")
        .containsExactly(1, 2);
    Sys.remove(ref("a"), "count");
    Sys.remove(ref("a"), "count");
    bed.ref("a").ping();
    start("a");
    assertThat(seen).hasSize(2);
  }

  @Test
  @DisplayName("SYS-019 SYS-020 one function an id; all are removed at once, or by themselves")
  void functionsHaveIds() {
    bed.startTemporary(bed.plain("a"));
    List<String> seen = new CopyOnWriteArrayList<>();
    for (String id : new String[] {"id1", "id1", "id2"}) {
      Sys.install(
          ref("a"),
          id,
          id,
          (state, event) -> {
            if (event instanceof ProcessEvent.Received) {
              seen.add(state);
            }
            return state;
          });
    }
    Sys.install(
        ref("a"),
        "once",
        "once",
        (state, event) -> {
          seen.add(state);
          return null;
        });
    Sys.install(
        ref("a"),
        "fails",
        1,
        (state, event) -> {
          throw new IllegalStateException("debugging is hard");
        });
    bed.ref("a").ping();
    start("a");
    assertThat(seen).containsExactly("id1", "id2", "once");
    assertThat(bed.reports().trouble()).singleElement().asString().contains("Root/a");
    Sys.noDebug(ref("a"));
    bed.ref("a").ping();
    start("a");
    assertThat(seen).hasSize(3);
  }

  // ---------------------------------------------------------------------------------- status

  private ChildSpec secretive(String id, Lifecycle.StatusHook<Probe> status) {
    return bed.worker(
        id, Lifecycle.<Probe>builder().formatStatus(status).onDown((probe, down) -> {}).build());
  }

  @Test
  @DisplayName("SYS-021 GEN-062 PRC-072 PRC-071 a status shows what the class lets it show")
  void status() {
    bed.startTemporary(
        secretive("a", probe -> "card ending in 42"),
        bed.plain("b"),
        secretive(
            "c",
            probe -> {
              throw new IllegalStateException("unformattable");
            }));
    bed.ref("a")
        .with(
            "get busy",
            self -> {
              self.label("customer 7");
              self.link(ref("b"));
              self.monitor(ref("b"));
              self.trapExits(true);
            });
    ProcessStatus status = Sys.getStatus(ref("a"));
    assertThat(status.path()).isEqualTo("Root/a");
    assertThat(status.type()).isEqualTo(Probe.class.getName());
    assertThat(status.label()).contains("customer 7");
    assertThat(status.ancestors()).containsExactly("Root");
    assertThat(status.links()).containsExactly("Root/b");
    assertThat(status.monitors()).containsExactly("Root/b");
    assertThat(status.trapsExits()).isTrue();
    assertThat(status.state()).contains("card ending in 42");
    assertThat(Sys.getStatus(ref("b")).monitoredBy()).isEqualTo(1);
    assertThat(Sys.getStatus(ref("b")).state()).as("nothing without a hook").isEmpty();
    assertThat(Sys.getStatus(ref("c")).state())
        .get()
        .asString()
        .contains("@FormatStatus", "IllegalStateException");
  }

  @Test
  void aLoopHasAStatusAndNothingElse() throws InterruptedException {
    CountDownLatch runs = new CountDownLatch(1);
    CountDownLatch latch = bed.latch();
    bed.startTemporary(
        ChildSpec.<Runnable>worker(
            "loop",
            context ->
                () -> {
                  runs.countDown();
                  ProbeRef.awaitStubbornly(latch);
                }));
    TestBed.await(runs);
    assertThat(Sys.getStatus(ref("loop")).path()).isEqualTo("Root/loop");
    assertThatThrownBy(() -> Sys.suspend(ref("loop")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("`Root/loop` is a loop");
    latch.countDown();
  }

  // ---------------------------------------------------------------------------------- supervisors

  @Test
  @DisplayName(
      "SYS-013 deaths wait while the supervisor is suspended, and count in order afterwards")
  void suspendedSupervisor() {
    bed.start(oneForOne(bed.plain("a"), bed.plain("b")).intensity(2, 5));
    bed.clear();
    ProcessRef root = bed.supervisor();
    Sys.suspend(root);
    assertThat(Sys.getStatus(root).suspended()).isTrue();
    bed.ref("b").kill();
    bed.ref("a").kill();
    CompletableFuture<?> answer =
        bed.ask(new dev.espalier.internal.supervision.Request.CountChildren());
    assertThat(Sys.getStatus(root).type()).isEqualTo("supervisor");
    assertThat(answer).isNotDone();
    assertThat(bed.journal()).isEmpty();
    Sys.resume(root);
    assertThat(answer).succeedsWithin(ProbeRef.PATIENCE);
    assertThat(bed.journal()).containsExactly("start b", "start a");
    assertThatThrownBy(() -> Sys.statistics(root, true))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("supervisor");
  }

  @Test
  void aSuspendedSupervisorCanBeStopped() {
    var tree = bed.start(oneForOne(bed.trapping("a"), bed.trapping("b")));
    bed.clear();
    Sys.suspend(tree.supervisor());
    List<String> expected = new ArrayList<>(List.of("stop b shutdown", "stop a shutdown"));
    tree.close();
    assertThat(bed.journal()).isEqualTo(expected);
  }
}
