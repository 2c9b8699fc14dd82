package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ChildSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Processes whose mailboxes never run dry, one for each carrier thread, do not starve others. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FairnessTest {
  private static final int FLOODED = Runtime.getRuntime().availableProcessors();
  private static final int CALLS = 20;

  private final AtomicBoolean flood = new AtomicBoolean(true);
  private final AtomicLong handled = new AtomicLong();
  @AutoClose private final TestBed bed = new TestBed();

  private void startFlooded() {
    List<ChildSpec> children = new ArrayList<>(List.of(bed.plain("other")));
    for (int i = 0; i < FLOODED; i++) {
      children.add(bed.plain("flooded" + i));
    }
    bed.start(oneForOne(children.toArray(ChildSpec[]::new)));
    for (int i = 0; i < FLOODED; i++) {
      again(bed.ref("flooded" + i));
    }
    TestBed.eventually(() -> assertThat(handled.get()).isGreaterThan(FLOODED * 100L));
  }

  /** A message that sends the next one, so that there always is one. */
  private void again(ProbeRef ref) {
    ref.tell(
        "again",
        probe -> {
          handled.incrementAndGet();
          if (flood.get()) {
            again(ref);
          }
        });
  }

  @AfterEach
  void endFlood() {
    flood.set(false);
  }

  @Test
  void aVirtualThreadGetsItsReplies() throws InterruptedException {
    startFlooded();
    CompletableFuture<Integer> replies = new CompletableFuture<>();
    Thread client =
        Thread.ofVirtual()
            .start(() -> {
              int count = 0;
              while (count < CALLS && bed.ref("other").ping() == 1) {
                count++;
              }
              replies.complete(count);
            });
    assertThat(replies).succeedsWithin(ProbeRef.PATIENCE).isEqualTo(CALLS);
    client.join();
  }

  @Test
  void aPlatformThreadGetsItsReplies() {
    startFlooded();
    for (int i = 0; i < CALLS; i++) {
      assertThat(bed.ref("other").ping()).isEqualTo(1);
    }
  }

  @Test
  void theFloodedThemselvesKeepTheirOrder() {
    startFlooded();
    List<Integer> seen = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      int number = i;
      bed.ref("flooded0").tell("count", probe -> seen.add(number));
    }
    flood.set(false);
    bed.ref("flooded0").ping();
    assertThat(seen).isSorted().hasSize(1_000);
  }
}
