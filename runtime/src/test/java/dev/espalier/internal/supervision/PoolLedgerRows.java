package dev.espalier.internal.supervision;

import dev.espalier.ChildSpec;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The children that a pool must have, for {@link PoolLedger}: what its lists and counts say. */
final class PoolLedgerRows {

  /** The last process of each child that was up; the key is the child. */
  private final Map<Child, Incarnation> rows = new LinkedHashMap<>();

  private final Map<Child, Incarnation> retries = new HashMap<>();

  void isUp(Incarnation incarnation) {
    rows.put(incarnation.child(), incarnation);
  }

  /** The last start of this child has failed, another attempt is due. */
  void willRetry(Incarnation failed) {
    retries.put(failed.child(), failed);
  }

  /** Whether the attempt after this one is still due; then it is not any more. */
  boolean takeRetry(Incarnation failed) {
    return retries.remove(failed.child(), failed);
  }

  void remove(Child child) {
    rows.remove(child);
    retries.remove(child);
  }

  void clear() {
    rows.clear();
  }

  int size() {
    return rows.size();
  }

  boolean contains(Child child) {
    return rows.containsKey(child);
  }

  /** Whether this is the last process of its child that was up. */
  boolean isLast(Incarnation incarnation) {
    return rows.get(incarnation.child()) == incarnation;
  }

  /** The last processes of all. */
  Collection<Incarnation> lasts() {
    return rows.values();
  }

  /** The last process of the child with a key. */
  @Nullable Incarnation withKey(@Nullable Object key) {
    for (Map.Entry<Child, Incarnation> row : rows.entrySet()) {
      if (key != null && Objects.equals(row.getKey().spec().key(), key)) {
        return row.getValue();
      }
    }
    return null;
  }

  /** What somebody hears who wants to start a child with this key; null if it is free. */
  @Nullable Class<? extends Answer> taken(@Nullable Object key) {
    Incarnation last = withKey(key);
    if (last == null) {
      return null;
    }
    return retries.containsKey(last.child())
        ? Answer.AlreadyRestarting.class
        : Answer.AlreadyStarted.class;
  }

  Class<? extends Answer> answer(Request.WhichInstance one) {
    boolean known =
        one.key() == null
            ? one.process() != null && isLast(one.process())
            : withKey(one.key()) != null;
    return known ? Answer.Instances.class : Answer.NotFound.class;
  }

  boolean anySignificant() {
    return rows.keySet().stream().anyMatch(child -> child.spec().significant());
  }

  boolean areListedBy(@Nullable Effect effect) {
    if (!(effect instanceof Effect.Reply reply && reply.answer() instanceof Answer.Instances all)) {
      return false;
    }
    Set<Incarnation> missing = new HashSet<>(rows.values());
    int waiting = 0;
    for (Answer.Instance instance : all.instances()) {
      waiting += instance.process() == null ? 1 : 0;
      missing.remove(instance.process());
    }
    return all.instances().size() == rows.size()
        && waiting == retries.size()
        && missing.size() == retries.size();
  }

  boolean areCountedBy(@Nullable Effect effect) {
    int supervisors = (int) rows.keySet().stream().filter(Child::isSupervisor).count();
    return effect instanceof Effect.Reply reply
        && reply.answer() instanceof Answer.Counts all
        && all.counts().specs() == rows.size()
        && all.counts().active() == rows.size() - retries.size()
        && all.counts().supervisors() == supervisors
        && all.counts().workers() == rows.size() - supervisors;
  }

  @Override
  public String toString() {
    return rows.values().toString();
  }

  /** Whether it is a process of a child with this specification. */
  static boolean isOf(@Nullable Incarnation process, ChildSpec spec) {
    ChildSpec its = process == null ? null : process.child().spec();
    return its != null
        && its.start().equals(spec.start()) // with the same start function
        && its.key() == spec.key()
        && its.toString().equals(spec.toString());
  }
}
