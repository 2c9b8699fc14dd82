package dev.espalier.samples.tour.app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Every;

/**
 * Does something every minute: {@code Process.send_after(self(), :tick, 60_000)} and the {@code
 * handle_info} that sets it again, as one annotation.
 */
@Child
public final class SchedulerWorker {
  private final RepoRef repo;
  private long atLastTick;
  private int ticks;

  SchedulerWorker(RepoRef repo) {
    this.repo = repo;
  }

  @Every(millis = 60_000)
  void tick() {
    atLastTick = repo.visits();
    ticks++;
  }

  /** How many visits there had been at the last tick. */
  @Call
  public long visitsAtLastTick() {
    return atLastTick;
  }

  /** How often it has ticked. */
  @Call
  public int ticks() {
    return ticks;
  }
}
