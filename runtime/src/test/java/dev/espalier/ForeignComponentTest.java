package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.espalier.annotations.Restart;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Components that know nothing of processes, as children: OTP needs a supervisor_bridge here. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ForeignComponentTest {
  private final List<String> events = new CopyOnWriteArrayList<>();
  private final LinkedBlockingQueue<String> orders = new LinkedBlockingQueue<>();

  @AutoClose private final Tree tree = Tree.start(SupervisorSpec.named("Root").build());
  private final SupervisorRef supervisor = tree.supervisor();

  /** As somebody else's connection pool would be. */
  private final class Connections implements AutoCloseable {
    Connections() {
      events.add("open");
    }

    @Override
    public void close() {
      events.add("close");
    }
  }

  @Test
  @DisplayName("STA-036 what can be closed is closed in its turn")
  void closed() {
    supervisor.startChild(ChildSpec.worker("pool", start -> new Connections()));
    supervisor.startChild(
        ChildSpec.worker("user", start -> (AutoCloseable) () -> events.add("user gone")));
    tree.close();
    assertThat(events).containsExactly("open", "user gone", "close");
  }

  @Test
  @DisplayName("STA-036 it may decline and fail to start")
  void declinesAndFails() {
    assertThat(
            supervisor.startChild(
                ChildSpec.<Connections>worker(
                    "pool",
                    start -> {
                      throw new StartIgnoredException();
                    })))
        .isEqualTo(new StartResult.Ignored());
    IOException refused = new IOException("refused");
    assertThat(
            supervisor.startChild(
                ChildSpec.<Connections>worker(
                    "pool2",
                    start -> {
                      throw refused;
                    })))
        .isEqualTo(new StartResult.Failed(ExitReason.crash(refused)));
  }

  /** As somebody else's server would be: it runs until it ends or breaks. */
  private void serve() {
    events.add("serving");
    while (true) {
      try {
        switch (orders.take()) {
          case "break" -> throw new IllegalStateException("broken");
          case "end" -> {
            return;
          }
          case String request -> events.add(request);
        }
      } catch (InterruptedException stopped) {
        events.add("interrupted");
        return;
      }
    }
  }

  @Test
  @DisplayName("STA-036 its process ends with it: restarted if it breaks, done if it ends")
  void endsWithIt() {
    supervisor.startChild(
        ChildSpec.worker("server", start -> (Runnable) this::serve).restart(Restart.TRANSIENT));
    orders.add("hello");
    orders.add("break");
    orders.add("again");
    orders.add("end");
    await()
        .untilAsserted(() ->
            assertThat(supervisor.whichChildren())
                .containsExactly(new ChildInfo("server", ChildInfo.State.STOPPED, false)));
    assertThat(events).containsExactly("serving", "hello", "serving", "again");
    assertThat(supervisor.restartChild("server")).isInstanceOf(RestartResult.Started.class);
    await().untilAsserted(() -> assertThat(events).hasSize(5));
    tree.close();
    assertThat(events).last().isEqualTo("interrupted");
  }
}
