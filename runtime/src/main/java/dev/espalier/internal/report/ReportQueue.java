package dev.espalier.internal.report;

import dev.espalier.report.DroppedReports;
import dev.espalier.report.ProgressReport.Origin;
import dev.espalier.report.Report;
import dev.espalier.report.ReportListener;
import dev.espalier.report.Subscription;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Stands between one tree and whoever takes its reports, so that a log handler or a listener which
 * blocks holds up neither a process nor a supervisor: keeps the reports in the order made, and has
 * a thread deliver them.
 */
public final class ReportQueue implements Reporter {

  /*
   * Whoever finds `deliverer at work` false gets a thread, which delivers until there is nothing left. So
   * there is one at a time for a tree, which keeps the order, and none for a tree without news. They are
   * platform threads, because reports have to go on while all carriers are taken.
   *
   * What does not fit is counted. The count takes its place in the queue as soon as there is room, before
   * anything that is reported later, so that a reader sees where something is missing.
   */

  /** How many reports may wait. */
  public static final int CAPACITY = 10_000;

  private static final int IDLE_SECONDS = 5;

  private static final Executor THREADS =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE, // one for each tree that has something to tell right now
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Thread.ofPlatform()
              .daemon()
              .name("espalier-reports-", 1)
              .inheritInheritableThreadLocals(false)
              .factory());

  private final String root;
  private final List<ReportSink> sinks;
  private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition delivered = lock.newCondition();
  // Guarded by lock:
  private final Queue<Entry> waiting = new ArrayDeque<>();
  private boolean atWork;
  private @Nullable Thread deliverer;
  private long dropped;
  private long countIn;
  private long countOut;

  /** A report that waits, its number, and when it was made, in milliseconds since 1970. */
  private record Entry(Report report, long number, long millis) {}

  /** Who is told of reports at and below a path, beginning with a number. */
  private record Subscriber(String path, long first, ReportSink sink) {
    boolean wants(Entry entry) {
      return entry.number() >= first
          && (entry.report() instanceof DroppedReports || isAtOrBelow(entry.report().path()));
    }

    private boolean isAtOrBelow(String place) {
      return place.startsWith(path)
          && (place.length() == path.length() || place.charAt(path.length()) == '/');
    }
  }

  /**
   * Creates the queue of a tree.
   *
   * @param root the path of its root
   * @param sinks who takes the reports, beside those who subscribe
   */
  public ReportQueue(String root, List<ReportSink> sinks) {
    this.root = root;
    this.sinks = List.copyOf(sinks);
  }

  // ---------------------------------------------------------------------------------- in

  @Override
  public void report(Report report) {
    lock.lock();
    try {
      if (waiting.size() >= CAPACITY) {
        dropped++;
        return;
      }
      noteDropped();
      put(report);
      if (!atWork) {
        THREADS.execute(this::deliver);
        atWork = true; // not before: there may be no memory for a thread
      }
    } finally {
      lock.unlock();
    }
  }

  private void put(Report report) {
    waiting.add(new Entry(report, countIn++, System.currentTimeMillis()));
  }

  private void noteDropped() {
    if (dropped > 0) {
      put(new DroppedReports(root, dropped));
      dropped = 0;
    }
  }

  @Override
  public boolean wantsProgress(Origin origin) {
    for (Subscriber subscriber : subscribers) {
      if (subscriber.sink().wantsProgress(origin)) {
        return true;
      }
    }
    for (ReportSink sink : sinks) {
      if (sink.wantsProgress(origin)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean wantsTrouble() {
    if (!subscribers.isEmpty()) {
      return true;
    }
    for (ReportSink sink : sinks) {
      if (sink.wantsTrouble()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Subscription subscribe(String path, ReportListener listener) {
    lock.lock();
    try {
      Subscriber subscriber = new Subscriber(path, countIn, new ListenerSink(listener));
      subscribers.add(subscriber);
      return () -> subscribers.remove(subscriber);
    } finally {
      lock.unlock();
    }
  }

  // ---------------------------------------------------------------------------------- out

  private void deliver() {
    try {
      Entry entry;
      while ((entry = next()) != null) {
        try {
          deliver(entry);
        } finally {
          hasDelivered();
        }
      }
    } catch (Throwable noMemoryLeft) { // sinks do not throw
      giveUp();
      throw noMemoryLeft;
    }
  }

  private void deliver(Entry entry) {
    for (ReportSink sink : sinks) {
      sink.take(entry.report(), entry.millis());
    }
    for (Subscriber subscriber : subscribers) {
      if (subscriber.wants(entry)) {
        subscriber.sink().take(entry.report(), entry.millis());
      }
    }
  }

  private @Nullable Entry next() {
    lock.lock();
    try {
      if (waiting.isEmpty()) {
        noteDropped();
      }
      Entry next = waiting.poll();
      atWork = next != null;
      deliverer = atWork ? Thread.currentThread() : null;
      return next;
    } finally {
      lock.unlock();
    }
  }

  private void hasDelivered() {
    lock.lock();
    try {
      countOut++;
      delivered.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whoever reports next gets another thread. */
  private void giveUp() {
    lock.lock();
    try {
      atWork = false;
      delivered.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void flush(long nanos) {
    boolean interrupted = false;
    long deadline = System.nanoTime() + nanos;
    lock.lock();
    try {
      long due = countIn + (dropped > 0 ? 1 : 0);
      // a listener that ends its own tree would wait for itself
      while (atWork && countOut < due && deliverer != Thread.currentThread()) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          return;
        }
        try {
          delivered.awaitNanos(left);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      lock.unlock();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
