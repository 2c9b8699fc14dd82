package dev.espalier.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.CallFailedException;
import dev.espalier.ChildSpec;
import dev.espalier.ExitException;
import dev.espalier.ExitReason;
import dev.espalier.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a link does to the process that is left, and when it does nothing. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class LinkTest {
  private static final ExitReason BOOM = ExitReason.because("boom");

  @AutoClose private final TestBed bed = new TestBed();

  private void link(String one, String other) {
    bed.ref(one).with("link", self -> self.link(bed.place(other)));
  }

  private void unlink(String one, String other) {
    bed.ref(one).with("unlink", self -> self.unlink(bed.place(other)));
  }

  private boolean areLinked(String one, String other) {
    Bonds bonds = bed.place(one).occupant().bonds();
    return bonds.links().contains(bed.place(other).occupant());
  }

  private void exit(String id, ExitReason reason) {
    bed.ref(id)
        .tell(
            "exit",
            probe -> {
              throw new ExitException(reason);
            });
  }

  private void ended(CompletableFuture<ExitReason> end, ExitReason reason) {
    assertThat(end).succeedsWithin(ProbeRef.PATIENCE).isEqualTo(reason);
  }

  @Test
  @DisplayName("PRC-032 a death goes round a ring of links: all die of it, each once")
  void ringCollapses() {
    ChildSpec[] ring = new ChildSpec[8];
    for (int i = 0; i < ring.length; i++) {
      ring[i] = bed.plain("p" + i);
    }
    bed.startTemporary(ring);
    List<CompletableFuture<ExitReason>> ends = new ArrayList<>();
    for (int i = 0; i < ring.length; i++) {
      link("p" + i, "p" + (i + 1) % ring.length);
      ends.add(bed.endOf("p" + i));
    }
    exit("p3", BOOM);
    ends.forEach(end -> ended(end, BOOM));
    TestBed.eventually(() -> assertThat(bed.supervisor().countChildren().specs()).isZero());
    assertThat(bed.reports().trouble().stream().filter(it -> it.contains("child_terminated")))
        .hasSize(ring.length);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 10, 2_000})
  @DisplayName("PRC-015 PRC-016 a chain of links: a kill arrives as killed, exit(kill) as kill")
  void chains(int length) {
    for (boolean signal : new boolean[] {true, false}) {
      try (TestBed chain = new TestBed()) {
        chain.reports().keepNone();
        ChildSpec[] members = new ChildSpec[length];
        for (int i = 0; i < length; i++) {
          members[i] = chain.plain("p" + i);
        }
        chain.startTemporary(members);
        for (int i = 1; i < length; i++) {
          var before = chain.place("p" + (i - 1));
          chain.ref("p" + i).with("link", self -> self.link(before));
        }
        CompletableFuture<ExitReason> head = chain.endOf("p0");
        ProbeRef last = chain.ref("p" + (length - 1));
        if (signal) {
          last.kill();
          ended(head, ExitReason.killed());
        } else {
          last.exit(ExitReason.because("kill"));
          ended(head, ExitReason.because("kill"));
        }
      }
    }
  }

  @Test
  @DisplayName(
      "PRC-014 a process that exits with the word kill kills nobody: the reason stays kill")
  void theWordKill() {
    bed.startTemporary(bed.plain("p"), bed.plain("q"), bed.hearingExits("r"));
    link("q", "p");
    link("r", "p");
    CompletableFuture<ExitReason> q = bed.endOf("q");
    exit("p", ExitReason.because("kill"));
    ended(q, ExitReason.because("kill"));
    bed.awaitJournal("r exit Root/p kill");
    assertThat(bed.ref("r").isAlive()).isTrue();
  }

  @Test
  @DisplayName("PRC-017 a process that traps exits gets the death of a partner in mailbox order")
  void trappedInOrder() throws InterruptedException {
    bed.startTemporary(bed.hearingExits("p"), bed.plain("q"));
    link("p", "q");
    CountDownLatch latch = bed.latch();
    bed.ref("p").blockUntil(latch);
    bed.ref("p").tell("before", probe -> bed.note("before"));
    CompletableFuture<ExitReason> end = bed.endOf("q");
    exit("q", BOOM);
    ended(end, BOOM);
    Bonds bonds = bed.place("p").occupant().bonds();
    TestBed.eventually(() -> assertThat(bonds.links()).isEmpty());
    latch.countDown();
    TestBed.eventually(
        () -> assertThat(bed.journal()).containsExactly("before", "p exit Root/q boom"));
    assertThat(bed.ref("p").ping()).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "PRC-021 PRC-022 a normal end ends the link, and only whoever traps exits hears of it")
  void normalEnd() {
    bed.startTemporary(bed.plain("a"), bed.plain("b"), bed.hearingExits("t"));
    link("a", "b");
    link("a", "t");
    exit("a", ExitReason.normal());
    bed.awaitJournal("t exit Root/a normal");
    assertThat(bed.ref("b").ping()).isEqualTo(1);
    assertThat(bed.place("b").occupant().bonds().links()).isEmpty();
    assertThat(bed.ref("t").ping()).isEqualTo(1);
  }

  @Test
  @DisplayName("PRC-024 a link to oneself is none")
  void linkToOneself() {
    bed.startTemporary(bed.hearingExits("a"));
    link("a", "a");
    assertThat(bed.place("a").occupant().bonds().links()).isEmpty();
  }

  @Test
  @DisplayName("PRC-025 a link to nobody fails with noproc in a process that does not trap exits")
  void linkToNobody() {
    bed.startTemporary(bed.plain("a"), bed.plain("b"));
    bed.ref("b").kill();
    Throwable thrown =
        (Throwable)
            bed.ref("a").ask("link", probe -> ProbeRef.thrown(() -> probe.self().link(place("b"))));
    assertThat(thrown)
        .isInstanceOf(CallFailedException.class)
        .extracting(it -> ((CallFailedException) it).reason())
        .isEqualTo(ExitReason.noproc());
  }

  private Place<Probe> place(String id) {
    return bed.place(id);
  }

  @Test
  @DisplayName("PRC-026 a link to nobody succeeds while exits are trapped, and tells noproc")
  void trappedLinkToNobody() {
    bed.startTemporary(bed.hearingExits("a"), bed.plain("b"));
    bed.ref("b").kill();
    link("a", "b");
    bed.awaitJournal("a exit Root/b noproc");
  }

  @Test
  @DisplayName(
      "PRC-027 SHD-020 unlinking where there is no link, or from the supervisor, is nothing")
  void unlinkNothing() {
    var tree = bed.startTemporary(bed.plain("a"), bed.plain("b"), bed.trapping("c"));
    unlink("a", "b");
    bed.ref("c").with("unlink", self -> self.unlink(self.ancestors().getFirst()));
    assertThat(bed.ref("a").ping()).isEqualTo(1);
    assertThat(bed.supervisor().terminateChild("c")).isTrue();
    assertThat(bed.journal()).containsExactly("stop c shutdown");
    tree.close();
  }

  @Test
  @DisplayName("PRC-029 unlinking does not take back what is in the mailbox")
  void unlinkDoesNotFlush() throws InterruptedException {
    bed.startTemporary(bed.hearingExits("a"), bed.plain("b"));
    link("a", "b");
    Place<Probe> b = place("b");
    bed.ref("a")
        .ask(
            "unlink late",
            probe -> {
              Signals.kill(b);
              Place<Probe> a = place("a");
              TestBed.eventually(() -> assertThat(a.occupant().isDrained()).isFalse());
              probe.self().unlink(b);
              return true;
            });
    bed.awaitJournal("a exit Root/b killed");
  }

  @Test
  @DisplayName(
      "PRC-018 no longer trapping: what is in the mailbox stays a message, later ones kill")
  void trappingSwitchedOff() {
    bed.startTemporary(bed.hearingExits("a"), bed.plain("b"), bed.plain("c"));
    link("a", "b");
    link("a", "c");
    CompletableFuture<ExitReason> end = bed.endOf("a");
    Place<Probe> a = place("a");
    bed.ref("a")
        .ask(
            "switch off",
            probe -> {
              Signals.kill(place("b"));
              TestBed.eventually(() -> assertThat(a.occupant().isDrained()).isFalse());
              probe.self().trapExits(false);
              return true;
            });
    bed.awaitJournal("a exit Root/b killed");
    exit("c", BOOM);
    ended(end, BOOM);
    assertThat(bed.journal()).containsExactly("a exit Root/b killed");
  }

  @Test
  @DisplayName("GEN-075 a linked process that dies is no parent: a worker that traps exits goes on")
  void partnerIsNoParent() {
    bed.startTemporary(bed.hearingExits("a"), bed.plain("b"));
    link("b", "a");
    exit("b", ExitReason.shutdown());
    bed.awaitJournal("a exit Root/b shutdown");
    assertThat(bed.ref("a").ping()).isEqualTo(1);
  }

  @RepeatedTest(20)
  @DisplayName("PRC-031 linking and unlinking from both ends at once: both ends agree in the end")
  void bothEndsAgree() {
    bed.startTemporary(bed.plain("a"), bed.plain("b"));
    List<CompletableFuture<Object>> rounds = new ArrayList<>();
    for (String[] pair : new String[][] {{"a", "b"}, {"b", "a"}}) {
      rounds.add(
          bed.ref(pair[0])
              .askAsync(
                  "race",
                  probe -> {
                    for (int i = 0; i < 500; i++) {
                      if (ThreadLocalRandom.current().nextBoolean()) {
                        probe.self().link(place(pair[1]));
                      } else {
                        probe.self().unlink(place(pair[1]));
                      }
                    }
                    return true;
                  }));
    }
    rounds.forEach(round -> assertThat(round).succeedsWithin(ProbeRef.PATIENCE));
    boolean linked = areLinked("a", "b");
    assertThat(areLinked("b", "a")).isEqualTo(linked);
    CompletableFuture<ExitReason> b = bed.endOf("b");
    exit("a", BOOM);
    if (linked) {
      ended(b, BOOM);
    } else {
      TestBed.eventually(() -> assertThat(bed.ref("a").isAlive()).isFalse());
      assertThat(bed.ref("b").ping()).isEqualTo(1);
    }
  }
}
