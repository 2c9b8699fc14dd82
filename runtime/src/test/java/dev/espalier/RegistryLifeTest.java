package dev.espalier;

import static dev.espalier.Members.await;
import static dev.espalier.Members.eventually;
import static dev.espalier.Members.inAsync;
import static dev.espalier.Members.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.Members.Member;
import dev.espalier.Registrations.Entry;
import dev.espalier.Registry.AlreadyRegistered;
import dev.espalier.Registry.Registered;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Strategy;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.Lifecycle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ends and starts: of those who have registered, and of registries. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RegistryLifeTest {
  @AutoClose private final Members members = new Members();
  private final Registry<String, String> names = members.unique();
  private final DuplicateRegistry<String, String> topics = members.duplicate();
  private final Endpoint<Member> a = members.start("a");
  private final Endpoint<Member> b = members.start("b");

  private void register(Endpoint<Member> who, String key) {
    tell(
        who,
        () -> {
          names.register(key, "v");
          topics.register(key, "v");
        });
  }

  // ---------------------------------------------------------------------------------- owners

  @Test
  @DisplayName("REG-027 REG-012 when kill returns, the entries are gone and the key may be taken")
  void kill() {
    register(a, "hello");
    register(b, "world");
    Signals.kill(a);
    Signals.kill(b);
    assertThat(names.count()).isZero();
    assertThat(topics.count()).isZero();
    assertThat(names.keys(a)).isEmpty();
    Endpoint<Member> c = members.start("c");
    tell(c, () -> assertThat(names.register("hello", "new")).isEqualTo(new Registered<>()));
    assertThat(names.lookup("hello")).contains(new Entry<>("hello", c, "new"));
  }

  @Test
  @DisplayName("REG-028 the entries of a process that ends normally are gone")
  void normalEnd() {
    register(a, "hello");
    CompletableFuture<ExitReason> end = Signals.monitor(a);
    Signals.stop(a);
    assertThat(await(end)).isEqualTo(ExitReason.normal());
    assertThat(names.count()).isZero();
    assertThat(topics.count()).isZero();
  }

  @Test
  @DisplayName("REG-029 the thousand keys of one process are gone with it")
  void thousandKeys() {
    tell(
        a,
        () ->
            IntStream.range(0, 1_000)
                .forEach(i -> {
                  names.register("k" + i, "v");
                  topics.register("k" + i, "v");
                }));
    register(b, "mine");
    assertThat(names.count()).isEqualTo(1_001);
    Signals.kill(a);
    assertThat(names.keys()).containsExactly("mine");
    assertThat(topics.keys()).containsExactly("mine");
    assertThat(names.count()).isEqualTo(1);
    assertThat(topics.count()).isEqualTo(1);
  }

  @Test
  @DisplayName("whoever hears of a death, by monitor, call or supervisor, finds no entry any more")
  void goneBeforeTheNews() {
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Endpoint<Member> member = members.start("m" + i);
      register(member, "key");
      CompletableFuture<Long> monitor =
          Signals.monitor(member).thenApply(reason -> names.count() + topics.count());
      CompletableFuture<String> waiting =
          inAsync(
              member,
              self -> {
                throw new ExitException(ExitReason.because("crash"));
              });
      CompletableFuture<Long> call =
          waiting.handle((reply, failure) -> names.count() + topics.count());
      seen.add(await(monitor) + " " + await(call));
    }
    assertThat(seen).containsOnly("0 0");
  }

  @Test
  @DisplayName("a restarted process finds its key free, already in its constructor")
  void restartFindsTheKeyFree() {
    List<Object> results = new java.util.concurrent.CopyOnWriteArrayList<>();
    Endpoint<Member> member =
        members.start(
            ChildSpec.worker(
                "named",
                start -> {
                  results.add(names.register("name", "v"));
                  return new Member(start.self());
                }));
    for (int i = 1; i <= 20; i++) {
      Signals.kill(member);
      int expected = i + 1;
      eventually(() -> assertThat(results).hasSize(expected));
    }
    assertThat(results).containsOnly(new Registered<>());
  }

  @Test
  @DisplayName("what a constructor has registered is gone if the start fails or is declined")
  void failedStart() {
    for (RuntimeException problem :
        List.of(new IllegalStateException("no"), new StartIgnoredException())) {
      members
          .root()
          .startChild(
              ChildSpec.worker(
                      "x",
                      start -> {
                        names.register("name", "v");
                        throw problem;
                      })
                  .restart(Restart.TEMPORARY));
      assertThat(names.count()).isZero();
      assertThat(names.lookup("name")).isEmpty();
    }
  }

  @Test
  @DisplayName(
      "REG-060 REG-061 REG-062 a worker that registers as it starts is found and called by"
          + " its key; a second one declines")
  void startsUnderAKey() {
    Registry<String, Endpoint<Member>> registry = Registry.of(members.root().child(Members.UNIQUE));
    WorkerFactory<Member> factory =
        start ->
            switch (registry.register("name", start.me())) {
              case Registered<String, Endpoint<Member>> mine -> new Member(start.self());
              case AlreadyRegistered<String, Endpoint<Member>> other ->
                  throw new ExitException(
                      new ExitReason.ShutdownWith(
                          "already started: " + other.entry().owner().path()));
            };
    members.start(ChildSpec.worker("one", factory).restart(Restart.TEMPORARY));
    assertThat(members.root().startChild(ChildSpec.worker("two", factory)))
        .isEqualTo(
            new StartResult.Failed(new ExitReason.ShutdownWith("already started: Root/one")));
    Endpoint<Member> found = registry.lookup("name").orElseThrow().value();
    assertThat(Members.<String>in(found, Self::path)).isEqualTo("Root/one");
    CompletableFuture<ExitReason> end = Signals.monitor(found);
    Signals.stop(found);
    assertThat(await(end)).isEqualTo(ExitReason.normal());
    assertThat(registry.lookup("name")).isEmpty();
  }

  @Test
  @DisplayName("a supervisor registers itself while it starts, and is forgotten when it ends")
  void supervisorAsOwner() {
    assertThat(
            members
                .root()
                .startChild(
                    ChildSpec.supervisor(
                            "sup",
                            siblings -> {
                              names.register("boss", "v");
                              return SupervisorSpec.named("sup").build();
                            })
                        .restart(Restart.TEMPORARY)))
        .isInstanceOf(StartResult.Started.class);
    assertThat(names.lookup("boss").orElseThrow().owner().path()).isEqualTo("Root/sup");
    assertThat(names.keys(members.root().supervisor("sup"))).containsExactly("boss");
    members.root().terminateChild("sup");
    assertThat(names.lookup("boss")).isEmpty();
  }

  @Test
  @DisplayName("the thread of a process that was cut off can neither register nor change anything")
  void zombie() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<List<Object>> thrown = new CompletableFuture<>();
    register(a, "hello");
    a.cast(member -> {
      inside.countDown();
      awaitStubbornly(release);
      List<Object> outcomes = new ArrayList<>();
      for (Runnable deed :
          List.<Runnable>of(
              () -> names.register("late", "v"),
              () -> topics.register("late", "v"),
              () -> names.unregister("hello"),
              () -> names.updateValue("hello", old -> "mine"),
              () -> names.lock("hello", () -> 1))) {
        try {
          deed.run();
          outcomes.add("done");
        } catch (ExitException exit) {
          outcomes.add(exit.reason());
        }
      }
      thrown.complete(outcomes);
    });
    assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
    Signals.kill(a);
    register(b, "hello");
    release.countDown();
    assertThat(await(thrown)).hasSize(5).containsOnly(ExitReason.killed());
    assertThat(names.select(entry -> true)).containsExactly(new Entry<>("hello", b, "v"));
    assertThat(names.count()).isEqualTo(1);
    assertThat(topics.count()).isEqualTo(1);
  }

  private static void awaitStubbornly(CountDownLatch latch) {
    boolean open = false;
    while (!open) {
      try {
        open = latch.await(10, TimeUnit.SECONDS);
      } catch (InterruptedException ignored) {
        // that is what stubborn means
      }
    }
  }

  /** A key that cannot be looked for any more once it has been spoilt. */
  private static final class Spoilt {
    private volatile boolean spoilt;

    @Override
    public int hashCode() {
      if (spoilt) {
        throw new IllegalStateException("spoilt");
      }
      return 1;
    }

    @Override
    @SuppressWarnings("EqualsHashCode")
    public boolean equals(Object other) {
      if (spoilt) {
        throw new IllegalStateException("spoilt");
      }
      return other == this;
    }
  }

  @Test
  @DisplayName("a key that throws cannot get in the way of a death")
  void hostileKey() {
    Registry<Object, String> registry = Registry.of(members.root().child(Members.UNIQUE));
    DuplicateRegistry<Object, String> duplicates =
        DuplicateRegistry.of(members.root().child(Members.DUPLICATE));
    Spoilt key = new Spoilt();
    tell(
        a,
        () -> {
          registry.register(key, "v");
          duplicates.register(key, "v");
          registry.register("another", "v");
        });
    key.spoilt = true;
    CompletableFuture<ExitReason> end = Signals.monitor(a);
    Signals.kill(a);
    assertThat(await(end)).isEqualTo(ExitReason.killed());
    assertThat(registry.count()).isZero();
    assertThat(duplicates.count()).isZero();
  }

  // ---------------------------------------------------------------------------------- registries

  @Test
  @DisplayName("REG-086 the end of a registry ends those who have registered, with its reason")
  void registryIsKilled() {
    register(a, "hello");
    tell(b, () -> topics.register("world", "v"));
    Endpoint<Member> trapping = members.startTrapping("c");
    tell(
        trapping,
        () -> {
          names.register("1", "v");
          names.register("2", "v");
        });
    CompletableFuture<ExitReason> end = Signals.monitor(a);
    Signals.kill(names);
    assertThat(await(end)).isEqualTo(ExitReason.killed());
    eventually(() ->
        assertThat(members.exits()).extracting(Exit::reason).containsExactly(ExitReason.killed()));
    assertThat(members.exits())
        .extracting(exit -> exit.from().path())
        .containsExactly("Root/names");
    members.root().whichChildren(); // answered after the restart
    assertThat(names.count()).isZero();
    assertThat(names.keys(trapping)).isEmpty();
    assertThat(b.isAlive()).as("who was in the other registry only").isTrue();
    assertThat(topics.keys()).containsExactly("world");
    tell(trapping, () -> assertThat(names.register("1", "again")).isEqualTo(new Registered<>()));
    assertThat(names.keys(trapping)).containsExactly("1");
  }

  @Test
  @DisplayName(
      "REG-026 only who has an entry hears of the end; whoever has taken all back does not")
  void noLongerBound() {
    Endpoint<Member> one = members.startTrapping("one");
    Endpoint<Member> none = members.startTrapping("none");
    tell(
        one,
        () -> {
          names.register("a", "v");
          names.register("b", "v");
          names.unregister("a");
        });
    tell(
        none,
        () -> {
          names.register("c", "v");
          names.register("d", "v");
          names.unregister("c");
          names.unregister("d");
        });
    CompletableFuture<ExitReason> end = Signals.monitor(names);
    Signals.kill(names);
    await(end);
    eventually(() -> assertThat(members.exits()).hasSize(1));
    tell(none, () -> {});
    tell(one, () -> {});
    assertThat(members.exits()).hasSize(1);
  }

  @Test
  @DisplayName("REG-070 a registry that has lost its supervisor comes back empty")
  void supervisorIsKilled() {
    ChildSpec inner =
        ChildSpec.supervisor(
            "inner",
            siblings ->
                SupervisorSpec.named("inner").child(ChildSpec.registry("registry")).build());
    members.root().startChild(inner);
    SupervisorRef supervisor = members.root().supervisor("inner");
    Registry<String, String> registry = Registry.of(supervisor.child("registry"));
    tell(a, () -> registry.register("hello", "v"));
    CompletableFuture<ExitReason> end = Signals.monitor(a);
    Signals.kill(supervisor);
    assertThat(await(end)).isEqualTo(ExitReason.killed());
    eventually(() -> assertThat(registry.isAlive()).isTrue());
    eventually(() -> assertThat(registry.count()).isZero());
    tell(b, () -> assertThat(registry.register("hello", "v")).isEqualTo(new Registered<>()));
  }

  @Test
  @DisplayName("a registry that is stopped in order takes its registrants along, as in Elixir")
  void registryIsTerminated() {
    register(a, "hello");
    CompletableFuture<ExitReason> end = Signals.monitor(a);
    assertThat(members.root().terminateChild(Members.UNIQUE)).isTrue();
    assertThat(await(end)).isEqualTo(ExitReason.shutdown());
    assertThatThrownBy(names::count).isInstanceOf(CallFailedException.class);
    assertThat(members.root().restartChild(Members.UNIQUE))
        .isInstanceOf(RestartResult.Started.class);
    assertThat(names.count()).isZero();
  }

  @Test
  @DisplayName("in a rest-for-one group a registry restarts with those who registered after it")
  void groupRestart() {
    List<String> life = new java.util.concurrent.CopyOnWriteArrayList<>();
    Lifecycle<Member> closing =
        Lifecycle.<Member>builder()
            .terminate((member, reason) -> life.add("stop " + reason))
            .build();
    SupervisorSpec spec =
        SupervisorSpec.named("Group")
            .strategy(Strategy.REST_FOR_ONE)
            .child(ChildSpec.worker("first", start -> new Member(start.self())))
            .child(ChildSpec.registry("registry"))
            .child(
                ChildSpec.worker(
                    "user",
                    closing,
                    start -> {
                      Registry<String, String> registry = Registry.of(start.process("registry"));
                      life.add("start " + registry.register("me", "v"));
                      return new Member(start.self());
                    }))
            .build();
    try (Tree tree = Tree.start(spec)) {
      Registry<String, String> registry = Registry.of(tree.supervisor().child("registry"));
      Signals.kill(tree.supervisor().child("first"));
      tree.supervisor().whichChildren();
      assertThat(registry.lookup("me").orElseThrow().owner().isAlive()).isTrue();
      assertThat(life).containsExactly("start Registered[]", "stop shutdown", "start Registered[]");
      assertThat(registry.count()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("what has been registered in a registry that is gone does not hold its owner back")
  void nothingIsLeftBehind() {
    Endpoint<Member> trapping = members.startTrapping("c");
    for (int i = 1; i <= 20; i++) {
      int round = i;
      tell(trapping, () -> names.register("k" + round, "v"));
      Signals.kill(names);
      eventually(() -> assertThat(members.exits()).hasSize(round));
      members.root().whichChildren();
    }
    assertThat(names.keys(trapping)).isEmpty();
    tell(trapping, () -> names.register("last", "v"));
    assertThat(names.keys(trapping)).containsExactly("last");
    assertThat(names.count()).isEqualTo(1);
  }
}
