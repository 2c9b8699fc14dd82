package dev.espalier.internal.supervision;

import dev.espalier.ChildCounts;
import dev.espalier.ChildInfo;
import dev.espalier.ChildSpec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The children of a supervisor in start order; additions come last. */
final class Children {
  private final LinkedHashMap<String, Child> byId = new LinkedHashMap<>();

  Children(List<ChildSpec> specs) {
    specs.forEach(this::add);
  }

  Child add(ChildSpec spec) {
    Child child = new Child(spec);
    byId.put(spec.id(), child);
    return child;
  }

  @Nullable Child find(String id) {
    return byId.get(id);
  }

  void remove(Child child) {
    byId.remove(child.id(), child);
  }

  boolean contains(Child child) {
    return byId.get(child.id()) == child;
  }

  /** All children in start order. */
  Deque<Child> all() {
    return new ArrayDeque<>(byId.values());
  }

  /** All children, the last first: the order in which they are stopped and listed. */
  Deque<Child> lastFirst() {
    return new ArrayDeque<>(byId.sequencedValues().reversed());
  }

  /** A child without its siblings. */
  static Deque<Child> alone(Child child) {
    return new ArrayDeque<>(List.of(child));
  }

  /** A child and all that were started after it, in start order. */
  Deque<Child> from(Child first) {
    Deque<Child> tail = new ArrayDeque<>();
    for (Child child : byId.sequencedValues().reversed()) {
      tail.addFirst(child);
      if (child == first) {
        break;
      }
    }
    return tail;
  }

  /** Whether a significant child has a process, or will have one again. */
  boolean anySignificantIsUp() {
    return byId.values().stream().anyMatch(child -> child.spec().significant() && child.isUp());
  }

  List<Incarnation> incarnations() {
    List<Incarnation> incarnations = new ArrayList<>();
    for (Child child : byId.values()) {
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
    List<ChildInfo> list = new ArrayList<>(byId.size());
    for (Child child : byId.sequencedValues().reversed()) {
      list.add(info(child));
    }
    return list;
  }

  /** All children with their processes, in start order. */
  List<Answer.Member> members() {
    return byId.values().stream().map(Child::member).toList();
  }

  /** The entry of a child. */
  static ChildInfo info(Child child) {
    return new ChildInfo(child.id(), child.state(), child.isSupervisor());
  }

  /** Counts all children by type, and those that are really alive. */
  ChildCounts count() {
    int active = 0;
    int supervisors = 0;
    for (Child child : byId.values()) {
      active += child.isAlive() ? 1 : 0;
      supervisors += child.isSupervisor() ? 1 : 0;
    }
    return new ChildCounts(byId.size(), active, supervisors, byId.size() - supervisors);
  }
}
