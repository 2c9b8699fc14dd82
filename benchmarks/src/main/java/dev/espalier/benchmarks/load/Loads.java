package dev.espalier.benchmarks.load;

import dev.espalier.benchmarks.run.Figures;
import dev.espalier.benchmarks.run.Scale;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Makes processes busy and measures what others notice of it; {@code busy.erl} does so, too. */
final class Loads {
  static final String MEDIAN = "p50";
  static final String P99 = "p99";
  static final String P999 = "p999";
  static final String SHARE = "share";

  private static final int FLOOD = 10_000;
  private static final int OTHERS = 8;
  private static final int CROWD = 100_000;
  private static final int CASTS_IN_MILLISECOND = 200;

  /**
   * When a client must have done what it does: longer than all scales and a call without answer.
   */
  private static final Duration END = Duration.ofSeconds(10);

  private Loads() {}

  /** Where members come from. */
  interface Crew extends AutoCloseable {
    Member hire();

    @Override
    void close();
  }

  /** A call to a quiet process while as many as there are processors have full mailboxes. */
  static void flood(Scale scale, Figures figures, Supplier<Crew> founder, boolean platformThread)
      throws InterruptedException, ExecutionException {
    try (Crew crew = founder.get()) {
      Member quiet = crew.hire();
      List<Member> flooded = hire(crew, Runtime.getRuntime().availableProcessors());
      Thread.sleep(scale.warmUp()); // a start may get help that a message does not get
      Tally tally = new Tally();
      flooded.forEach(member -> again(member, scale.of(FLOOD, 10), tally));
      latencies(scale, figures, quiet, platformThread);
      tally.end();
    }
  }

  /** How many messages one with a full mailbox handles for each of those who have one message. */
  static void share(Scale scale, Figures figures, Supplier<Crew> founder)
      throws InterruptedException {
    try (Crew crew = founder.get()) {
      Member flooded = crew.hire();
      List<Member> others = hire(crew, OTHERS);
      Thread.sleep(scale.warmUp()); // a start may get help that a message does not get
      Tally ofFlooded = new Tally();
      Tally ofOthers = new Tally();
      again(flooded, scale.of(FLOOD, 10), ofFlooded);
      others.forEach(member -> again(member, 1, ofOthers));
      Thread.sleep(scale.warmUp());
      long floodedBefore = ofFlooded.done();
      long othersBefore = ofOthers.done();
      Thread.sleep(scale.measuring());
      double more = ofFlooded.done() - floodedBefore;
      double othersMore = ofOthers.done() - othersBefore;
      figures.tell(SHARE, othersMore > 0 ? more / (othersMore / OTHERS) : Double.POSITIVE_INFINITY);
      ofFlooded.end();
      ofOthers.end();
    }
  }

  private static void again(Member member, int times, Tally tally) {
    for (int i = 0; i < times; i++) {
      member.again(tally);
    }
  }

  private static List<Member> hire(Crew crew, int number) {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      members.add(crew.hire());
    }
    return members;
  }

  /** A call to a quiet process while 100,000 others get 400,000 messages a second. */
  static void crowd(Scale scale, Figures figures, Supplier<Crew> founder)
      throws InterruptedException, ExecutionException {
    try (Crew crew = founder.get()) {
      Member quiet = crew.hire();
      List<Member> busy = hire(crew, scale.of(CROWD, 10));
      for (int i = 0; i < busy.size(); i++) {
        busy.get(i).know(busy.get((int) ((i + 1L) * 7_919 % busy.size())));
      }
      Thread driver = Thread.ofVirtual().start(() -> drive(busy));
      latencies(scale, figures, quiet, false);
      driver.interrupt();
      driver.join();
    }
  }

  /** Casts to one after the other, at a constant rate. */
  private static void drive(List<Member> busy) {
    long begin = System.nanoTime();
    long cast = 0;
    while (!Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(1_000_000);
      long due = (System.nanoTime() - begin) / 1_000_000 * CASTS_IN_MILLISECOND;
      for (; cast < due; cast++) {
        busy.get((int) (cast % busy.size())).work(1);
      }
    }
  }

  /** One client calls again and again; in microseconds. */
  private static void latencies(Scale scale, Figures figures, Member quiet, boolean platformThread)
      throws InterruptedException, ExecutionException {
    FutureTask<Latencies> client =
        new FutureTask<>(() -> {
          calls(quiet, scale.warmUp());
          return calls(quiet, scale.measuring());
        });
    Thread thread = (platformThread ? Thread.ofPlatform() : Thread.ofVirtual()).start(client);
    Latencies latencies;
    try {
      latencies = client.get(END.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      latencies = new Latencies();
      latencies.add(Latencies.NEVER); // the client itself does not get to run
    }
    figures.tell(MEDIAN, latencies.percentile(0.5) / 1e3);
    figures.tell(P99, latencies.percentile(0.99) / 1e3);
    figures.tell(P999, latencies.percentile(0.999) / 1e3);
  }

  private static Latencies calls(Member quiet, Duration time) {
    Latencies latencies = new Latencies();
    long end = System.nanoTime() + time.toNanos();
    long begin = System.nanoTime();
    while (begin - end < 0) {
      boolean isAnswered = quiet.isAnswered();
      long now = System.nanoTime();
      latencies.add(isAnswered ? now - begin : Latencies.NEVER);
      begin = now;
    }
    return latencies;
  }
}
