package dev.espalier.internal.supervision;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Children one after the other. They are linked by themselves, since there may be a million of them
 * and each entry of a list would cost as much as the child.
 */
@SuppressWarnings("ReferenceEquality") // links
final class Siblings implements Iterable<Child> {

  /** A place in the chain. */
  abstract static class Link {
    private @Nullable Link previous; // both are null outside of the chain
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

  /** Adds a child as the last one. */
  void add(Child child) {
    Link link = child;
    Link last = ends.previous;
    link.previous = last;
    link.next = ends;
    last.next = link;
    ends.previous = link;
    size++;
  }

  /** Takes a child out; says whether it was there. Siblings of other supervisors never come here. */
  boolean remove(Child child) {
    Link link = child;
    Link before = link.previous;
    Link behind = link.next;
    if (before == null || behind == null) {
      return false;
    }
    before.next = behind;
    behind.previous = before;
    link.previous = null;
    link.next = null;
    size--;
    return true;
  }

  boolean contains(Child child) {
    Link link = child;
    return link.next != null;
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
