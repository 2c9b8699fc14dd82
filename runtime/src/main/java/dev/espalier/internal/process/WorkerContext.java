package dev.espalier.internal.process;

import dev.espalier.CallFailedException;
import dev.espalier.Exit;
import dev.espalier.ExitReason;
import dev.espalier.Monitor;
import dev.espalier.ProcessRef;
import dev.espalier.Self;
import dev.espalier.StartContext;
import dev.espalier.spi.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

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
  public ProcessRef ref() {
    return cell.place();
  }

  @Override
  public List<ProcessRef> ancestors() {
    return cell.place().ancestors();
  }

  @Override
  public void label(String label) {
    cell.facilities().label(Objects.requireNonNull(label, "label"));
  }

  @Override
  public void trapExits(boolean trap) {
    cell.trapExits(trap);
  }

  @Override
  public void link(ProcessRef process) {
    ProcessCell<?> other = occupant(process);
    if (other != null && Bonds.link(cell, other)) {
      return;
    }
    if (!cell.trapsExits()) {
      throw new CallFailedException(ExitReason.noproc(), process.path(), "link");
    }
    cell.signal(new Exit(process, ExitReason.noproc()));
  }

  @Override
  public void unlink(ProcessRef process) {
    ProcessCell<?> other = occupant(process);
    if (other != null) {
      Bonds.unlink(cell, other);
    }
  }

  @Override
  public Monitor monitor(ProcessRef process) {
    if (!cell.wantsDowns()) {
      throw new IllegalStateException(
          "`"
              + path()
              + "` monitors "
              + process.path()
              + " but could not hear of its end; give"
              + " its class an @OnDown method");
    }
    return Watch.OfProcess.on(occupant(process), process, cell);
  }

  private static @Nullable ProcessCell<?> occupant(ProcessRef process) {
    return ((Place<?>) Endpoint.of(process)).occupant();
  }

  @Override
  public void continueWith(Action action) {
    cell.facilities("nothing can follow its handlers")
        .continueWith(Objects.requireNonNull(action, "action"));
  }

  @Override
  public void idleTimeout(Duration time, Action action) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("the idle time-out is " + time + "; it must be 0 or more");
    }
    cell.facilities("it has no time-outs")
        .idleTimeout()
        .set(TimeUnit.NANOSECONDS.convert(time), Objects.requireNonNull(action, "action"));
  }

  @Override
  public Timer after(Duration delay, Action action) {
    return cell.facilities("timers cannot run")
        .timers()
        .after(TimeUnit.NANOSECONDS.convert(delay), action::run);
  }

  @Override
  public Timer every(Duration period, Action action) {
    return cell.facilities("timers cannot run")
        .timers()
        .every(TimeUnit.NANOSECONDS.convert(period), "timer", action::run);
  }

  @Override
  public void stop(ExitReason reason) {
    cell.facilities().wishToEnd(Objects.requireNonNull(reason, "reason"));
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
