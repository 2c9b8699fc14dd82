package dev.espalier.testkit;

import static dev.espalier.testkit.Await.awaitRestart;
import static dev.espalier.testkit.Crash.crash;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.CallFailedException;
import dev.espalier.ChildSpec;
import dev.espalier.SupervisorSpec;
import dev.espalier.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Fakes in processes and in trees. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@ExtendWith(EspalierExtension.class)
class GeneratedFakeTest {
  private final Till.Fake fake = new Till.Fake();

  private static ChildSpec realTill() {
    return ChildSpec.worker("till", start -> new Till());
  }

  private static SupervisorSpec shop(ChildSpec... children) {
    SupervisorSpec.Builder spec = SupervisorSpec.named("Shop").intensity(100, 5);
    List.of(children).forEach(spec::child);
    return spec.build();
  }

  private Till.Ref alone(TestSupervisor supervisor) {
    return supervisor.startChild(fake.spec("till"), Till.Ref::of);
  }

  // ---------------------------------------------------------------------------------- answers

  @Test
  void answersAndRecords(TestSupervisor supervisor) {
    Till.Ref till = alone(supervisor);
    fake.onSell(good -> good + " sold");
    assertThat(till.sell("tea")).isEqualTo("tea sold");
    till.count(7);
    fake.awaitReceived(new Till.Fake.Count(7));
    assertThat(fake.received()).containsExactly(new Till.Fake.Sell("tea"), new Till.Fake.Count(7));
    assertThat(fake.received(Till.Fake.Count.class)).containsExactly(new Till.Fake.Count(7));
    assertThat(fake).hasToString("Fake");
  }

  @Test
  void aCallWithoutAnAnswerNamesTheFakeTheCallAndTheWayOut(TestSupervisor supervisor) {
    Till.Ref till = alone(supervisor);
    assertThatThrownBy(() -> till.sell("tea"))
        .isInstanceOf(CallFailedException.class)
        .hasCauseInstanceOf(UnansweredCall.class)
        .hasRootCauseMessage(
            "`Fake` has no answer to Sell[good=tea]; give it one with onSell(...)");
  }

  @Test
  void anAnswerMayBeExchangedWhileItRuns(TestSupervisor supervisor) throws Exception {
    Till.Ref till = alone(supervisor);
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch exchanged = new CountDownLatch(1);
    fake.onSell(good -> {
      inside.countDown();
      exchanged.await();
      return "the first";
    });
    CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> till.sell("tea"));
    inside.await();
    fake.onSell(good -> "the second");
    exchanged.countDown();
    assertThat(first.get()).isEqualTo("the first");
    assertThat(till.sell("tea")).isEqualTo("the second");
  }

  @Test
  void remembersOverCrashes(TestSupervisor supervisor) {
    Till.Ref till = alone(supervisor);
    fake.onSell(good -> good);
    till.sell("tea");
    crash(till);
    awaitRestart(till);
    till.sell("ham");
    assertThat(fake.received())
        .containsExactly(new Till.Fake.Sell("tea"), new Till.Fake.Sell("ham"));
  }

  @Test
  void aMessageOfALaterVersionIsNotPassedOver(TestSupervisor supervisor) {
    Till.Ref till = alone(supervisor);
    assertThatThrownBy(till::sendSomethingNew)
        .isInstanceOf(CallFailedException.class)
        .cause()
        .hasMessageContaining("compile the tests again");
  }

  @Test
  void mayPlayInSeveralPlacesAtOnce(TestSupervisor supervisor) throws Exception {
    int places = 4;
    int each = 500;
    List<Thread> senders = new ArrayList<>();
    for (int i = 0; i < places; i++) {
      int place = i;
      Till.Ref till = supervisor.startChild(fake.spec("till" + i), Till.Ref::of);
      senders.add(
          Thread.ofVirtual()
              .start(() -> {
                for (int n = 0; n < each; n++) {
                  till.count(place * each + n);
                }
              }));
    }
    for (Thread sender : senders) {
      sender.join();
    }
    for (int place = 0; place < places; place++) {
      fake.awaitReceived(new Till.Fake.Count(place * each + each - 1));
    }
    List<Integer> numbers =
        fake.received(Till.Fake.Count.class).stream().map(Till.Fake.Count::number).toList();
    assertThat(numbers).hasSize(places * each);
    for (int place = 0; place < places; place++) {
      int from = place * each;
      assertThat(numbers.stream().filter(n -> n >= from && n < from + each))
          .as("of one sender to one place, in the order sent")
          .isSorted();
    }
  }

  // ---------------------------------------------------------------------------------- waiting

  @Test
  void waitsForAMessageThatIsStillToCome(TestSupervisor supervisor) throws Exception {
    Till.Ref till = alone(supervisor);
    CountDownLatch asked = new CountDownLatch(1);
    CompletableFuture<Till.Fake.Received> awaited =
        CompletableFuture.supplyAsync(() ->
            fake.awaitReceived(
                message -> {
                  asked.countDown();
                  return message instanceof Till.Fake.Count count && count.number() > 1;
                },
                Duration.ofSeconds(30)));
    till.count(1);
    asked.await(); // it has seen the first and waits for another
    till.count(2);
    assertThat(awaited.get()).isEqualTo(new Till.Fake.Count(2));
  }

  @Test
  void waitsInVainNoLongerThanItIsTold() {
    assertThatThrownBy(() -> fake.awaitReceived(message -> true, Duration.ofMillis(10)))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "`Fake` has not received a message that fulfils the condition within 10 ms, but []");
  }

  @Test
  void anInterruptEndsTheWaitingAndIsKept() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> fake.awaitReceived(new Till.Fake.Count(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the test was interrupted while it was waiting");
    assertThat(Thread.interrupted()).isTrue();
  }

  // ---------------------------------------------------------------------------------- trees

  @Test
  void playsInATreeAndInNoOther(TestSupervisor supervisor) {
    fake.onSell(good -> "played " + good);
    SupervisorSpec market = SupervisorSpec.named("Market").child(realTill()).build();
    Tree[] along = new Tree[1];
    Tree tree =
        supervisor.start(
            new Till.Fakes().till(fake),
            () -> {
              along[0] = supervisor.start(() -> Tree.start(market));
              return Tree.start(shop(realTill()));
            });
    assertThat(Till.Ref.of(tree.supervisor().worker("till")).sell("tea")).isEqualTo("played tea");
    assertThat(Till.Ref.of(along[0].supervisor().worker("till")).sell("tea"))
        .isEqualTo("really sold tea");
  }

  @Test
  void aTreeThatWasStartedBeforeCannotBeCast(TestSupervisor supervisor) {
    Tree tree = supervisor.start(() -> Tree.start(shop(realTill())));
    assertThatThrownBy(() -> supervisor.start(new Till.Fakes().till(fake), () -> tree))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the fakes of `Shop` play nobody");
  }

  @Test
  void fakesOfAnotherVersionOfATreeFailItsStart(TestSupervisor supervisor) {
    assertThatThrownBy(
            () -> supervisor.start(new Till.Fakes().till(fake), () -> Tree.start(shop())))
        .hasRootCauseMessage("`Shop` has no child [till] to be replaced; compile the tests again");
    assertThatThrownBy(() ->
            supervisor.start(
                new Till.Fakes().cellar(new Till.Fakes()),
                () -> Tree.start(shop(ChildSpec.worker("cellar", start -> new Till())))))
        .hasRootCauseMessage("`cellar` is no supervisor; compile the tests again");
    assertThatThrownBy(() ->
            supervisor.start(
                new Till.Fakes().stands(key -> fake),
                () -> Tree.start(shop(ChildSpec.supervisor("stands", siblings -> shop())))))
        .hasRootCauseMessage("`stands` starts no children on demand; compile the tests again");
  }

  @Test
  void nobodyIsPlayedByNull() {
    assertThatThrownBy(() -> new Till.Fakes().till(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("the fake for the child `till` must not be null");
  }
}
