package dev.espalier.internal.process;

import dev.espalier.CallFailedException;
import dev.espalier.CallInterruptedException;
import dev.espalier.CallTimeoutException;
import dev.espalier.ChildInfo;
import dev.espalier.internal.supervision.Answer;
import dev.espalier.internal.supervision.Request;
import dev.espalier.spi.TestClock;
import java.util.concurrent.TimeUnit;

/**
 * The timers of one process of a tree whose time a test drives. What becomes due is over when the
 * process has dealt with it, a crash and the restart included: so time does not move on in between,
 * and a period is never skipped because its process was slow.
 *
 * @param clock the time of the test
 * @param cell whose timers these are
 */
record SteppedTimers(TestClock clock, WorkerCell<?> cell) implements Timers {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

  @Override
  public long now() {
    return clock.now();
  }

  @Override
  public Scheduled after(long nanos, Runnable task) {
    return clock.after(nanos, thenSettle(task))::run;
  }

  @Override
  public Scheduled every(long nanos, Runnable task) {
    return clock.every(nanos, thenSettle(task))::run;
  }

  private Runnable thenSettle(Runnable task) {
    return () -> {
      task.run();
      settle();
    };
  }

  /** Waits until the process has come to what it has got, or until its end has been dealt with. */
  private void settle() {
    SystemRequest<Boolean> turn = new SystemRequest<>("settle", cell.place(), worker -> true);
    cell.send(turn); // behind the message of the timer
    try {
      new Wait(cell.place(), "a timer that is due", PATIENCE).until(turn.answer());
    } catch (CallTimeoutException | CallInterruptedException stillAtWork) {
      throw stillAtWork;
    } catch (CallFailedException dead) {
      settleAbove();
    }
  }

  /** A supervisor answers when its restarts are done; one that has given up is somebody's child. */
  private void settleAbove() {
    // told after the supervisor, unlike who sends something to a dead process
    new Wait(cell.place(), "an end that is due", PATIENCE).until(Watch.OfThread.endOf(cell));
    Place<?> child = cell.place();
    while (!child.parentOrSelf().equals(child) && !isSettled(child)) {
      child = child.parentOrSelf();
    }
  }

  /** Whether there is a supervisor that has done with a child, however often it had to try. */
  private static boolean isSettled(Place<?> child) {
    Place<?> above = child.parentOrSelf();
    String id = child.path().substring(child.path().lastIndexOf('/') + 1);
    Wait wait = new Wait(above, "a restart that is due", PATIENCE);
    while (above.occupant() instanceof SupervisorCell supervisor) {
      Answer answer = wait.until(supervisor.ask(new Request.WhichChild(id)));
      if (!(answer instanceof Answer.ChildList list && isRestarting(list))) {
        return !(answer instanceof Answer.Gone);
      }
    }
    return false;
  }

  private static boolean isRestarting(Answer.ChildList list) {
    return list.children().stream().anyMatch(info -> info.state() == ChildInfo.State.RESTARTING);
  }
}
