package dev.espalier;

import static dev.espalier.Members.await;
import static dev.espalier.Members.eventually;
import static dev.espalier.Members.inAsync;
import static dev.espalier.Members.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.Members.Member;
import dev.espalier.Registrations.Entry;
import dev.espalier.Registrations.Meta;
import dev.espalier.spi.Endpoint;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What registries have beside entries: listeners, metadata, locks. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RegistryBesideTest {
  private static final Meta<String> COLOUR = new Meta<>("colour", String.class);
  private static final Meta<Integer> SIZE = new Meta<>(List.of("size", 1), Integer.class);

  private final List<RegistryEvent<String, String>> events = new CopyOnWriteArrayList<>();

  @AutoClose
  private final Members members =
      new Members(
          RegistryOptions.<String, String>none()
              .listener(event -> {
                if (event.toString().contains("bad")) {
                  throw new IllegalStateException("the listener does not like this");
                }
              })
              .listener(events::add)
              .meta(COLOUR, "red"));

  private final Registry<String, String> names = members.unique();
  private final DuplicateRegistry<String, String> topics = members.duplicate();
  private final Endpoint<Member> a = members.start("a");
  private final ProcessRef registry = members.root().child(Members.UNIQUE);

  private RegistryEvent<String, String> registered(String key, String value) {
    return new RegistryEvent.Registered<>(registry, new Entry<>(key, a, value));
  }

  private RegistryEvent<String, String> unregistered(String key) {
    return new RegistryEvent.Unregistered<>(registry, key, a);
  }

  // ---------------------------------------------------------------------------------- listeners

  @Test
  @DisplayName("REG-055 REG-056 a listener hears who registers and who takes that back")
  void events() {
    tell(
        a,
        () -> {
          names.register("hello", "v");
          names.register("hello", "w"); // refused
          names.updateValue("hello", old -> "x");
          names.unregister("hello");
          names.unregister("hello"); // there is nothing
        });
    assertThat(events).containsExactly(registered("hello", "v"), unregistered("hello"));
  }

  @Test
  @DisplayName("REG-057 the death of an owner is no event")
  void noEventOnDeath() {
    tell(a, () -> names.register("hello", "v"));
    Signals.kill(a);
    assertThat(names.count()).isZero();
    assertThat(events).containsExactly(registered("hello", "v"));
  }

  @Test
  @DisplayName("REG-058 a listener that fails hurts neither the process nor the other listeners")
  void listenerFails() {
    tell(a, () -> names.register("bad", "v"));
    assertThat(a.isAlive()).isTrue();
    assertThat(names.keys(a)).containsExactly("bad");
    assertThat(events).containsExactly(registered("bad", "v"));
  }

  @Test
  @DisplayName(
      "REG-047 to take back some entries of a key is no event before the last of them goes")
  void unregisterMatch() {
    tell(
        a,
        () -> {
          topics.register("hello", "1");
          topics.register("hello", "2");
        });
    events.clear();
    tell(a, () -> topics.unregisterMatch("hello", "1"::equals));
    assertThat(events).isEmpty();
    tell(a, () -> topics.unregisterMatch("hello", "2"::equals));
    assertThat(events)
        .containsExactly(
            new RegistryEvent.Unregistered<>(members.root().child(Members.DUPLICATE), "hello", a));
  }

  // ---------------------------------------------------------------------------------- metadata

  @Test
  @DisplayName("REG-068 metadata is there from the start, is put, replaced and deleted")
  void meta() {
    assertThat(names.meta(COLOUR)).contains("red");
    assertThat(names.meta(SIZE)).isEmpty();
    names.putMeta(SIZE, 7);
    names.putMeta(COLOUR, "blue");
    assertThat(names.meta(new Meta<>(List.of("size", 1), Integer.class))).contains(7);
    assertThat(names.meta(COLOUR)).contains("blue");
    assertThat(topics.meta(COLOUR)).as("that of the other registry").contains("red");
    assertThat(names.deleteMeta(SIZE)).isTrue();
    assertThat(names.deleteMeta(SIZE)).isFalse();
    assertThat(names.meta(SIZE)).isEmpty();
    assertThat(names.count()).as("metadata is no entry").isZero();
  }

  @Test
  @DisplayName("a restarted registry has the metadata of its options")
  void metaAfterRestart() {
    names.putMeta(COLOUR, "blue");
    Signals.kill(registry);
    members.root().whichChildren(); // answered after the restart
    assertThat(names.meta(COLOUR)).contains("red");
  }

  // ---------------------------------------------------------------------------------- locks

  /** Takes the lock in a thread of its own, and keeps it until told. */
  private Thread holder(CountDownLatch release) throws InterruptedException {
    CountDownLatch taken = new CountDownLatch(1);
    Thread holder =
        Thread.ofVirtual()
            .start(() ->
                names.lock(
                    "key",
                    () -> {
                      taken.countDown();
                      return waitFor(release);
                    }));
    assertThat(taken.await(10, TimeUnit.SECONDS)).isTrue();
    return holder;
  }

  private static boolean waitFor(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void awaitWaiting(Thread thread) {
    eventually(() -> assertThat(thread.getState()).isEqualTo(Thread.State.WAITING));
  }

  @Test
  @DisplayName(
      "REG-072 under one lock key there is one at a time; under another there may be another")
  void excludes() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger runs = new AtomicInteger();
    List<Thread> threads = new java.util.ArrayList<>();
    for (int i = 0; i < 8; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                for (int round = 0; round < 500; round++) {
                  names.lock(
                      "key",
                      () -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        Thread.yield();
                        inside.decrementAndGet();
                        return runs.incrementAndGet();
                      });
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(most).hasValue(1);
    assertThat(runs).hasValue(4_000);
    CountDownLatch release = new CountDownLatch(1);
    Thread holder = holder(release);
    assertThat(names.<String>lock("other key", () -> "at once")).isEqualTo("at once");
    release.countDown();
    holder.join();
  }

  @Test
  @DisplayName("REG-073 what is run under a lock runs in the caller and gives its result")
  void result() {
    Thread caller = Thread.currentThread();
    assertThat(names.<Thread>lock("key", Thread::currentThread)).isSameAs(caller);
    assertThat(names.<Object>lock("key", () -> null)).isNull();
  }

  @Test
  @DisplayName("REG-074 whoever throws under a lock lets it go, and the next one has it")
  void throwing() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch taken = new CountDownLatch(1);
    CompletableFuture<Object> failed =
        inAsync(
            a,
            self ->
                names.lock(
                    "key",
                    () -> {
                      taken.countDown();
                      waitFor(release);
                      throw new IllegalStateException("no");
                    }));
    assertThat(taken.await(10, TimeUnit.SECONDS)).isTrue();
    CompletableFuture<String> next = new CompletableFuture<>();
    Thread waiter = Thread.ofVirtual().start(() -> next.complete(names.lock("key", () -> "mine")));
    awaitWaiting(waiter);
    release.countDown();
    assertThat(await(next)).isEqualTo("mine");
    assertThatThrownBy(() -> await(failed)).hasRootCauseMessage("no");
  }

  @Test
  @DisplayName("REG-076 a process that is killed while it waits for a lock gives up its turn")
  void waiterIsKilled() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    Thread holder = holder(release);
    AtomicInteger entered = new AtomicInteger();
    CompletableFuture<Thread> body = new CompletableFuture<>();
    a.cast(member -> {
      body.complete(Thread.currentThread());
      names.lock("key", entered::incrementAndGet);
    });
    awaitWaiting(await(body));
    CompletableFuture<String> next = new CompletableFuture<>();
    Thread waiter = Thread.ofVirtual().start(() -> next.complete(names.lock("key", () -> "mine")));
    awaitWaiting(waiter);
    Signals.kill(a);
    await(body).join();
    release.countDown();
    assertThat(await(next)).isEqualTo("mine");
    assertThat(entered).hasValue(0);
    holder.join();
  }

  @Test
  @DisplayName("an interrupted waiter gets an exception and keeps its interrupt flag")
  void waiterIsInterrupted() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    Thread holder = holder(release);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> names.lock("key", () -> "never"))
        .isInstanceOf(CallInterruptedException.class)
        .hasMessageContaining("Root/names")
        .hasMessageContaining("lock(key)");
    assertThat(Thread.interrupted()).isTrue();
    release.countDown();
    holder.join();
  }

  @Test
  @DisplayName("REG-077 those who wait for a lock get it in the order in which they have come")
  void firstComeFirstServed() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    Thread holder = holder(release);
    List<Integer> order = new CopyOnWriteArrayList<>();
    List<Thread> waiters = new java.util.ArrayList<>();
    for (int i = 0; i < 20; i++) {
      int number = i;
      Thread waiter = Thread.ofVirtual().start(() -> names.lock("key", () -> order.add(number)));
      awaitWaiting(waiter);
      waiters.add(waiter);
    }
    release.countDown();
    holder.join();
    for (Thread waiter : waiters) {
      waiter.join();
    }
    assertThat(order).isSorted().hasSize(20);
  }

  @Test
  @DisplayName("REG-078 locks have nothing to do with the keys of entries")
  void noInterference() {
    names.lock(
        "key",
        () -> {
          tell(a, () -> names.register("key", "v"));
          return 1;
        });
    assertThat(names.keys(a)).containsExactly("key");
    assertThat(names.<String>lock("key", () -> "at once")).isEqualTo("at once");
    assertThat(names.keys(a)).containsExactly("key");
  }

  @Test
  @DisplayName("REG-079 whoever takes a lock twice is told so, and has lost nothing")
  void reentrance() {
    names.<Object>lock(
        "key",
        () -> {
          assertThatThrownBy(() -> names.lock("key", () -> 1))
              .isInstanceOf(IllegalStateException.class)
              .hasMessageContaining("key");
          return names.<Integer>lock("another", () -> 2);
        });
    assertThat(names.<Integer>lock("key", () -> 3)).isEqualTo(3);
  }
}
