package dev.espalier.samples.tour.app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;

/** Keeps what is to be kept; stands for a pool of database connections. */
@Child(shutdown = 8_000)
public final class Repo implements AutoCloseable {
  private long visits;
  private boolean open = true;

  /** Counts a visit. */
  @Cast
  public void visit() {
    visits++;
  }

  /** How many visits there were since the start. */
  @Call
  public long visits() {
    return visits;
  }

  /** Whether it could answer. */
  @Call
  public boolean isOpen() {
    return open;
  }

  /** Terminate: the last one to stop, so that whoever stops before can still write. */
  @Override
  public void close() {
    open = false;
  }
}
