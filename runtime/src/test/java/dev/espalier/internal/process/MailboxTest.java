package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ExitReason;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The chain of messages: what is let go of behind the receiver, and who walks along it. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MailboxTest {
  private static final int MANY = 10_000;

  @AutoClose private final TestBed bed = new TestBed();

  private ActivatedCell started() {
    bed.start(oneForOne(bed.plain("a")));
    return (ActivatedCell) bed.place("a").occupant();
  }

  /** Has the process wait inside a handler until the latch is counted down. */
  private CountDownLatch hold() throws InterruptedException {
    CountDownLatch goOn = bed.latch();
    bed.ref("a").blockPolitelyUntil(goOn);
    return goOn;
  }

  private void cast(int times) {
    for (int i = 0; i < times; i++) {
      bed.ref("a").tell("count", probe -> {});
    }
  }

  @Test
  void aHandledMessageDoesNotHoldAllThatCameAfterIt() throws InterruptedException {
    ActivatedCell cell = started();
    CountDownLatch goOn = hold();
    Envelope first = cell.position();
    cast(MANY);
    Envelope last = lastOf(first);
    goOn.countDown();
    assertThat(bed.ref("a").ping()).isEqualTo(1);
    assertThat(lengthFrom(first)).isLessThan(100);
    assertThat(lengthFrom(last)).isLessThan(100);
  }

  private static Envelope lastOf(Envelope first) {
    Envelope last = first;
    Envelope next;
    while ((next = last.laNext()) != null) {
      last = next;
    }
    return last;
  }

  @SuppressWarnings("ReferenceEquality") // a cut is a link to itself
  private static int lengthFrom(Envelope first) {
    int length = 0;
    Envelope envelope = first;
    Envelope next;
    while ((next = envelope.laNext()) != null && next != envelope) {
      envelope = next;
      length++;
    }
    return length;
  }

  @Test
  void whoCountsMessagesIsNotLostWhenTheReceiverOvertakesIt() throws InterruptedException {
    ActivatedCell cell = started();
    AtomicBoolean over = new AtomicBoolean();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread counter =
        Thread.ofPlatform()
            .start(() -> {
              try {
                while (!over.get()) {
                  assertThat(cell.waiting().casts()).isBetween(0, 10 * MANY);
                }
              } catch (Throwable failure) {
                thrown.set(failure);
              }
            });
    for (int round = 0; round < 50; round++) {
      cast(MANY);
      assertThat(bed.ref("a").ping()).isEqualTo(1);
    }
    over.set(true);
    counter.join();
    assertThat(thrown).hasValue(null);
    assertThat(cell.waiting()).isEqualTo(new Mailbox.Waiting(0, 0));
  }

  @Test
  void theCountIsExactWhileAHandlerIsAtWork() throws InterruptedException {
    ActivatedCell cell = started();
    for (int before = 0; before < 70; before += 7) { // wherever the chain is cut
      cast(before);
      CountDownLatch goOn = hold();
      cast(2);
      assertThat(cell.waiting()).isEqualTo(new Mailbox.Waiting(0, 2));
      goOn.countDown();
    }
  }

  @Test
  void allWhoWaitAreToldOfADeathInTheMiddleOfAStream() throws InterruptedException {
    started();
    cast(45);
    CountDownLatch goOn = hold();
    cast(45);
    CompletableFuture<?> behind = bed.ref("a").askAsync("last", Probe::start);
    bed.ref("a").kill();
    assertThat(behind)
        .failsWithin(ProbeRef.PATIENCE)
        .withThrowableThat()
        .withMessageContaining(ExitReason.killed().toString());
    goOn.countDown();
  }
}
