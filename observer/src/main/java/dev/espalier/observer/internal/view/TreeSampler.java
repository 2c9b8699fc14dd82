package dev.espalier.observer.internal.view;

import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.PartitionSupervisorSpec;
import dev.espalier.ProcessRef;
import dev.espalier.Supervision;
import dev.espalier.SupervisorRef;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.Strategy;
import dev.espalier.sys.ChildrenPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes samples of a tree: asks its supervisors level by level, waits a little for each level, and
 * shows what it knows of those that do not answer in time. For one thread at a time.
 */
public final class TreeSampler {

  /*
   * A supervisor that is starting a child answers when it has done so, which may be never. So each has an
   * Asking that outlives a sample: what was known stays in the picture, with how long it has been silent,
   * and what can be seen without asking (the processes of the children) goes on being up to date.
   */

  /** Children on demand up to this number are drawn one by one; more are a number. */
  static final int DRAWN = 24;

  /** The most children of a declared supervisor that are drawn. */
  private static final int LIMIT = 250;

  /** The most processes in one sample. */
  private static final int NODES = 1_000;

  private final SupervisorRef root;
  private final Processes processes;
  private final long levelNanos;
  private Map<ProcessRef, Asking> asked = new HashMap<>();

  /** The children that are drawn one by one, by their supervisor. */
  private final Map<ProcessRef, List<ChildrenPage.Entry>> drawn = new HashMap<>();

  /**
   * Creates a sampler of the tree below a supervisor.
   *
   * @param patience how long it waits for the supervisors of one level
   */
  public TreeSampler(SupervisorRef root, Processes processes, Duration patience) {
    this.root = root;
    this.processes = processes;
    this.levelNanos = patience.toNanos();
  }

  /**
   * Takes a sample.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  public NodeView.Supervisor sample() throws InterruptedException {
    long now = System.nanoTime();
    Map<ProcessRef, Asking> current = new HashMap<>();
    drawn.clear();
    int room = NODES;
    List<ProcessRef> level = List.of(root);
    while (!level.isEmpty()) {
      level.forEach(supervisor -> ask(supervisor, current, now));
      long deadline = System.nanoTime() + levelNanos;
      List<ProcessRef> next = new ArrayList<>();
      for (ProcessRef supervisor : level) {
        Asking asking = current.get(supervisor);
        if (asking != null && asking.await(deadline, now)) {
          List<ChildrenPage.Entry> children = drawable(asking, room);
          drawn.put(supervisor, children);
          room -= children.size();
          children.stream()
              .filter(ChildrenPage.Entry::isSupervisor)
              .forEach(child -> next.add(child.process()));
        }
      }
      level = next;
    }
    asked = current; // those that are gone are forgotten
    processes.forget(now);
    return supervisor(processes.view(root, now), root, now);
  }

  private void ask(ProcessRef supervisor, Map<ProcessRef, Asking> current, long now) {
    Asking asking = asked.getOrDefault(supervisor, new Asking());
    asking.ask(supervisor, LIMIT, now);
    current.put(supervisor, asking);
  }

  /** The children that can be drawn one by one: those of an answer, unless they are too many. */
  private static List<ChildrenPage.Entry> drawable(Asking asking, int room) {
    return asking
        .last()
        .filter(page -> !isOnDemand(page) || page.total() <= DRAWN)
        .map(ChildrenPage::children)
        .filter(children -> children.size() <= room)
        .orElse(List.of());
  }

  private static boolean isOnDemand(ChildrenPage page) {
    return page.spec().orElse(null) instanceof DynamicSupervisorSpec;
  }

  private NodeView.Supervisor supervisor(ProcessView process, ProcessRef ref, long now) {
    List<NodeView> children = new ArrayList<>();
    for (ChildrenPage.Entry entry : drawn.getOrDefault(ref, List.of())) {
      ProcessView child = processes.view(entry, now);
      children.add(
          entry.isSupervisor()
              ? supervisor(child, entry.process(), now)
              : new NodeView.Worker(child));
    }
    Asking asking = asked.getOrDefault(ref, new Asking());
    return new NodeView.Supervisor(process, staff(asking, now), children);
  }

  private static NodeView.Staff staff(Asking asking, long now) {
    return asking
        .last()
        .map(page -> staff(page, asking.silentMillis(now)))
        .orElse(new NodeView.Staff("", false, 0, 0, 0, 0, 0, 0, asking.silentMillis(now)));
  }

  /** What a page says of its supervisor. */
  static NodeView.Staff staff(ChildrenPage page, long silentMillis) {
    return new NodeView.Staff(
        page.spec().map(TreeSampler::strategy).orElse(""),
        isOnDemand(page),
        page.restartsUsed(),
        page.spec().map(Supervision::maxRestarts).orElse(0),
        page.spec().map(Supervision::maxSeconds).orElse(0),
        page.running(),
        page.stopped(),
        page.restarting(),
        silentMillis);
  }

  private static String strategy(Supervision spec) {
    return switch (spec) {
      case SupervisorSpec declared -> text(declared.strategy());
      case PartitionSupervisorSpec partitioned -> text(partitioned.strategy()) + ", partitions";
      case DynamicSupervisorSpec ignored -> "dynamic";
    };
  }

  private static String text(Strategy strategy) {
    return strategy.name().toLowerCase(Locale.ROOT);
  }
}
