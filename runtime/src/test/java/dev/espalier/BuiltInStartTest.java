package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.Registrations.Meta;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Start functions of agents and registries: what they return, and what a tree makes of it. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class BuiltInStartTest {
  private static final Meta<String> TITLE = new Meta<>("title", String.class);

  private static Tree tree(ChildSpec... children) {
    SupervisorSpec.Builder spec = SupervisorSpec.named("Root");
    for (ChildSpec child : children) {
      spec.child(child);
    }
    return Tree.start(spec.build());
  }

  private static ProcessRef child(Tree tree, String id) {
    return tree.supervisor().child(id);
  }

  private static void crash(Tree tree, Agent<?> agent) {
    assertThatThrownBy(() ->
            agent.get(state -> {
              throw new IllegalStateException("on purpose");
            }))
        .isInstanceOf(CallFailedException.class);
    tree.supervisor().whichChildren(); // answered when the restart is done
  }

  @Test
  @DisplayName("AGT-010 an agent begins with what its start function says, again for each restart")
  void agent() {
    AtomicInteger starts = new AtomicInteger();
    try (Tree tree =
        tree(ChildSpec.agent("n", start -> Agent.starting(starts.incrementAndGet())))) {
      Agent<Integer> n = Agent.of(child(tree, "n"));
      assertThat(n.<Integer>get(state -> state)).isEqualTo(1);
      crash(tree, n);
      assertThat(n.<Integer>get(state -> state)).isEqualTo(2);
    }
  }

  @Test
  @DisplayName("what is returned each time begins each time with the same state")
  void sameAgain() {
    Agent<String> always = Agent.starting("first");
    try (Tree tree = tree(ChildSpec.agent("a", start -> always))) {
      Agent<String> a = Agent.of(child(tree, "a"));
      a.update(state -> "changed");
      crash(tree, a);
      assertThat(a.<String>get(state -> state)).isEqualTo("first");
    }
  }

  @Test
  @DisplayName("the first state of an agent may be null")
  void noState() {
    try (Tree tree = tree(ChildSpec.agent("a", start -> Agent.<String>starting(null)))) {
      Agent<String> a = Agent.of(child(tree, "a"));
      assertThat(a.<Boolean>get(state -> state == null)).isTrue();
    }
  }

  @Test
  @DisplayName("a start function has what that of a worker has: itself and its siblings")
  void context() {
    try (Tree tree =
        tree(
            ChildSpec.agent("base", () -> 40),
            ChildSpec.agent(
                "sum",
                start ->
                    Agent.starting(
                        start.self().ref().path()
                            + " "
                            + Agent.<Integer>of(start.process("base"))
                                .<Integer>get(n -> n + 2))))) {
      assertThat(Agent.<String>of(child(tree, "sum")).<String>get(s -> s)).isEqualTo("Root/sum 42");
    }
  }

  @Test
  @DisplayName("a registry has the options that its start function says")
  void registries() {
    Queue<Object> told = new ConcurrentLinkedQueue<>();
    Consumer<Object> listener = told::add;
    RegistryOptions<String, Integer> options =
        RegistryOptions.<String, Integer>none().listener(listener).meta(TITLE, "here");
    try (Tree tree =
        tree(
            ChildSpec.registry("unique", start -> Registry.starting(options)),
            ChildSpec.duplicateRegistry("duplicate", start -> DuplicateRegistry.starting(options)),
            ChildSpec.worker(
                "registrant",
                start -> {
                  Registry.<String, Integer>of(start.process("unique")).register("k", 1);
                  DuplicateRegistry.<String, Integer>of(start.process("duplicate"))
                      .register("k", 2);
                  return "worker";
                }))) {
      Registry<String, Integer> unique = Registry.of(child(tree, "unique"));
      DuplicateRegistry<String, Integer> duplicate = DuplicateRegistry.of(child(tree, "duplicate"));
      assertThat(unique.meta(TITLE)).contains("here");
      assertThat(unique.lookup("k").orElseThrow().value()).isEqualTo(1);
      assertThat(duplicate.meta(TITLE)).contains("here");
      assertThat(duplicate.lookup("k")).hasSize(1);
      assertThat(told).hasSize(2);
    }
  }

  @Test
  @DisplayName("what is still to be started is nowhere: it is not alive, and asking it fails")
  void nowhere() {
    Agent<Integer> agent = Agent.starting(1);
    assertThat(agent.path()).isEqualTo("an agent that no tree has started");
    assertThat(agent.isAlive()).isFalse();
    noproc(() -> agent.get(n -> n), "call of an agent that no tree has started failed: noproc");
    agent.cast(n -> n + 1); // nobody is there, nobody minds
    assertThat(Signals.monitor(agent)).isCompletedWithValue(ExitReason.noproc());
    assertThat(agent).isNotEqualTo(Agent.starting(1)).isEqualTo(agent);

    Registry<String, Integer> registry = Registry.starting(RegistryOptions.none());
    assertThat(registry.path()).isEqualTo("a registry that no tree has started");
    assertThat(registry.isAlive()).isFalse();
    noproc(
        () -> registry.lookup("k"),
        "call of a registry that no tree has started failed: noproc (lookup(k))");
    noproc(
        () -> DuplicateRegistry.starting(RegistryOptions.none()).count(),
        "call of a registry that no tree has started failed: noproc (count())");
  }

  private static void noproc(ThrowingCallable call, String message) {
    CallFailedException failure = catchThrowableOfType(CallFailedException.class, call);
    assertThat(failure.reason()).isEqualTo(ExitReason.noproc());
    assertThat(failure).hasMessageStartingWith(message);
  }

  @Test
  @DisplayName("a start function that returns something else fails the start, and is told why")
  void somethingElse() {
    refused(
        ChildSpec.<Integer>agent("a", start -> Agent.of(start.me())),
        "the start function of `Root/a` has returned `Agent[Root/a]`, of which no process can be"
            + " made; return the result of Agent.starting(...)");
    refused(
        ChildSpec.<Integer>agent("a", start -> null),
        "the start function of `Root/a` has returned `null`, of which no process can be made;"
            + " return the result of Agent.starting(...)");
    refused(
        ChildSpec.<String, String>registry("r", start -> Registry.of(start.me())),
        "the start function of `Root/r` has returned `Registry[Root/r]`, of which no process can be"
            + " made; return the result of Registry.starting(...)");
    refused(
        ChildSpec.<String, String>duplicateRegistry("r", start -> null),
        "the start function of `Root/r` has returned `null`, of which no process can be made;"
            + " return the result of DuplicateRegistry.starting(...)");
  }

  private static void refused(ChildSpec child, String why) {
    assertThatThrownBy(() -> tree(child))
        .isInstanceOf(TreeStartException.class)
        .rootCause()
        .hasMessage(why);
  }

  @Test
  @DisplayName("a start function may decline, and may fail with any exception")
  void declines() {
    try (Tree tree =
        tree(
            ChildSpec.<Integer>agent(
                "a",
                start -> {
                  throw new StartIgnoredException();
                }))) {
      assertThat(child(tree, "a").isAlive()).isFalse();
    }
    refused(
        ChildSpec.<String, String>registry(
            "r",
            start -> {
              throw new java.io.IOException("no disk");
            }),
        "no disk");
  }
}
