package dev.espalier.internal.supervision;

import dev.espalier.ChildCounts;
import dev.espalier.ChildInfo;
import dev.espalier.ChildSpec;
import dev.espalier.annotations.AutoShutdown;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The children of a supervisor in start order; additions come last. Each is a link of a {@link
 * Siblings} chain; a map has those that are known by a name.
 */
final class Children {
  private final Siblings all = new Siblings();
  private final Map<Object, Child> named = new HashMap<>();
  private final Function<Child, @Nullable Object> name;

  private Children(Function<Child, @Nullable Object> name) {
    this.name = name;
  }

  /** Children that are known by their ids. */
  static Children byId() {
    return new Children(Child::id);
  }

  /** Children that may have the same id; those that have a key are known by it. */
  static Children byKey() {
    return new Children(child -> child.spec().key());
  }

  Child add(ChildSpec spec) {
    Child elder = all.last();
    Child child = new Child(elder == null ? spec : spec.besides(elder.spec()));
    Object known = name.apply(child);
    if (known != null) {
      named.put(known, child);
    }
    all.add(child);
    return child;
  }

  int size() {
    return all.size();
  }

  /** The child with this id or key, among those that are known by it. */
  @Nullable Child find(Object idOrKey) {
    return named.get(idOrKey);
  }

  /** Forgets a child; says whether it was there. */
  boolean remove(Child child) {
    Object known = name.apply(child);
    if (known != null) {
      named.remove(known, child);
    }
    return all.remove(child);
  }

  /** Forgets a child; if others may know its key, they are to forget it, too. */
  void remove(Child child, List<Effect> effects) {
    if (remove(child) && child.spec().key() != null) {
      effects.add(new Effect.Forget(child));
    }
  }

  boolean contains(Child child) {
    return all.contains(child);
  }

  /** All children in start order. */
  Deque<Child> all() {
    Deque<Child> inOrder = new ArrayDeque<>(size());
    all.forEach(inOrder::addLast);
    return inOrder;
  }

  /** All children, the last first: the order in which they are stopped and listed. */
  Deque<Child> lastFirst() {
    Deque<Child> reversed = new ArrayDeque<>(size());
    all.forEach(reversed::addFirst);
    return reversed;
  }

  /** A child without its siblings. */
  static Deque<Child> alone(Child child) {
    Deque<Child> alone = new ArrayDeque<>(1);
    alone.add(child);
    return alone;
  }

  /** A child and all that were started after it, in start order. */
  Deque<Child> from(Child first) {
    Deque<Child> tail = new ArrayDeque<>();
    for (Child child = first; child != null; child = all.after(child)) {
      tail.addLast(child);
    }
    return tail;
  }

  /** Whether the supervisor is to stop, now that a significant child is gone. */
  boolean isAutoShutdownDue(AutoShutdown autoShutdown) {
    return switch (autoShutdown) {
      case NEVER -> false;
      case ANY_SIGNIFICANT -> true;
      case ALL_SIGNIFICANT -> {
        for (Child child : all) {
          if (child.spec().significant() && child.isUp()) {
            yield false;
          }
        }
        yield true;
      }
    };
  }

  List<Incarnation> incarnations() {
    List<Incarnation> incarnations = new ArrayList<>();
    for (Child child : all) {
      switch (child.status()) {
        case Child.Starting starting -> incarnations.add(starting.incarnation());
        case Child.Running running -> {
          if (child.isAlive()) {
            incarnations.add(running.incarnation());
          }
        }
        case Child.Stopped ignored -> {}
        case Child.Restarting ignored -> {}
      }
    }
    return incarnations;
  }

  /** An entry for each child, the last first. */
  List<ChildInfo> list() {
    List<ChildInfo> list = new ArrayList<>(size());
    for (Child child : lastFirst()) {
      list.add(info(child));
    }
    return list;
  }

  /** The children asked for with their processes, in start order, and how many there are of all. */
  Answer.Inspected inspect(Request.Inspect asked, int restartsUsed) {
    List<Answer.Member> members = new ArrayList<>();
    int running = 0;
    int restarting = 0;
    int index = 0;
    for (Child child : all) {
      switch (child.state()) {
        case RUNNING -> running++;
        case RESTARTING -> restarting++;
        case STOPPED -> {}
      }
      if (index >= asked.offset() && index - asked.offset() < asked.limit()) {
        members.add(child.member());
      }
      index++;
    }
    return new Answer.Inspected(
        List.copyOf(members), running, index - running - restarting, restarting, restartsUsed);
  }

  /** The entry of a child. */
  static ChildInfo info(Child child) {
    return new ChildInfo(child.id(), child.state(), child.isSupervisor());
  }

  /** Counts all children by type, and those that count as active. */
  ChildCounts count(Predicate<Child> isActive) {
    int active = 0;
    int supervisors = 0;
    for (Child child : all) {
      active += isActive.test(child) ? 1 : 0;
      supervisors += child.isSupervisor() ? 1 : 0;
    }
    return new ChildCounts(size(), active, supervisors, size() - supervisors);
  }
}
