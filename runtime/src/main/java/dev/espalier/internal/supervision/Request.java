package dev.espalier.internal.supervision;

import dev.espalier.ChildSpec;
import org.jspecify.annotations.Nullable;

/** What a supervisor can be asked; the functions of OTP's {@code supervisor} module. */
public sealed interface Request {

  /** Adds a child as the last one and starts it. */
  record StartChild(ChildSpec spec) implements Request {}

  /** Stops a child; a temporary one is forgotten. */
  record TerminateChild(String id) implements Request {}

  /**
   * Stops a child of a pool, which is addressed by its process; {@code alive} says whether the
   * process was alive when this was asked, and counts if it is no child.
   */
  record TerminateProcess(@Nullable Incarnation process, boolean alive) implements Request {}

  /** Stops a child of a pool, which is addressed by its key. */
  record TerminateKey(Object key) implements Request {}

  /** Starts a child that has no process. */
  record RestartChild(String id) implements Request {}

  /** Forgets a child that has no process. */
  record DeleteChild(String id) implements Request {}

  /** Lists the children, the last first. */
  record WhichChildren() implements Request {}

  /** Shows one child of a pool, which is addressed by its key if there is one. */
  record WhichInstance(@Nullable Object key, @Nullable Incarnation process) implements Request {}

  /** Shows one child. */
  record WhichChild(String id) implements Request {}

  /**
   * Shows children with their processes, from the one at an offset in start order on and up to a
   * limit, how many there are in all, and how many restarts have been used.
   */
  record Inspect(int offset, int limit) implements Request {

    /** Shows all of them. */
    public static Inspect all() {
      return new Inspect(0, Integer.MAX_VALUE);
    }
  }

  /** Counts the children. */
  record CountChildren() implements Request {}

  /** Reads the specification of a child. */
  record GetChildSpec(String id) implements Request {}
}
