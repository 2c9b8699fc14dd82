package dev.espalier.testkit;

import dev.espalier.ProcessRef;
import dev.espalier.report.CrashReport;
import dev.espalier.report.Report;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the trees of one test have reported, in the order in which it was made; see {@link
 * TestSupervisor#reports()}.
 *
 * <p>A report is here before anybody can know of what it is about: when a call has failed because
 * its process crashed, the crash report is here. So a test need not wait for reports about what it
 * has seen, nor for those that must not come. The last 10,000 reports are kept. May be used from
 * any thread.
 */
public final class CapturedReports {
  private static final int CAPACITY = 10_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  // Guarded by lock:
  private final Queue<Report> reports = new ArrayDeque<>();
  private long count;

  CapturedReports() {}

  /** Takes a report; in whatever thread has made it. */
  void add(Report report) {
    lock.lock();
    try {
      if (reports.size() == CAPACITY) {
        reports.remove();
      }
      reports.add(report);
      count++;
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How many reports there have been. */
  long count() {
    lock.lock();
    try {
      return count;
    } finally {
      lock.unlock();
    }
  }

  /** What came after the first {@code number} reports. */
  List<Report> after(long number) {
    lock.lock();
    try {
      return reports.stream().skip(Math.max(0, number - (count - reports.size()))).toList();
    } finally {
      lock.unlock();
    }
  }

  /**
   * All reports so far.
   *
   * @return a list that does not change
   */
  public List<Report> all() {
    return after(0);
  }

  /**
   * All reports of one kind so far.
   *
   * @param <R> the kind
   * @param type its class
   * @return a list that does not change
   */
  public <R extends Report> List<R> all(Class<R> type) {
    return all().stream().filter(type::isInstance).map(type::cast).toList();
  }

  /**
   * The last crash of a process. Waits up to 5 seconds for one if there is none yet.
   *
   * @param process the place
   * @return its report
   * @throws AssertionError if it has not crashed in time
   */
  public CrashReport awaitCrash(ProcessRef process) {
    String path = process.path();
    awaitReport(CrashReport.class, crash -> crash.path().equals(path));
    return all(CrashReport.class).stream()
        .filter(crash -> crash.path().equals(path))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  /**
   * The first report of a kind for which something holds. Waits up to 5 seconds for one if there is
   * none yet.
   *
   * @param <R> the kind
   * @param type its class
   * @param condition what must hold
   * @return the report
   * @throws AssertionError if there is none in time, with all that there is
   */
  public <R extends Report> R awaitReport(Class<R> type, Predicate<? super R> condition) {
    return awaitReport(type, condition, Await.LIMIT);
  }

  /**
   * The first report of a kind for which something holds. Waits for one if there is none yet.
   *
   * @param <R> the kind
   * @param type its class
   * @param condition what must hold; looked at in the calling thread
   * @param limit how long to wait
   * @return the report
   * @throws AssertionError if there is none in time, with all that there is
   */
  public <R extends Report> R awaitReport(
      Class<R> type, Predicate<? super R> condition, Duration limit) {
    return find(type, condition, limit)
        .orElseThrow(() ->
            new AssertionError(
                "no "
                    + type.getSimpleName()
                    + " that is wanted has come within "
                    + limit.toMillis()
                    + " ms; "
                    + this));
  }

  private <R extends Report> Optional<R> find(
      Class<R> type, Predicate<? super R> condition, Duration limit) {
    Objects.requireNonNull(condition, "condition");
    long left = limit.toNanos();
    lock.lock();
    try {
      Optional<R> found = find(type, condition);
      while (found.isEmpty() && left > 0) {
        left = more.awaitNanos(left);
        found = find(type, condition);
      }
      return found;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the test was interrupted while it was waiting", e);
    } finally {
      lock.unlock();
    }
  }

  private <R extends Report> Optional<R> find(Class<R> type, Predicate<? super R> condition) {
    return reports.stream()
        .filter(type::isInstance)
        .<R>map(type::cast)
        .filter(condition)
        .findFirst();
  }

  /** The first report of a kind about a place, if there is one in time. */
  <R extends Report> Optional<R> first(Class<R> type, String path, Duration limit) {
    return find(type, report -> report.path().equals(path), limit);
  }

  /**
   * Fails if there has been a report of a kind so far.
   *
   * @param type the class of the kind; {@code Report.class} for any
   * @throws AssertionError if there has been one, with all that there is
   */
  public void assertNone(Class<? extends Report> type) {
    if (!all(type).isEmpty()) {
      throw new AssertionError("there is a " + type.getSimpleName() + "; " + this);
    }
  }

  /** All texts, one after the other. */
  @Override
  public String toString() {
    List<Report> all = all();
    return all.isEmpty()
        ? "nothing was reported"
        : all.stream()
            .map(report -> report.text().indent(2))
            .collect(Collectors.joining("", "this was reported:\n", ""));
  }
}
