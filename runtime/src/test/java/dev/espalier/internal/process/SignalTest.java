package dev.espalier.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ExitException;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.Signals;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What exit signals and kills do to a worker, whoever sends them. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class SignalTest {
  private static final ExitReason BOOM = ExitReason.because("boom");

  @AutoClose private final TestBed bed = new TestBed();

  private ProcessRef ref(String id) {
    return bed.place(id);
  }

  private void ended(CompletableFuture<ExitReason> end, ExitReason reason) {
    assertThat(end).succeedsWithin(ProbeRef.PATIENCE).isEqualTo(reason);
  }

  /** Has a process send itself something from within a try block that catches everything. */
  private void toItself(String id, Consumer<ProcessRef> signal) {
    bed.ref(id)
        .tell(
            "to itself",
            probe -> {
              try {
                signal.accept(probe.self().ref());
                bed.note("goes on");
              } catch (ExitException e) {
                bed.note("caught " + e.reason());
              }
            });
  }

  @Test
  @DisplayName("PRC-007 a process that traps exits gets normal as a message, and who has sent it")
  void normalIsAMessageToWhoTraps() {
    bed.startTemporary(bed.hearingExits("p"), bed.plain("w"));
    bed.ref("w").tell("signal", probe -> Signals.exit(ref("p"), ExitReason.normal()));
    bed.awaitJournal("p exit Root/w normal");
    Thread.currentThread().setName("tester");
    Signals.exit(ref("p"), ExitReason.normal());
    bed.awaitJournal("p exit Root/w normal", "p exit thread tester normal");
    assertThat(bed.ref("p").ping()).isEqualTo(1);
  }

  @Test
  @DisplayName("PRC-008 normal from oneself is not dropped")
  void normalFromOneself() {
    bed.startTemporary(bed.plain("p"));
    CompletableFuture<ExitReason> end = bed.endOf("p");
    Signals.exit(ref("p"), ExitReason.normal());
    assertThat(bed.ref("p").ping()).as("a stranger's is").isEqualTo(1);
    toItself("p", self -> Signals.exit(self, ExitReason.normal()));
    ended(end, ExitReason.normal());
  }

  @Test
  @DisplayName("PRC-009 an exit signal to oneself ends the process even if a handler catches it")
  void cannotBeCaught() {
    bed.startTemporary(bed.plain("p"));
    CompletableFuture<ExitReason> end = bed.endOf("p");
    toItself("p", self -> Signals.exit(self, BOOM));
    ended(end, BOOM);
    assertThat(bed.journal()).containsExactly("caught boom");
    assertThat(bed.reports().crashes()).as("it was ordered, so it is no crash").isEmpty();
  }

  @Test
  @DisplayName("PRC-010 an exit signal to oneself is a message while exits are trapped")
  void toOneselfWhileTrapping() {
    bed.startTemporary(bed.hearingExits("p"));
    toItself("p", self -> Signals.exit(self, BOOM));
    bed.awaitJournal("goes on", "p exit Root/p boom");
    assertThat(bed.ref("p").ping()).isEqualTo(1);
  }

  @Test
  @DisplayName("PRC-012 PRC-011 a kill to oneself ends the process, trapping or not, as killed")
  void killToOneself() {
    bed.startTemporary(bed.hearingExits("p"));
    CompletableFuture<ExitReason> end = bed.endOf("p");
    toItself("p", Signals::kill);
    ended(end, ExitReason.killed());
    TestBed.eventually(() -> assertThat(bed.journal()).containsExactly("caught killed"));
  }

  @Test
  @DisplayName("PRC-033 of two signals the first one is the reason")
  void firstSignalWins() throws InterruptedException {
    bed.startTemporary(bed.plain("p"));
    CompletableFuture<ExitReason> end = bed.endOf("p");
    CountDownLatch latch = bed.latch();
    bed.ref("p").blockUntil(latch);
    Signals.exit(ref("p"), ExitReason.because("r1"));
    Signals.exit(ref("p"), ExitReason.because("r2"));
    latch.countDown();
    ended(end, ExitReason.because("r1"));
  }

  @Test
  @DisplayName(
      "PRC-034 a handler that blocks does not keep its process alive, nor act for it later")
  void blockedHandlerIsCutOff() throws InterruptedException {
    bed.startTemporary(bed.plain("p"), bed.plain("w"));
    CompletableFuture<ExitReason> end = bed.endOf("p");
    CountDownLatch latch = bed.latch();
    CountDownLatch entered = new CountDownLatch(1);
    bed.ref("p")
        .tell(
            "block",
            probe -> {
              entered.countDown();
              ProbeRef.awaitStubbornly(latch);
              try {
                bed.ref("w").tell("late", late -> bed.note("a dead process has sent this"));
              } catch (ExitException e) {
                bed.note("late cast: " + e.reason());
              }
              try {
                bed.ref("w").ping();
              } catch (ExitException e) {
                bed.note("late call: " + e.reason());
              }
              probe.self().stop(ExitReason.because("too late"));
            });
    TestBed.await(entered);
    Signals.exit(ref("p"), BOOM);
    ended(end, BOOM);
    TestBed.eventually(() -> assertThat(bed.reports().zombies()).hasSize(1));
    assertThat(bed.journal()).isEmpty();
    latch.countDown();
    bed.awaitJournal("late cast: boom", "late call: boom");
    TestBed.eventually(() -> assertThat(bed.reports().endedZombies()).hasSize(1));
    assertThat(bed.ref("w").ping()).isEqualTo(1);
    assertThat(bed.journal()).hasSize(2);
  }

  @Test
  @DisplayName("PRC-034 a handler that reacts to its interrupt ends the process at once")
  void politeHandlerEnds() throws InterruptedException {
    bed.startTemporary(bed.plain("p"));
    CompletableFuture<ExitReason> end = bed.endOf("p");
    bed.ref("p").blockPolitelyUntil(bed.latch());
    Signals.exit(ref("p"), BOOM);
    ended(end, BOOM);
    assertThat(bed.reports().zombies()).isEmpty();
  }

  @Test
  @DisplayName("PRC-050 what is sent after an exit signal is never handled")
  void nothingAfterASignal() throws InterruptedException {
    for (int round = 0; round < 50; round++) {
      try (TestBed one = new TestBed()) {
        one.startTemporary(one.plain("a"), one.plain("b"));
        CompletableFuture<ExitReason> end = one.endOf("b");
        one.ref("a")
            .tell(
                "send",
                probe -> {
                  one.ref("b").tell("m1", it -> one.note("before"));
                  Signals.exit(one.place("b"), BOOM);
                  one.ref("b").tell("m2", it -> one.note("after"));
                });
        ended(end, BOOM);
        assertThat(one.journal()).doesNotContain("after");
      }
    }
  }

  @Test
  @DisplayName(
      "SHD-009 GEN-049 a worker that does not trap exits ends without its terminate method")
  void untrappedStop() {
    bed.startTemporary(bed.trapping("p"), bed.trapping("q"));
    bed.ref("p").with("do not trap", self -> self.trapExits(false));
    CompletableFuture<ExitReason> end = bed.endOf("p");
    assertThat(bed.supervisor().terminateChild("p")).isTrue();
    ended(end, ExitReason.shutdown());
    assertThat(bed.journal()).isEmpty();
    bed.ref("q").with("do not trap", self -> self.trapExits(false));
    CompletableFuture<ExitReason> endOfQ = bed.endOf("q");
    Signals.exit(ref("q"), ExitReason.shutdown());
    ended(endOfQ, ExitReason.shutdown());
    assertThat(bed.journal()).isEmpty();
    assertThat(bed.reports().trouble()).isEmpty();
  }

  @Test
  void trappingFromTheConstructor() {
    bed.onStart("p", (start, context) -> context.self().trapExits(true));
    bed.startTemporary(bed.plain("p"));
    Signals.exit(ref("p"), BOOM);
    assertThat(bed.ref("p").ping()).isEqualTo(1);
  }
}
