package dev.espalier.internal.supervision;

import dev.espalier.ChildSpec;
import dev.espalier.annotations.Strategy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The children that a {@link SupervisorLedger} knows of, in start order. */
final class LedgerChildren {
  private final List<LedgerEntry> order = new ArrayList<>();

  LedgerChildren(List<ChildSpec> specs) {
    specs.forEach(this::add);
  }

  LedgerEntry add(ChildSpec spec) {
    LedgerEntry entry = new LedgerEntry(spec);
    order.addLast(entry);
    return entry;
  }

  void remove(@Nullable LedgerEntry entry) {
    order.remove(entry);
  }

  List<LedgerEntry> all() {
    return order;
  }

  boolean isFirst(LedgerEntry entry) {
    return order.getFirst() == entry;
  }

  /** This one and those after it. */
  List<LedgerEntry> from(LedgerEntry entry) {
    return order.subList(order.indexOf(entry), order.size());
  }

  /** Whether somebody is to be restarted, and this one with it. */
  boolean isRestartedWithOthers(LedgerEntry entry, Strategy strategy) {
    return switch (strategy) {
      case ONE_FOR_ONE -> false;
      case REST_FOR_ONE ->
          order.subList(0, order.indexOf(entry)).stream().anyMatch(LedgerEntry::mustComeBack);
      case ONE_FOR_ALL -> order.stream().anyMatch(LedgerEntry::mustComeBack);
    };
  }

  /** The one directly after it. */
  @Nullable LedgerEntry after(LedgerEntry entry) {
    List<LedgerEntry> rest = from(entry);
    return rest.size() > 1 ? rest.get(1) : null;
  }

  @Nullable LedgerEntry find(String id) {
    for (LedgerEntry entry : order) {
      if (entry.id.equals(id)) {
        return entry;
      }
    }
    return null;
  }

  @Nullable LedgerEntry find(Incarnation incarnation) {
    LedgerEntry entry = find(incarnation.child().id());
    return entry != null && entry.incarnation == incarnation ? entry : null;
  }

  /** The entry whose process this is; a violation if there is none. */
  LedgerEntry the(Incarnation incarnation) {
    LedgerEntry entry = find(incarnation);
    if (entry == null) {
      throw new Ledger.Violation(incarnation + " is not a process of a child");
    }
    return entry;
  }

  /** Objects if a child after this one has a process. */
  void checkLaterAreGone(LedgerEntry entry, String what) {
    for (LedgerEntry later : from(entry)) {
      if (later != entry && later.fate.isLive()) {
        throw new Ledger.Violation(entry.id + " is " + what + " before " + later.id + " is gone");
      }
    }
  }

  /** Compares a core's own list of processes with what has been seen. */
  void compare(Collection<Incarnation> incarnations) {
    Set<Incarnation> theirs = new HashSet<>(incarnations);
    if (theirs.size() < incarnations.size()) {
      throw new Ledger.Violation("a process is listed twice: " + incarnations);
    }
    for (LedgerEntry entry : order) {
      if (entry.fate.isLive() && !theirs.remove(entry.incarnation)) {
        throw new Ledger.Violation(entry.id + " is alive but not listed");
      }
    }
    if (!theirs.isEmpty()) {
      throw new Ledger.Violation(theirs + " is listed but not alive");
    }
  }
}
