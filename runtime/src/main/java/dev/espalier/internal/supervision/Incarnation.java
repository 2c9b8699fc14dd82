package dev.espalier.internal.supervision;

import dev.espalier.ExitReason;
import org.jspecify.annotations.Nullable;

/**
 * One process of a child: a new one for each attempt to start it. It is the identity by which the
 * core and the shell speak about a process; OTP uses the pid for this.
 */
public final class Incarnation implements Child.Running {

  /** The shell's own handle of a process or a place. The core carries it and never looks at it. */
  public interface Handle {}

  private final Child child;
  private final int number; // without a sign; a long would make a million children larger
  private volatile @Nullable ExitReason exit;
  private volatile @Nullable Handle process;
  private volatile @Nullable Handle home;

  Incarnation(Child child, int number) {
    this.child = child;
    this.number = number;
  }

  @Override
  public Incarnation incarnation() {
    return this;
  }

  /** The child whose process this is. */
  public Child child() {
    return child;
  }

  @Override
  public Incarnation lastUp() {
    return this;
  }

  @Override
  public int attempts() {
    return number;
  }

  /** Counts the attempts to start this child, from 1. */
  public long number() {
    return Integer.toUnsignedLong(number);
  }

  /**
   * Why the process has ended, from the moment the news has reached the supervisor; it may still
   * wait there to be looked at.
   */
  public @Nullable ExitReason exit() {
    return exit;
  }

  void exited(ExitReason reason) {
    exit = reason;
    process = null; // whoever still knows this incarnation must not keep what the process had
  }

  /** The shell's handle while there is one. */
  public @Nullable Handle process() {
    return process;
  }

  /** The shell's handle of the place where the process lives or lived. */
  public @Nullable Handle home() {
    return home;
  }

  /** Attaches the shell's handle of the process. */
  public void attach(Handle handle) {
    process = handle;
  }

  /** Attaches the shell's handle of the place. */
  public void liveAt(Handle handle) {
    home = handle;
  }

  @Override
  public String toString() {
    return child.id() + "#" + number();
  }
}
