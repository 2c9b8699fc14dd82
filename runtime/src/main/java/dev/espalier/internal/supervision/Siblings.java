package dev.espalier.internal.supervision;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Children one after the other. They are linked by themselves, since there may be a million of them
 * and each entry of a list would cost as much as the child.
 */
@SuppressWarnings("ReferenceEquality") // links
final class Siblings implements Iterable<Child> {

  /** A place in the chain. */
  abstract static class Link {
    private @Nullable Siblings chain; // null outside of a chain, as the others are
    private @Nullable Link previous;
    private @Nullable Link next;
  }

  private static final class Ends extends Link {}

  private final Link ends = new Ends();
  private int size;

  Siblings() {
    ends.previous = ends;
    ends.next = ends;
  }

  int size() {
    return size;
  }

  /** The one that was added last. */
  @Nullable Child last() {
    return ends.previous instanceof Child last ? last : null;
  }

  /** Adds a child as the last one. */
  void add(Child child) {
    Link link = child;
    Link last = Objects.requireNonNull(ends.previous);
    link.chain = this;
    link.previous = last;
    link.next = ends;
    last.next = link;
    ends.previous = link;
    size++;
  }

  /** Takes a child out; says whether it was there. */
  boolean remove(Child child) {
    Link link = child;
    Link before = link.previous;
    Link behind = link.next;
    if (link.chain != this || before == null || behind == null) {
      return false;
    }
    before.next = behind;
    behind.previous = before;
    link.chain = null;
    link.previous = null;
    link.next = null;
    size--;
    return true;
  }

  /** Whether it is one of these; one of another supervisor is not. */
  boolean contains(Child child) {
    Link link = child;
    return link.chain == this;
  }

  /** The one that was added after this one. */
  @Nullable Child after(Child child) {
    Link link = child;
    return link.next instanceof Child next ? next : null;
  }

  @Override
  public Iterator<Child> iterator() {
    return new Iterator<>() {
      private @Nullable Child next = ends.next instanceof Child first ? first : null;

      @Override
      public boolean hasNext() {
        return next != null;
      }

      @Override
      public Child next() {
        Child child = next;
        if (child == null) {
          throw new NoSuchElementException();
        }
        next = after(child);
        return child;
      }
    };
  }
}
