package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.annotations.Strategy;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A tree made in code, seen as a user sees it. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class TreeTest {

  private final List<String> events = new CopyOnWriteArrayList<>();

  /** A worker that logs its life. */
  private final class Counter implements AutoCloseable {
    private final String name;
    private int count;

    Counter(String name) {
      this.name = name;
      events.add("start " + name);
    }

    int add(int n) {
      return count += n;
    }

    @Override
    public void close() {
      events.add("stop " + name);
    }
  }

  private ChildSpec counter(String id) {
    return ChildSpec.worker(id, start -> new Counter(id));
  }

  private static final CallMessage<Counter, Integer> CRASH =
      worker -> {
        throw new IllegalStateException("boom");
      };

  private static int add(Endpoint<Counter> counter, int n) {
    return counter.call(worker -> worker.add(n), Duration.ofSeconds(5).toNanos());
  }

  @Test
  void startsInOrderAndStopsInReverse() {
    SupervisorSpec spec =
        SupervisorSpec.named("Root").child(counter("a")).child(counter("b")).build();
    try (Tree tree = Tree.start(spec)) {
      Endpoint<Counter> a = tree.supervisor().worker("a");
      assertThat(add(a, 2)).isEqualTo(2);
      assertThat(add(a, 3)).isEqualTo(5);
    }
    assertThat(events).containsExactly("start a", "start b", "stop b", "stop a");
  }

  @Test
  void restartsTheRestAfterACrash() {
    SupervisorSpec spec =
        SupervisorSpec.named("Root")
            .strategy(Strategy.REST_FOR_ONE)
            .child(counter("a"))
            .child(counter("b"))
            .child(counter("c"))
            .build();
    try (Tree tree = Tree.start(spec)) {
      events.clear();
      Endpoint<Counter> b = tree.supervisor().worker("b");
      add(b, 5);
      assertThatThrownBy(() -> b.call(CRASH, 5_000_000_000L))
          .isInstanceOf(CallFailedException.class)
          .hasMessageContaining("Root/b")
          .hasRootCauseMessage("boom");
      tree.supervisor().whichChildren(); // answered after the restart
      assertThat(add(b, 1)).isEqualTo(1);
      assertThat(events).containsExactly("stop b", "stop c", "start b", "start c");
    }
  }

  @Test
  void startFailureNamesTheChildAndRollsBack() {
    SupervisorSpec inner =
        SupervisorSpec.named("inner")
            .child(counter("x"))
            .child(
                ChildSpec.worker(
                    "y",
                    start -> {
                      throw new java.io.IOException("no port");
                    }))
            .build();
    SupervisorSpec spec =
        SupervisorSpec.named("Root")
            .child(counter("a"))
            .child(ChildSpec.supervisor("in", siblings -> inner))
            .build();
    assertThatThrownBy(() -> Tree.start(spec))
        .isInstanceOf(TreeStartException.class)
        .hasMessage("`Root/in/y` failed to start: java.io.IOException: no port")
        .hasRootCauseMessage("no port");
    assertThat(events).containsExactly("start a", "start x", "stop x", "stop a");
  }
}
