package dev.espalier;

import static dev.espalier.Members.await;
import static dev.espalier.Members.eventually;
import static dev.espalier.Members.inAsync;
import static dev.espalier.Members.tell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.Members.Member;
import dev.espalier.Registrations.Entry;
import dev.espalier.Registry.AlreadyRegistered;
import dev.espalier.Registry.Registered;
import dev.espalier.spi.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Registrations, look-ups and deaths that race for the same keys. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class RegistryRaceTest {

  @AutoClose
  private final Members members =
      new Members(
          SupervisorSpec.named("Root")
              .child(ChildSpec.registry(Members.UNIQUE))
              .child(ChildSpec.duplicateRegistry(Members.DUPLICATE))
              .child(
                  ChildSpec.supervisor(
                      "pool", siblings -> DynamicSupervisorSpec.named("pool").intensity(0, 1)))
              .intensity(Integer.MAX_VALUE, 1)
              .build());

  private final Registry<String, String> names = members.unique();
  private final DuplicateRegistry<String, String> topics = members.duplicate();
  private final DynamicSupervisorRef pool = members.root().supervisor("pool").asDynamicSupervisor();

  /** Where threads meet; they leave within a few instructions of each other. */
  private static final class Gate {
    private final int parties;
    private final AtomicInteger arrived = new AtomicInteger();

    Gate(int parties) {
      this.parties = parties;
    }

    void pass() {
      int mine = arrived.incrementAndGet();
      int all = (mine + parties - 1) / parties * parties;
      int patience = 200;
      while (arrived.get() < all) {
        if (--patience > 0) {
          Thread.onSpinWait();
        } else {
          Thread.yield();
        }
      }
    }
  }

  /** A process of its own, whose ref means no successor. */
  @SuppressWarnings("unchecked")
  private Endpoint<Member> spawn() {
    StartResult started = pool.startChild(Members.plain("m"));
    return (Endpoint<Member>) Endpoint.of(((StartResult.Started) started).child());
  }

  // ---------------------------------------------------------------------------------- registering

  @Test
  @DisplayName("REG-080 of 100 processes that register one key, one has it, and all others know it")
  void oneWinner() throws Exception {
    List<Endpoint<Member>> all = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      all.add(spawn());
    }
    for (int round = 0; round < 30; round++) {
      CountDownLatch start = new CountDownLatch(1);
      String key = "key " + round;
      List<CompletableFuture<Registry.Result<String, String>>> results = new ArrayList<>();
      for (Endpoint<Member> each : all) {
        results.add(
            inAsync(
                each,
                self -> {
                  start.await();
                  return names.register(key, self.path());
                }));
      }
      start.countDown();
      Entry<String, String> winner = null;
      int winners = 0;
      for (int i = 0; i < 100; i++) {
        if (await(results.get(i)) instanceof Registered) {
          winners++;
          winner = new Entry<>(key, all.get(i), all.get(i).path());
        }
      }
      assertThat(winners).isEqualTo(1);
      AlreadyRegistered<String, String> refusal = new AlreadyRegistered<>(winner);
      assertThat(results).filteredOn(result -> result.join().equals(refusal)).hasSize(99);
      assertThat(names.lookup(key)).contains(winner);
    }
    assertThat(names.count()).isEqualTo(30);
  }

  @Test
  @DisplayName("two processes that register and take back one key never have it both")
  void neverBoth() {
    Endpoint<Member> a = spawn();
    Endpoint<Member> b = spawn();
    Gate gate = new Gate(2);
    AtomicInteger holders = new AtomicInteger();
    AtomicInteger successes = new AtomicInteger();
    int rounds = 1_000;
    List<CompletableFuture<String>> runs = new ArrayList<>();
    for (Endpoint<Member> each : List.of(a, b)) {
      runs.add(
          inAsync(
              each,
              self -> {
                String wrong = "";
                for (int i = 0; i < rounds; i++) {
                  gate.pass();
                  if (names.register("key", self.path()) instanceof Registered) {
                    successes.incrementAndGet();
                    wrong += holders.incrementAndGet() == 1 ? "" : "two at " + i + "; ";
                    boolean mine = names.lookup("key").orElseThrow().owner().equals(self.ref());
                    wrong += mine ? "" : "not mine at " + i + "; ";
                    holders.decrementAndGet();
                    wrong += names.unregister("key") ? "" : "nothing to take back at " + i + "; ";
                  }
                }
                return wrong;
              }));
    }
    assertThat(runs).allSatisfy(run -> assertThat(await(run)).isEmpty());
    assertThat(successes.get()).isBetween(rounds, 2 * rounds);
    assertThat(names.count()).isZero();
  }

  // ---------------------------------------------------------------------------------- deaths

  @Test
  @DisplayName("REG-012 a key that is taken while its dead owner is cleaned up stays taken")
  void takenDuringCleanup() {
    Endpoint<Member> heir = spawn();
    int keys = 20;
    for (int round = 0; round < 600; round++) {
      Endpoint<Member> owner = spawn();
      tell(
          owner,
          () -> {
            for (int i = 0; i < keys; i++) {
              names.register("key " + i, "old");
            }
          });
      String key = "key " + round % keys;
      Gate gate = new Gate(2);
      CompletableFuture<Integer> taken =
          inAsync(
              heir,
              self -> {
                gate.pass();
                int refused = 0;
                while (!(names.register(key, "new") instanceof Registered)) {
                  refused++;
                }
                return refused;
              });
      gate.pass();
      Signals.kill(owner);
      assertThat(names.lookup("key " + (round + 1) % keys)).as("the key of a dead one").isEmpty();
      await(taken);
      assertThat(names.select(entry -> true)).containsExactly(new Entry<>(key, heir, "new"));
      assertThat(names.count()).isEqualTo(1);
      tell(heir, () -> assertThat(names.unregister(key)).isTrue());
    }
  }

  @Test
  @DisplayName("what a process registers while it is killed is never seen afterwards, and goes")
  void killedWhileRegistering() {
    for (int round = 0; round < 500; round++) {
      Endpoint<Member> member = spawn();
      Gate gate = new Gate(2);
      AtomicBoolean left = new AtomicBoolean();
      member.cast(worker -> {
        gate.pass();
        try {
          for (int i = 0; i < 1_000; i++) {
            names.register("key " + i, "v");
            topics.register("key " + i % 3, "v");
          }
        } finally {
          left.set(true);
        }
      });
      gate.pass();
      for (int pause = round % 300; pause > 0; pause--) {
        Thread.onSpinWait(); // so that the kill meets different steps
      }
      Signals.kill(member);
      for (int i = 0; i < 5; i++) {
        assertThat(names.lookup("key " + i)).isEmpty();
        assertThat(topics.lookup("key " + i)).isEmpty();
      }
      assertThat(names.keys()).isEmpty();
      eventually(() -> assertThat(left).isTrue());
      assertThat(names.count()).as("entries in round %s", round).isZero();
      assertThat(topics.count()).as("duplicate entries in round %s", round).isZero();
    }
  }

  @Test
  @DisplayName("whoever has heard of a death never finds the dead one by its key")
  void lookupDuringDeath() {
    AtomicReference<Endpoint<Member>> current = new AtomicReference<>(spawn());
    ConcurrentHashMap<Object, Boolean> heardOf = new ConcurrentHashMap<>();
    AtomicBoolean done = new AtomicBoolean();
    List<CompletableFuture<Long>> readers = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      readers.add(
          CompletableFuture.supplyAsync(
              () -> {
                long wrong = 0;
                while (!done.get()) {
                  Endpoint<Member> known = current.get();
                  boolean heard = heardOf.containsKey(known);
                  wrong +=
                      names
                          .lookup("key")
                          .filter(entry -> heard && entry.owner().equals(known))
                          .stream()
                          .count();
                  wrong +=
                      topics.lookup("key").stream()
                          .filter(entry -> heard && entry.owner().equals(known))
                          .count();
                }
                return wrong;
              },
              task -> Thread.ofPlatform().start(task)));
    }
    for (int round = 0; round < 600; round++) {
      Endpoint<Member> member = current.get();
      tell(
          member,
          () -> {
            for (int i = 0; i < 10; i++) {
              names.register("other " + i, "v");
            }
            names.register("key", "v");
            topics.register("key", "v");
          });
      CompletableFuture<Boolean> heard =
          Signals.monitor(member)
              .thenApply(reason -> {
                heardOf.put(member, true);
                return names.lookup("key").isEmpty() && topics.lookup("key").isEmpty();
              });
      Signals.kill(member);
      assertThat(await(heard)).as("gone in round %s", round).isTrue();
      current.set(spawn());
    }
    done.set(true);
    assertThat(readers).allSatisfy(reader -> assertThat(await(reader)).isZero());
  }

  @Test
  @DisplayName("REG-081 while owners are killed and others register, no two that live have one key")
  void owners() throws Exception {
    int keys = 8;
    AtomicReferenceArray<Endpoint<Member>> members = new AtomicReferenceArray<>(16);
    AtomicReferenceArray<Endpoint<Member>> holders = new AtomicReferenceArray<>(keys);
    AtomicInteger wrong = new AtomicInteger();
    AtomicInteger kills = new AtomicInteger();
    for (int i = 0; i < members.length(); i++) {
      members.set(i, spawn());
    }
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      Random random = new Random(t);
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                for (int i = 0; i < 1_500; i++) {
                  int who = random.nextInt(members.length());
                  Endpoint<Member> member = members.get(who);
                  if (random.nextInt(4) == 0) {
                    Endpoint<Member> successor = spawn();
                    if (members.compareAndSet(who, member, successor)) {
                      Signals.kill(member);
                      kills.incrementAndGet();
                    } else {
                      Signals.kill(successor);
                    }
                  } else {
                    int key = random.nextInt(keys);
                    boolean giveBack = random.nextInt(3) == 0;
                    member.cast(self -> use(member, key, giveBack, holders, wrong));
                  }
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    for (int i = 0; i < members.length(); i++) {
      tell(members.get(i), () -> {}); // after all that was sent before
    }
    assertThat(wrong).hasValue(0);
    assertThat(kills.get()).isGreaterThan(300);
    eventually(() ->
        assertThat(names.count()).isEqualTo(names.select(entry -> entry.owner().isAlive()).size()));
    for (int key = 0; key < keys; key++) {
      Endpoint<Member> holder = holders.get(key);
      if (holder != null && holder.isAlive()) {
        assertThat(names.lookup("key " + key)).map(Entry::owner).contains(holder);
      } else {
        assertThat(names.lookup("key " + key)).isEmpty();
      }
    }
  }

  /** In the process of a member: takes a key, or gives it back, and looks whether that is right. */
  private void use(
      Endpoint<Member> me,
      int key,
      boolean giveBack,
      AtomicReferenceArray<Endpoint<Member>> holders,
      AtomicInteger wrong) {
    String name = "key " + key;
    if (giveBack) {
      boolean had = holders.compareAndSet(key, me, null);
      boolean gone = names.unregister(name);
      if (had && !gone && me.isAlive()) {
        wrong.incrementAndGet();
      }
    } else if (names.register(name, me.path()) instanceof Registered) {
      Endpoint<Member> before = holders.getAndSet(key, me);
      // Both have succeeded before, so both must not be alive now. One that has been cut off may
      // come
      // here late, but then it is dead itself.
      if (before != null && !before.equals(me) && before.isAlive() && me.isAlive()) {
        wrong.incrementAndGet();
      }
      if (!names.lookup(name).map(Entry::owner).filter(me::equals).isPresent() && me.isAlive()) {
        wrong.incrementAndGet();
      }
    }
  }

  // ---------------------------------------------------------------------------------- duplicates

  @Test
  @DisplayName("REG-085 the last subscriber leaves while another comes: nobody is lost or left")
  void subscribersComeAndGo() {
    Gate gate = new Gate(2);
    int rounds = 1_000;
    List<CompletableFuture<String>> runs = new ArrayList<>();
    for (Endpoint<Member> each : List.of(spawn(), spawn())) {
      runs.add(
          inAsync(
              each,
              self -> {
                String wrong = "";
                for (int i = 0; i < rounds; i++) {
                  gate.pass();
                  topics.register("topic", "v");
                  if (topics.values("topic", self.ref()).size() != 1) {
                    wrong += "lost at " + i + "; ";
                  }
                  gate.pass();
                  if (i % 2 == 0) {
                    topics.register("topic", "w");
                  }
                  topics.unregister("topic");
                  if (!topics.values("topic", self.ref()).isEmpty()) {
                    wrong += "left at " + i + "; ";
                  }
                }
                return wrong;
              }));
    }
    assertThat(runs).allSatisfy(run -> assertThat(await(run)).isEmpty());
    assertThat(topics.count()).isZero();
    assertThat(topics.keys()).isEmpty();
  }

  // ---------------------------------------------------------------------------------- registries

  @Test
  @DisplayName("whoever registers while the registry ends is in its successor, or hears of the end")
  void registryEnds() {
    Endpoint<Member> member = members.startTrapping("trapping");
    int noRegistry = 0;
    for (int round = 0; round < 200; round++) {
      String key = "key " + round;
      members.exits().clear();
      Gate gate = new Gate(2);
      CompletableFuture<Boolean> registered =
          inAsync(
              member,
              self -> {
                gate.pass();
                try {
                  return names.register(key, "v") instanceof Registered;
                } catch (CallFailedException failed) {
                  return false;
                }
              });
      gate.pass();
      Signals.kill(names);
      if (await(registered)) {
        members.root().whichChildren(); // answered after the restart
        eventually(() ->
            assertThat(!members.exits().isEmpty() || names.lookup(key).isPresent())
                .as("heard of the end, or is in the new registry")
                .isTrue());
      } else {
        noRegistry++;
        members.root().whichChildren();
      }
      tell(member, () -> names.unregister(key));
    }
    assertThat(noRegistry).isLessThan(200);
  }
}
