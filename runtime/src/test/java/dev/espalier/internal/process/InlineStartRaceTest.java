package dev.espalier.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ChildSpec;
import dev.espalier.DynamicSupervisorRef;
import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.ProcessRef;
import dev.espalier.Signals;
import dev.espalier.StartResult;
import dev.espalier.Tree;
import dev.espalier.annotations.Restart;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Inline starts at the moment at which somebody else kills, stops or messages the new process. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class InlineStartRaceTest {
  private static final int ROUNDS = 3_000;

  private final Logger reports = Logger.getLogger("dev.espalier"); // kept, or its level is lost
  private final AtomicReference<ProcessRef> newest = new AtomicReference<>();
  private final AtomicInteger handled = new AtomicInteger();

  @BeforeEach
  void silence() {
    reports.setLevel(Level.OFF);
  }

  @AfterEach
  void speakAgain() {
    reports.setLevel(null);
  }

  /** What somebody does to a process that is just being made. */
  private interface Trouble {
    void make(ProcessRef process);
  }

  private ChildSpec spec() {
    return ChildSpec.worker(
            "x",
            start -> {
              newest.set(start.self().ref());
              Thread.onSpinWait(); // the others are on their way
              return new AtomicInteger();
            })
        .restart(Restart.TEMPORARY)
        .inlineStart(true);
  }

  /** Starts one child after the other while another thread troubles each of them. */
  private int started(DynamicSupervisorRef pool, Trouble trouble) throws InterruptedException {
    Thread troublemaker =
        Thread.ofPlatform()
            .start(() -> {
              ProcessRef last = null;
              while (!Thread.currentThread().isInterrupted()) {
                ProcessRef process = newest.get();
                if (process != null && !process.equals(last)) {
                  trouble.make(process);
                  last = process;
                }
              }
            });
    int started = 0;
    for (int i = 0; i < ROUNDS; i++) {
      started += pool.startChild(spec()) instanceof StartResult.Started ? 1 : 0;
      assertThat(Thread.currentThread().isInterrupted()).as("round " + i).isFalse();
    }
    troublemaker.interrupt();
    troublemaker.join();
    return started;
  }

  @Test
  void aKillDoesNotReachTheStarterAndLeavesNothing() throws InterruptedException {
    try (Tree tree = Tree.start(DynamicSupervisorSpec.named("Root"))) {
      DynamicSupervisorRef pool = tree.supervisor().asDynamicSupervisor();
      int started = started(pool, Signals::kill);
      assertThat(pool.countChildren().specs())
          .as("those whom the kill has missed, and nobody else")
          .isEqualTo(pool.countChildren().active())
          .isLessThanOrEqualTo(started);
    }
  }

  @Test
  void whatIsSentMeanwhileIsHandledOnce() throws InterruptedException {
    AtomicInteger sent = new AtomicInteger();
    try (Tree tree = Tree.start(DynamicSupervisorSpec.named("Root"))) {
      DynamicSupervisorRef pool = tree.supervisor().asDynamicSupervisor();
      int started =
          started(
              pool,
              process -> {
                sent.incrementAndGet();
                ((Place<?>) process).cast(worker -> handled.incrementAndGet());
              });
      assertThat(started).isEqualTo(ROUNDS);
      TestBed.eventually(() -> assertThat(handled).hasValue(sent.get()));
    }
  }
}
