package dev.espalier.oracle;

import dev.espalier.ExitException;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.Signals;
import dev.espalier.StartIgnoredException;
import dev.espalier.internal.supervision.OracleRecorder;
import dev.espalier.internal.supervision.SimNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes the reports of all processes of one scenario, one at a time: numbers the incarnations, has
 * starts fail or wait, and writes the record of each step. Any thread.
 */
final class Tracer {

  /** What becomes of a start. */
  enum Fate {
    OK,
    ERROR,
    IGNORE
  }

  /** How the world looks: who is alive, after how many reports. */
  record Census(long reports, List<TracedProcess> living) {}

  private record Armed(int count, Fate fate) {}

  /** A report, with what the oracle sorts by. */
  private record Entry(String path, int number, Map<String, Object> json) {
    boolean isTerminate() {
      return "terminate".equals(json.get("ev"));
    }
  }

  private static final Comparator<Entry> BY_PATH =
      Comparator.comparing(Entry::path).thenComparing(Entry::number);

  private static final Comparator<TracedProcess> IN_ORDER =
      Comparator.<TracedProcess, String>comparing(process -> process.path)
          .thenComparing(process -> process.number);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // All guarded by the lock:
  private final Map<String, Armed> armed = new HashMap<>();
  private final Map<String, TracedProcess> latest = new HashMap<>();
  private final Set<TracedProcess> living = new HashSet<>();
  private final Set<String> pools = new HashSet<>();
  private List<Entry> events = new ArrayList<>();
  private List<Entry> unordered = new ArrayList<>();
  private List<Entry> deaths = new ArrayList<>();
  private long reports;
  private @Nullable String holdNext;
  private boolean holding;
  private @Nullable Fate release;

  // ---------------------------------------------------------------------------------- reports

  /**
   * Takes the report of a process that begins its start, and answers.
   *
   * @return the process, if its start is to go on
   */
  TracedProcess started(String path, SimNode node, ProcessRef me) throws InterruptedException {
    lock.lock();
    try {
      Fate fate = path.equals(holdNext) ? waitForRelease() : Fate.OK;
      return switch (fate == Fate.OK ? armedFate(path) : fate) {
        case OK -> enter(path, node, me);
        case ERROR -> {
          report(new Entry(path, 0, Map.of("ev", "start_failed", "path", path)));
          throw new ExitException(ExitReason.because("start_failed"));
        }
        case IGNORE -> {
          report(new Entry(path, 0, Map.of("ev", "start_ignored", "path", path)));
          throw new StartIgnoredException();
        }
      };
    } finally {
      lock.unlock();
    }
  }

  private Fate waitForRelease() throws InterruptedException {
    holdNext = null;
    holding = true;
    changed.signalAll();
    while (release == null) {
      changed.await();
    }
    Fate fate = release;
    release = null;
    holding = false;
    return fate;
  }

  private Fate armedFate(String path) {
    Armed arm = armed.get(path);
    if (arm == null) {
      return Fate.OK;
    }
    if (arm.count() > 1) {
      armed.put(path, new Armed(arm.count() - 1, arm.fate()));
    } else {
      armed.remove(path);
    }
    return arm.fate();
  }

  private TracedProcess enter(String path, SimNode node, ProcessRef me) {
    TracedProcess before = latest.get(path);
    TracedProcess process =
        new TracedProcess(path, before == null ? 1 : before.number + 1, node, me);
    latest.put(path, process);
    living.add(process);
    if (process.isPool()) {
      pools.add(path + "/");
    }
    Map<String, Object> event = Map.of("ev", "started", "path", path, "n", number(process));
    report(new Entry(path, process.number, event));
    Signals.monitor(me).thenAccept(reason -> died(process, reason));
    return process;
  }

  private void died(TracedProcess process, ExitReason reason) {
    lock.lock();
    try {
      living.remove(process);
      Map<String, Object> death =
          Map.of("path", process.path, "n", number(process), "reason", OracleRecorder.json(reason));
      deaths.add(new Entry(process.path, process.number, death));
      reports++;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    process.death().complete(reason);
  }

  /** The terminate callback of a worker has been entered. */
  void terminate(TracedProcess process, ExitReason reason) {
    lock.lock();
    try {
      Entry entry = entry("terminate", process, reason);
      if (reason instanceof ExitReason.Killed
          || pools.stream().anyMatch(process.path::startsWith)) {
        unordered.add(entry);
        reports++;
        changed.signalAll();
      } else {
        report(entry);
      }
    } finally {
      lock.unlock();
    }
  }

  /** A worker that traps exits has received a stranger's signal. */
  void exitMessage(TracedProcess process, ExitReason reason) {
    lock.lock();
    try {
      report(entry("exit_message", process, reason));
    } finally {
      lock.unlock();
    }
  }

  private void report(Entry entry) {
    events.add(entry);
    reports++;
    changed.signalAll();
  }

  private static Entry entry(String event, TracedProcess process, ExitReason reason) {
    return new Entry(
        process.path,
        process.number,
        Map.of(
            "ev",
            event,
            "path",
            process.path,
            "n",
            number(process),
            "reason",
            OracleRecorder.json(reason)));
  }

  private static Long number(TracedProcess process) {
    return (long) process.number;
  }

  // ---------------------------------------------------------------------------------- the driver

  /** Has the next starts at a path fail or decline; replaces what was left there. */
  void arm(String path, int count, Fate fate) {
    lock.lock();
    try {
      if (count == 0) {
        armed.remove(path);
      } else {
        armed.put(path, new Armed(count, fate));
      }
    } finally {
      lock.unlock();
    }
  }

  /** Has the next start at a path wait. */
  void hold(String path) {
    lock.lock();
    try {
      holdNext = path;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the start that is to be held has come, or something else holds. */
  boolean awaitHeld(BooleanSupplier other) throws InterruptedException {
    lock.lock();
    try {
      while (!holding && !other.getAsBoolean()) {
        awaitChange();
      }
      return holding;
    } finally {
      lock.unlock();
    }
  }

  /** Nothing is to be held any more. */
  void unhold() {
    lock.lock();
    try {
      if (holding) {
        throw new IllegalStateException("the start came when all was quiet");
      }
      holdNext = null;
    } finally {
      lock.unlock();
    }
  }

  /** Lets the start go on that is held. */
  void release(Fate fate) {
    lock.lock();
    try {
      release = fate;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The replay is over, perhaps in the middle: nobody is to be left waiting. */
  void giveUp() {
    lock.lock();
    try {
      holdNext = null;
      if (holding) {
        release(Fate.ERROR);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the next report, but not for long: not everything is reported. */
  void awaitChange() throws InterruptedException {
    lock.lock();
    try {
      boolean inTime = changed.await(1, TimeUnit.MILLISECONDS);
      assert inTime || !inTime;
    } finally {
      lock.unlock();
    }
  }

  Census census() {
    lock.lock();
    try {
      return new Census(reports, living.stream().sorted(IN_ORDER).toList());
    } finally {
      lock.unlock();
    }
  }

  /** The newest living process at a path. */
  @Nullable TracedProcess live(String path) {
    return census().living().stream()
        .filter(process -> process.path.equals(path))
        .reduce((older, newer) -> newer)
        .orElse(null);
  }

  /** The newest process that there has ever been at a path. */
  @Nullable TracedProcess latest(String path) {
    lock.lock();
    try {
      return latest.get(path);
    } finally {
      lock.unlock();
    }
  }

  /**
   * What has happened since the last record, and who is alive now.
   *
   * @param loose whether no terminate report has a defined order: a supervisor was killed
   */
  Map<String, Object> record(boolean loose) {
    lock.lock();
    try {
      if (loose) {
        events.stream().filter(Entry::isTerminate).forEach(unordered::add);
        events.removeIf(Entry::isTerminate);
      }
      Map<String, Object> record = new LinkedHashMap<>();
      record.put("events", events.stream().map(Entry::json).toList());
      record.put("unordered", sorted(unordered));
      record.put("deaths", sorted(deaths));
      record.put("alive", census().living().stream().map(TracedProcess::toString).toList());
      events = new ArrayList<>();
      unordered = new ArrayList<>();
      deaths = new ArrayList<>();
      return record;
    } finally {
      lock.unlock();
    }
  }

  private static List<Map<String, Object>> sorted(List<Entry> entries) {
    return entries.stream().sorted(BY_PATH).map(Entry::json).toList();
  }
}
