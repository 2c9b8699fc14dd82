package dev.espalier.internal.process;

import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The platform threads on which supervisors and timers run, shared by all trees of the JVM.
 *
 * <p>They are no virtual threads, so that a worker which hogs the carriers cannot stop supervision.
 * What runs on them is short and does not block, unless a log handler of the user's does, so a few
 * are enough for any number of trees. They end when there is nothing to do.
 */
final class ControlThreads implements Executor, Timers {
  static final ControlThreads SHARED = new ControlThreads();

  private static final int IDLE_SECONDS = 5;

  private final ThreadPoolExecutor supervision;
  private final ScheduledThreadPoolExecutor timer;
  private final Rescue rescue;
  private final CallDeadlines deadlines;

  private ControlThreads() {
    int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
    supervision =
        new ThreadPoolExecutor(
            threads,
            threads,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            named("espalier-supervision-"));
    supervision.allowCoreThreadTimeOut(true);
    timer = new ScheduledThreadPoolExecutor(1, named("espalier-timer-"));
    timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
    timer.allowCoreThreadTimeOut(true);
    timer.setRemoveOnCancelPolicy(true);
    rescue = new Rescue(this);
    deadlines = new CallDeadlines(this);
  }

  Rescue rescue() {
    return rescue;
  }

  CallDeadlines deadlines() {
    return deadlines;
  }

  private static ThreadFactory named(String prefix) {
    AtomicInteger number = new AtomicInteger();
    return task -> new Member(task, prefix + number.incrementAndGet());
  }

  /** Whether the current thread is one of these. */
  static boolean areCurrent() {
    return Thread.currentThread() instanceof Member;
  }

  private static final class Member extends Thread {
    private Member(Runnable task, String name) {
      super(task, name);
      setDaemon(true);
    }
  }

  @Override
  public void execute(Runnable task) {
    supervision.execute(task);
  }

  @Override
  public long now() {
    return System.nanoTime();
  }

  @Override
  public Scheduled after(long nanos, Runnable task) {
    return cancellable(timer.schedule(task, nanos, TimeUnit.NANOSECONDS));
  }

  @Override
  public Scheduled every(long nanos, Runnable task) {
    return cancellable(timer.scheduleAtFixedRate(task, nanos, nanos, TimeUnit.NANOSECONDS));
  }

  private static Scheduled cancellable(Future<?> future) {
    return () -> future.cancel(false);
  }
}
