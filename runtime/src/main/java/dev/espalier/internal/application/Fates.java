package dev.espalier.internal.application;

import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.Signals;
import dev.espalier.Tree;
import dev.espalier.report.ChildFate;
import dev.espalier.report.ChildFate.Fate;
import dev.espalier.report.ProgressReport;
import dev.espalier.report.Report;
import dev.espalier.report.ReportListener;
import dev.espalier.report.Subscription;
import dev.espalier.report.SupervisorReport;
import dev.espalier.report.SupervisorReport.Context;
import dev.espalier.report.ZombieEndedReport;
import dev.espalier.report.ZombieReport;
import dev.espalier.sys.NodeSnapshot;
import dev.espalier.sys.SupervisorSnapshot;
import dev.espalier.sys.Sys;
import dev.espalier.sys.WorkerSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Finds out for an {@link ApplicationMaster} what the end of its tree means for each child: looks
 * at the tree before, and hears the reports about trouble on the way.
 */
final class Fates implements ReportListener, AutoCloseable {

  /*
   * Reports name a child by its path, which children on demand may share, so fates are counted by path. A
   * child that was cut off may also be reported as killed by its supervisor, if that is still there, so of
   * these two counts the higher one counts.
   */

  private final Tree tree;
  private final String root;
  private final Subscription subscription;

  // Guarded by this:
  private boolean collecting;
  private final List<NodeSnapshot> before = new ArrayList<>();
  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private final CompletableFuture<Void> allAreZombies = new CompletableFuture<>();

  /** What is known of the children at one path. */
  private static final class Tally {
    private long running;
    private final Map<String, Long> gone = new LinkedHashMap<>(); // by state
    private final Map<String, Long> failed = new LinkedHashMap<>(); // by reason
    private long killed;
    private long cutOff;
    private long zombies;

    /** How many have been cut off by somebody and may turn out to be zombies. */
    long suspects() {
      return Math.max(killed, cutOff);
    }
  }

  Fates(Tree tree) {
    this.tree = tree;
    this.root = tree.supervisor().path();
    this.subscription = tree.listen(this);
  }

  // ---------------------------------------------------------------------------------- before

  /** Begins to collect what is the consequence of a stop. */
  synchronized void collect() {
    collecting = true;
  }

  /** Takes note of all children. May wait for busy supervisors. */
  void look() {
    SupervisorSnapshot snapshot = Sys.snapshot(tree.supervisor());
    synchronized (this) {
      note(snapshot.children());
    }
  }

  private void note(List<NodeSnapshot> nodes) {
    for (NodeSnapshot node : nodes) {
      before.add(node);
      Tally tally = tally(node.process().path());
      switch (node.state()) {
        case RUNNING -> tally.running++;
        case STOPPED, RESTARTING ->
            tally.gone.merge(node.state().name().toLowerCase(Locale.ROOT), 1L, Long::sum);
      }
      if (node instanceof SupervisorSnapshot supervisor) {
        note(supervisor.children());
      }
    }
  }

  private Tally tally(String path) {
    return tallies.computeIfAbsent(path, key -> new Tally());
  }

  // ---------------------------------------------------------------------------------- reports

  @Override
  public synchronized void onReport(Report report) {
    if (report instanceof SupervisorReport trouble) {
      note(trouble);
    } else if (collecting && report instanceof ZombieReport zombie) {
      tally(zombie.path()).zombies++;
      completeIfAllAreZombies();
    } else if (collecting && report instanceof ZombieEndedReport ended) {
      Tally tally = tally(ended.path());
      tally.zombies = Math.max(0, tally.zombies - 1);
    }
  }

  @Override
  public boolean wantsProgress(ProgressReport.Origin origin) {
    return false;
  }

  private void note(SupervisorReport report) {
    if (report.context() == Context.SHUTDOWN && report.supervisor().equals(root)) {
      collecting = true; // the root gives up, because of this child
      tally(report.offender().path()).failed.merge("too many restarts", 1L, Long::sum);
    } else if (collecting && report.context() == Context.SHUTDOWN_ERROR) {
      Tally tally = tally(report.offender().path());
      if (report.reason() instanceof ExitReason.Killed) {
        tally.killed += report.count();
      } else {
        tally.failed.merge(report.reason().toString(), (long) report.count(), Long::sum);
      }
    }
  }

  /** Completes when nothing more can be heard about those that were cut off. */
  CompletableFuture<Void> allAreZombies() {
    completeIfAllAreZombies();
    return allAreZombies;
  }

  private synchronized void completeIfAllAreZombies() {
    if (tallies.values().stream().allMatch(tally -> tally.suspects() <= tally.zombies)) {
      allAreZombies.complete(null);
    }
  }

  // ---------------------------------------------------------------------------------- cutting off

  /**
   * Cuts off all processes that are known, but the root. Supervisors come first, the outermost
   * before those inside: one that was not told to stop yet would restart its children.
   */
  void cutOff() {
    List<NodeSnapshot> nodes;
    synchronized (this) {
      nodes = List.copyOf(before);
    }
    for (NodeSnapshot node : nodes) {
      if (node instanceof SupervisorSnapshot) {
        cutOff(node.process());
      }
    }
    for (NodeSnapshot node : nodes.reversed()) {
      if (node instanceof WorkerSnapshot) {
        cutOff(node.process());
      }
    }
  }

  private void cutOff(ProcessRef process) {
    if (process.isAlive()) {
      Signals.kill(process);
      synchronized (this) {
        tally(process.path()).cutOff++;
      }
    }
  }

  // ---------------------------------------------------------------------------------- afterwards

  /** What is known. Those in trouble come first. */
  synchronized List<ChildFate> known() {
    List<ChildFate> fates = new ArrayList<>();
    tallies.forEach((path, tally) -> known(fates, path, tally));
    fates.sort(Comparator.comparing(fate -> !isTrouble(fate.fate()))); // stable
    return fates;
  }

  private static void known(List<ChildFate> fates, String path, Tally tally) {
    long killed = Math.max(0, tally.suspects() - tally.zombies);
    long failed = tally.failed.values().stream().mapToLong(Long::longValue).sum();
    add(fates, path, tally.zombies, Fate.ZOMBIE, "");
    add(
        fates,
        path,
        killed,
        Fate.KILLED,
        tally.cutOff > 0 ? "the application's time was over" : "");
    tally.failed.forEach((reason, count) -> add(fates, path, count, Fate.FAILED, reason));
    add(fates, path, tally.running - tally.zombies - killed - failed, Fate.STOPPED, "");
    tally.gone.forEach((state, count) -> add(fates, path, count, Fate.GONE, state));
  }

  private static void add(
      List<ChildFate> fates, String path, long count, Fate fate, String detail) {
    if (count > 0) {
      fates.add(new ChildFate(path, count, fate, detail));
    }
  }

  private static boolean isTrouble(Fate fate) {
    return switch (fate) {
      case FAILED, KILLED, ZOMBIE -> true;
      case STOPPED, GONE -> false;
    };
  }

  @Override
  public void close() {
    subscription.close();
  }
}
