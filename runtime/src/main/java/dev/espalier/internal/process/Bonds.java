package dev.espalier.internal.process;

import dev.espalier.Exit;
import dev.espalier.ExitReason;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The links and monitors of one process: who is told of its end, and whom it watches. Most
 * processes have none, so it is made when the first one comes.
 */
final class Bonds {

  /*
   * A link is recorded at both ends or at none: linking and unlinking hold the locks of both, taken
   * in the order of their numbers. A death takes only its own lock, to mark these bonds as cut, and
   * then that of one partner after the other. A partner that has unlinked in between is not found any
   * more and hears nothing, as OTP promises to whoever has unlinked.
   */

  private static final AtomicLong NEXT = new AtomicLong();

  private final ProcessCell<?> owner;
  private final long number = NEXT.getAndIncrement();

  // Guarded by this:
  private final Set<ProcessCell<?>> links = new LinkedHashSet<>();
  private final Set<Watch> watchers = new LinkedHashSet<>();
  private final Set<Watch.OfProcess> watching = new LinkedHashSet<>();
  private boolean cut;

  Bonds(ProcessCell<?> owner) {
    this.owner = owner;
  }

  // ---------------------------------------------------------------------------------- links

  /**
   * Links two processes; does nothing if they are linked, or are one.
   *
   * @return false if the other process has ended
   */
  static boolean link(ProcessCell<?> one, ProcessCell<?> other) {
    return one == other || change(one, other, true);
  }

  /** Ends the link of two processes, if there is one. */
  static void unlink(ProcessCell<?> one, ProcessCell<?> other) {
    if (one != other) {
      change(one, other, false);
    }
  }

  private static boolean change(ProcessCell<?> one, ProcessCell<?> other, boolean link) {
    Bonds mine = one.bonds();
    Bonds theirs = other.bonds();
    Bonds first = mine.number < theirs.number ? mine : theirs;
    Bonds second = first == mine ? theirs : mine;
    synchronized (first) {
      synchronized (second) {
        if (link) {
          if (theirs.cut || !other.isAlive()) {
            return false;
          }
          if (!mine.cut) {
            mine.links.add(other);
            theirs.links.add(one);
          }
        } else {
          mine.links.remove(other);
          theirs.links.remove(one);
        }
        return true;
      }
    }
  }

  /** The processes that this one is linked to. */
  synchronized List<ProcessCell<?>> links() {
    return List.copyOf(links);
  }

  /** Whether there is a link, or was one until the other process died a moment ago. */
  synchronized boolean isLinkedTo(ProcessCell<?> other) {
    return links.contains(other);
  }

  private synchronized boolean loseLink(ProcessCell<?> dead) {
    return links.remove(dead);
  }

  // ---------------------------------------------------------------------------------- monitors

  /** Has somebody told of the end of this process; at once if it has ended. */
  void watch(Watch watch) {
    synchronized (this) {
      if (!cut) {
        watchers.add(watch);
        return;
      }
    }
    ExitReason exit = owner.exit();
    watch.tell(exit == null ? ExitReason.noproc() : exit);
  }

  synchronized void remove(Watch watch) {
    watchers.remove(watch);
  }

  /** Remembers that this process watches somebody; false if it has ended itself. */
  synchronized boolean remember(Watch.OfProcess watch) {
    return !cut && watching.add(watch);
  }

  synchronized void forget(Watch.OfProcess watch) {
    watching.remove(watch);
  }

  /** How many monitors there are on this process. */
  synchronized int watched() {
    return watchers.size();
  }

  /** The processes that this one watches. */
  synchronized List<String> watching() {
    return watching.stream().map(watch -> watch.process().path()).toList();
  }

  // ---------------------------------------------------------------------------------- the end

  /** The process has ended: tells all who want to know, and drops its own monitors. */
  void cut(ExitReason reason) {
    List<ProcessCell<?>> partners;
    List<Watch> toTell;
    List<Watch.OfProcess> toDrop;
    synchronized (this) {
      cut = true;
      partners = new ArrayList<>(links);
      toTell = new ArrayList<>(watchers);
      toDrop = new ArrayList<>(watching);
      links.clear();
      watchers.clear();
      watching.clear();
    }
    toDrop.forEach(Watch.OfProcess::drop);
    toTell.forEach(watch -> watch.tell(reason));
    Exit exit = new Exit(owner.place(), reason);
    for (ProcessCell<?> partner : partners) {
      if (partner.bonds().loseLink(owner)) {
        // On another stack, since a chain of links may be as long as it likes.
        owner.context().control().execute(() -> partner.signal(exit));
      }
    }
  }
}
