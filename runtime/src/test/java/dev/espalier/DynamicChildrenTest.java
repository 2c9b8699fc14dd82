package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.DynamicSupervisorRef.DynamicChild;
import dev.espalier.annotations.Restart;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedUnkeyedDynamicSupervisor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What children on demand may be, and what their supervisor says of them. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class DynamicChildrenTest {
  private static final long PATIENCE = 10_000_000_000L;

  @AutoClose
  private final Tree tree =
      Tree.start(
          DynamicSupervisorSpec.named("Pool")
              .intensity(4, 3_600)
              .template((String name) -> ChildSpec.worker(name, start -> "made of " + name)));

  private final DynamicSupervisorRef pool = tree.supervisor().asDynamicSupervisor();

  /** An accessor without keys, as the processor writes it. */
  private static final class Texts
      extends GeneratedUnkeyedDynamicSupervisor<String, Endpoint<String>> {
    Texts(Endpoint<?> place) {
      super(place, (Endpoint<String> text) -> text);
    }

    Endpoint<String> start(String name) {
      return startChild(name);
    }
  }

  private Endpoint<?> start(ChildSpec spec) {
    return Endpoint.of(((StartResult.Started) pool.startChild(spec)).child());
  }

  @SuppressWarnings("unchecked") // what the test has started
  private static <W, R> R call(Endpoint<?> child, CallMessage<W, R> message) {
    return ((Endpoint<W>) child).call(message, PATIENCE);
  }

  @Test
  @DisplayName("DYN-009 each child is made of what its supervisor has and what its starter gives")
  void context() {
    AtomicInteger inits = new AtomicInteger();
    SupervisorSpec spec =
        SupervisorSpec.named("Root")
            .child(
                ChildSpec.supervisor(
                    "texts",
                    siblings -> {
                      String prefix = "init " + inits.incrementAndGet();
                      return DynamicSupervisorSpec.named("texts")
                          .template((String name) ->
                              ChildSpec.worker(name, start -> prefix + " " + name));
                    }))
            .build();
    try (Tree root = Tree.start(spec)) {
      Texts texts = new Texts(Endpoint.of(root.supervisor().child("texts")));
      assertThat(texts.start("a").<String>call(String::toString, PATIENCE)).isEqualTo("init 1 a");
      assertThat(texts.start("b").<String>call(String::toString, PATIENCE)).isEqualTo("init 1 b");
      texts.supervisor().stop(ExitReason.because("start again"));
      root.supervisor().countChildren();
      assertThat(texts.start("c").<String>call(String::toString, PATIENCE)).isEqualTo("init 2 c");
    }
  }

  @Test
  @DisplayName("an accessor without keys: a ref means one process")
  void unkeyed() {
    Texts texts = new Texts(Endpoint.of(tree.supervisor()));
    Endpoint<String> a = texts.start("a");
    Endpoint<String> other = texts.start("a");
    assertThat(a).isNotEqualTo(other);
    assertThat(texts.refs()).containsExactlyInAnyOrder(a, other);
    assertThat(texts.stream()).hasSize(2);
    assertThat(texts.stop(a)).isTrue();
    assertThat(texts.stop(a)).isFalse();
    Signals.kill(other);
    assertThat(texts.count()).as("it was restarted").isEqualTo(1);
    assertThat(other.isAlive()).as("but not at this ref").isFalse();
    assertThat(texts).isEqualTo(new Texts(Endpoint.of(pool))).hasToString("Texts[Pool]");
    assertThat(texts.path()).isEqualTo("Pool");
    assertThat(texts.isAlive()).isTrue();
  }

  @Test
  @DisplayName("DYN-025 one child crashes, and the other is not touched")
  void isolation() {
    Endpoint<?> one = start(ChildSpec.worker("x", start -> new Object()));
    Endpoint<?> other = start(ChildSpec.worker("x", start -> new Object()));
    Object before = call(other, (Object worker) -> worker);
    Signals.kill(one);
    assertThat(pool.countChildren()).isEqualTo(new ChildCounts(2, 2, 0, 2));
    assertThat(call(other, (Object worker) -> worker)).isSameAs(before);
    assertThat(pool.whichChildren())
        .extracting(child -> child.process().orElseThrow())
        .hasSize(2)
        .contains(other)
        .doesNotContain(one);
  }

  @Test
  @DisplayName("DYN-034 many are counted exactly, as often as one asks")
  void manyWorkers() {
    count(ChildSpec.worker("x", start -> "x"), new ChildCounts(1_000, 1_000, 0, 1_000));
    count(ChildSpec.worker("x", start -> "x"), new ChildCounts(2_000, 2_000, 0, 2_000));
    assertThat(pool.whichChildren()).hasSize(2_000);
  }

  @Test
  @DisplayName("DYN-035 supervisors are counted as such")
  void manySupervisors() {
    ChildSpec room = ChildSpec.supervisor("room", siblings -> SupervisorSpec.named("room").build());
    count(room, new ChildCounts(1_000, 1_000, 1_000, 0));
    count(room, new ChildCounts(2_000, 2_000, 2_000, 0));
    assertThat(pool.whichChildren()).hasSize(2_000);
  }

  private void count(ChildSpec spec, ChildCounts expected) {
    for (int i = 0; i < 1_000; i++) {
      start(spec);
    }
    assertThat(pool.countChildren()).isEqualTo(expected).isEqualTo(pool.countChildren());
  }

  @Test
  @DisplayName("DYN-042 several are siblings under ids of their own; an id is taken once")
  void siblings() {
    SupervisorSpec.Builder spec =
        SupervisorSpec.named("Root").child(poolNamed("games")).child(poolNamed("rooms"));
    try (Tree root = Tree.start(spec.build())) {
      root.supervisor()
          .supervisor("games")
          .asDynamicSupervisor()
          .startChild(ChildSpec.worker("chess", start -> "chess"));
      assertThat(root.supervisor().supervisor("games").countChildren().active()).isEqualTo(1);
      assertThat(root.supervisor().supervisor("rooms").countChildren().active()).isZero();
      assertThat(root.supervisor().startChild(poolNamed("rooms")))
          .isEqualTo(new StartResult.AlreadyStarted(root.supervisor().child("rooms")));
    }
    spec.child(poolNamed("games"));
    assertThatThrownBy(spec::build)
        .isInstanceOf(IllegalSpecException.class)
        .hasMessageContaining("`games`");
  }

  private static ChildSpec poolNamed(String id) {
    return ChildSpec.supervisor(id, siblings -> DynamicSupervisorSpec.named(id));
  }

  @Test
  @DisplayName(
      "DYN-045 children of different kinds live side by side, each by its own specification")
  void differentKinds() throws Exception {
    Endpoint<?> server =
        start(ChildSpec.worker("server", start -> new AtomicInteger()).shutdown(70));
    Endpoint<?> task =
        start(ChildSpec.worker("task", start -> (Runnable) () -> {}).restart(Restart.TEMPORARY));
    Endpoint<?> room =
        start(ChildSpec.supervisor("room", siblings -> SupervisorSpec.named("room").build()));
    assertThat(task.monitor().get(10, TimeUnit.SECONDS))
        .as("it ends, now or before")
        .isIn(ExitReason.normal(), ExitReason.noproc());
    assertThat(call(server, AtomicInteger::incrementAndGet)).isEqualTo(1);
    assertThat(pool.supervisor(room).countChildren()).isEqualTo(new ChildCounts(0, 0, 0, 0));
    List<String> left = new ArrayList<>();
    for (DynamicChild child : pool.whichChildren()) {
      left.add(child.spec().toString());
    }
    assertThat(left)
        .containsExactlyInAnyOrder(
            "worker `server` permanent, shutdown 70 ms",
            "supervisor `room` permanent, shutdown infinity");
  }

  @Test
  @DisplayName("DYN-046 messages that are none of a supervisor's do not harm it")
  void unknownMessages() {
    Endpoint<String> asAWorker = tree.supervisor().worker("x");
    asAWorker.cast(worker -> {});
    Endpoint<?> me = Endpoint.of(pool);
    me.cast(worker -> {
      throw new IllegalStateException("never");
    });
    CompletableFuture<Object> reply = me.callAsync(worker -> "never", PATIENCE);
    assertThat(reply).failsWithin(10, TimeUnit.SECONDS);
    me.exit(ExitReason.because("a stranger's wish"));
    assertThat(pool.countChildren()).isEqualTo(new ChildCounts(0, 0, 0, 0));
    assertThat(pool.isAlive()).isTrue();
  }

  @Test
  @DisplayName("DYN-019 a child that has crashed is running again")
  void restarted() {
    AtomicInteger starts = new AtomicInteger();
    Endpoint<?> old = start(ChildSpec.worker("x", start -> starts.incrementAndGet()));
    Signals.kill(old);
    DynamicChild child = pool.whichChildren().getFirst();
    Endpoint<?> now = Endpoint.of(child.process().orElseThrow());
    assertThat(call(now, (Integer number) -> number)).isEqualTo(2);
    assertThat(pool.countChildren()).isEqualTo(new ChildCounts(1, 1, 0, 1));
  }

  @Test
  @DisplayName("DYN-057 a child has its own supervisor start another one, and waits for it")
  void startedByAChild() {
    Endpoint<?> child = start(ChildSpec.worker("x", start -> "x"));
    ProcessRef other =
        call(
            child,
            (String worker) ->
                ((StartResult.Started) pool.startChild(ChildSpec.worker("y", start -> "y")))
                    .child());
    assertThat(other.isAlive()).isTrue();
    assertThat(pool.countChildren()).isEqualTo(new ChildCounts(2, 2, 0, 2));
  }

  @Test
  @DisplayName("DYN-004 what a start function does is what its starter hears")
  void results() {
    ExitReason found = ExitReason.because("found");
    assertThat(pool.startChild(ChildSpec.worker("x", start -> "x")))
        .isInstanceOf(StartResult.Started.class);
    assertThat(
            pool.startChild(
                ChildSpec.worker(
                    "x",
                    start -> {
                      throw new StartIgnoredException();
                    })))
        .isEqualTo(new StartResult.Ignored());
    assertThat(
            pool.startChild(
                ChildSpec.worker(
                    "x",
                    start -> {
                      throw new ExitException(found);
                    })))
        .isEqualTo(new StartResult.Failed(found));
    assertThat(pool.startChild(ChildSpec.worker("x", start -> null)))
        .isInstanceOfSatisfying(
            StartResult.Failed.class,
            junk -> assertThat(junk.reason().toString()).contains("returned null"));
    assertThat(pool.countChildren().specs()).isEqualTo(1);
  }
}
