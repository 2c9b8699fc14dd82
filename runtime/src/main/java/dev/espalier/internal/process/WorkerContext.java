package dev.espalier.internal.process;

import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.Self;
import dev.espalier.StartContext;
import dev.espalier.spi.Endpoint;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * What a worker sees of its own process, in its constructor and later.
 *
 * @param cell the process
 * @param <W> the class of the worker
 */
record WorkerContext<W>(WorkerCell<W> cell) implements Self, StartContext<W> {

  @Override
  public String path() {
    return cell.path();
  }

  @Override
  public Timer after(Duration delay, Action action) {
    return cell.timers().after(TimeUnit.NANOSECONDS.convert(delay), action::run);
  }

  @Override
  public Timer every(Duration period, Action action) {
    return cell.timers().every(TimeUnit.NANOSECONDS.convert(period), "timer", action::run);
  }

  @Override
  public void stop(ExitReason reason) {
    cell.wishToEnd(Objects.requireNonNull(reason, "reason"));
  }

  @Override
  public Self self() {
    return this;
  }

  @Override
  @SuppressWarnings("unchecked") // the cell was made for a place of this class
  public Endpoint<W> me() {
    return (Place<W>) cell.place();
  }

  @Override
  public <S> Endpoint<S> sibling(String id) {
    return cell.place().parentOrSelf().child(id);
  }

  @Override
  public ProcessRef process(String id) {
    return cell.place().parentOrSelf().child(id);
  }

  @Override
  public String toString() {
    return "Self[" + path() + "]";
  }
}
