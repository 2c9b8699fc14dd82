package dev.espalier.internal.process;

import static dev.espalier.internal.process.TestBed.oneForOne;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.espalier.CallFailedException;
import dev.espalier.ChildSpec;
import dev.espalier.Signals;
import dev.espalier.spi.Endpoint;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is lost and nothing is left behind, however often processes die. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LeakTest {
  @AutoClose private final TestBed bed = new TestBed();
  @TempDir private Path directory;

  /** Where records end up; survives the consumer, as a database does. */
  private static final class Ledger {
    private final AtomicInteger[] count;

    Ledger(int records) {
      count = Stream.generate(AtomicInteger::new).limit(records).toArray(AtomicInteger[]::new);
    }
  }

  /** Puts records into the ledger; a record that was put twice stays one. */
  private record Consumer(Ledger ledger) {
    int store(int record) {
      ledger.count[record].set(1);
      return record;
    }
  }

  @Test
  @DisplayName("killed 1,000 times under load, a consumer loses no record that was acknowledged")
  void noAcknowledgedRecordIsLost() throws Exception {
    bed.reports().keepNone();
    int kills = 1_000;
    int records = 30_000;
    Ledger ledger = new Ledger(records);
    bed.start(
        oneForOne(
                ChildSpec.worker("consumer", context -> new Consumer(ledger)),
                ChildSpec.worker("other", context -> new Consumer(ledger)))
            .intensity(Integer.MAX_VALUE, 1));
    Endpoint<Consumer> consumer = bed.endpoint("consumer");
    int before = threads();

    AtomicInteger acknowledged = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    AtomicInteger next = new AtomicInteger();
    AtomicBoolean killing = new AtomicBoolean(true);
    List<Thread> producers = new ArrayList<>();
    for (int p = 0; p < 4; p++) {
      producers.add(
          Thread.ofVirtual()
              .start(() -> {
                int record;
                // goes on as long as there are kills: load until the end
                while ((record = next.getAndIncrement()) < records || killing.get()) {
                  int wanted = record % records;
                  while (!send(consumer, wanted)) {
                    failed.incrementAndGet();
                    Thread.yield();
                  }
                  acknowledged.incrementAndGet();
                }
              }));
    }
    for (int kill = 0; kill < kills; kill++) {
      int soFar = acknowledged.get();
      while (acknowledged.get() == soFar || !consumer.isAlive()) {
        Thread.yield(); // each kill hits a consumer that is at work
      }
      Signals.kill(consumer);
    }
    killing.set(false);
    for (Thread producer : producers) {
      producer.join();
    }

    assertThat(ledger.count).extracting(AtomicInteger::get).containsOnly(1);
    assertThat(acknowledged.get()).isGreaterThanOrEqualTo(records);
    assertThat(failed.get()).as("there were kills under load").isPositive();
    bed.settle();
    assertThat(bed.children()).containsExactly("other RUNNING", "consumer RUNNING");
    TestBed.eventually(() -> assertThat(threads()).isLessThanOrEqualTo(before));
  }

  private static boolean send(Endpoint<Consumer> consumer, int record) {
    try {
      int stored = consumer.call(worker -> worker.store(record), 10_000_000_000L);
      return stored == record;
    } catch (CallFailedException died) {
      return false;
    }
  }

  /** Virtual threads of processes that exist right now, and all platform threads of the runtime. */
  private int threads() throws IOException {
    Path dump = directory.resolve("threads");
    Files.deleteIfExists(dump);
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpThreads(dump.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.TEXT_PLAIN);
    try (Stream<String> lines = Files.lines(dump)) {
      return (int)
          lines.filter(line -> line.matches("#\\d+ \"(Root|espalier-re|espalier-zo).*")).count();
    }
  }

  @Test
  @DisplayName("MSC-018 a tree of 10,000 processes, three times: no thread is left")
  void manyProcesses() throws IOException {
    bed.reports().keepNone();
    var spec = oneForOne();
    for (int i = 0; i < 10_000; i++) {
      spec.child(ChildSpec.worker("w" + i, context -> new Object()));
    }
    int before = threads();
    int platform = ManagementFactory.getThreadMXBean().getThreadCount();
    for (int round = 0; round < 3; round++) {
      bed.start(spec).close();
    }
    TestBed.eventually(() -> assertThat(threads()).isLessThanOrEqualTo(before));
    assertThat(ManagementFactory.getThreadMXBean().getThreadCount())
        .as("carriers and control threads are few")
        .isLessThan(platform + 20);
  }

  /** Worth remembering. */
  private static final class Big {
    final byte[] data = new byte[10_000];
  }

  @Test
  @DisplayName("10,000 restarts keep nothing of the processes before")
  void restartsKeepNothing() {
    bed.reports().keepNone();
    List<WeakReference<Big>> workers = new ArrayList<>();
    bed.start(
        oneForOne(
                ChildSpec.worker(
                    "a",
                    context -> {
                      Big big = new Big();
                      synchronized (workers) {
                        workers.add(new WeakReference<>(big));
                      }
                      return big;
                    }))
            .intensity(Integer.MAX_VALUE, 1));
    for (int i = 0; i < 10_000; i++) {
      Signals.kill(bed.endpoint("a"));
      bed.settle();
    }
    TestBed.eventually(() -> {
      System.gc();
      synchronized (workers) {
        assertThat(workers).hasSize(10_001);
        assertThat(workers.stream().filter(worker -> worker.get() != null).count())
            .isLessThanOrEqualTo(3); // the living one, and what the last message refers to
      }
    });
  }

  @Test
  @DisplayName("an idle process does not keep the last message that it has handled")
  void idleProcessKeepsNoMessage() {
    bed.start(oneForOne(bed.plain("a")));
    WeakReference<Big> sent = send(new Big());
    TestBed.eventually(() -> {
      System.gc();
      assertThat(sent.get()).isNull();
    });
    assertThat(bed.ref("a").ping()).isEqualTo(1);
  }

  private WeakReference<Big> send(Big big) {
    bed.ref("a").tell("big", probe -> assertThat(big.data).isNotEmpty());
    return new WeakReference<>(big);
  }

  @Test
  @DisplayName("a tree that was closed keeps nothing of its workers")
  void closedTreeKeepsNothing() {
    bed.reports().keepNone();
    List<WeakReference<Big>> workers = new ArrayList<>();
    var spec = oneForOne();
    for (int i = 0; i < 100; i++) {
      spec.child(
          ChildSpec.worker(
              "w" + i,
              context -> {
                Big big = new Big();
                synchronized (workers) {
                  workers.add(new WeakReference<>(big));
                }
                return big;
              }));
    }
    bed.start(spec).close();
    TestBed.eventually(() -> {
      System.gc();
      synchronized (workers) {
        assertThat(workers).hasSize(100);
        assertThat(workers.stream().filter(worker -> worker.get() != null).count())
            .isLessThanOrEqualTo(1); // what the root's last message refers to
      }
    });
  }
}
