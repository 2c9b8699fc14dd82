package dev.espalier.internal.registry;

import dev.espalier.Exit;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A process as registries see it, which dies in the same steps and with the same visibility as a
 * real one, but costs next to nothing.
 */
final class Mortal implements Owner, ProcessRef {
  private final String path;
  private final AtomicInteger signals = new AtomicInteger();
  private volatile @Nullable ExitReason exit;
  private volatile boolean announced;
  private volatile @Nullable Holdings holdings; // made in its own thread, as that of a process

  Mortal(String path) {
    this.path = path;
  }

  /** Dies as a process does that is killed: is dead, leaves all registries, tells the others. */
  void die() {
    exit = ExitReason.killed();
    Holdings mine = holdings;
    if (mine != null) {
      mine.release();
    }
    announced = true;
  }

  /** Whether somebody who monitors it has been told. */
  boolean isAnnounced() {
    return announced;
  }

  /** How many exit signals it has got. */
  int signals() {
    return signals.get();
  }

  @Override
  public ProcessRef ref() {
    return this;
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public boolean isAlive() {
    return exit == null;
  }

  @Override
  public @Nullable ExitReason exit() {
    return exit;
  }

  @Override
  public Holdings holdings() {
    Holdings mine = holdings;
    if (mine == null) {
      mine = new Holdings(this);
      holdings = mine;
    }
    return mine;
  }

  @Override
  public @Nullable Holdings holdingsIfAny() {
    return holdings;
  }

  @Override
  public void signal(Exit signal) {
    signals.incrementAndGet();
  }
}
