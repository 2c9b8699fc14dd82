package dev.espalier.internal.application;

import dev.espalier.Application.State;
import dev.espalier.ApplicationException;
import dev.espalier.ExitReason;
import dev.espalier.report.ApplicationExitedReport;
import dev.espalier.report.ApplicationExitedReport.Cause;
import dev.espalier.report.Subscription;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs applications for a {@code main}, from their start until all have ended; what the runtime
 * system does in OTP with a release.
 */
public final class Program implements ApplicationController.Observer {

  /*
   * Everything is started and stopped by the thread that is inside run(). The hook of the JVM only says
   * that it wants the end, and waits until run() has seen to it. So it does not matter who begins: a signal,
   * System.exit in some process, the end of an application, or several of them at once. Nobody who does the
   * work waits for the hook, and the hook waits for nobody else.
   *
   * What an end means for the program is settled before anybody can find the application over. Else
   * whoever looks whether there is anything left could take the end of a permanent one for an orderly one.
   */

  /** Why a program ends. */
  private enum End {
    /** It was told to, or there is nothing left to be run. */
    ORDERLY,
    /** An application has ended, which the program may not outlive. */
    FATAL
  }

  private static final int ORDERLY = 0;
  private static final int FAILED = 1;

  private final List<ApplicationController<?>> wanted;
  private final List<ApplicationController<?>> all;
  private final CompletableFuture<End> end = new CompletableFuture<>();
  private final CompletableFuture<@Nullable Void> over = new CompletableFuture<>();
  private volatile boolean allStarted;
  private volatile boolean jvmIsEnding;

  private Program(List<ApplicationController<?>> wanted, List<ApplicationController<?>> all) {
    this.wanted = List.copyOf(wanted);
    this.all = List.copyOf(all);
  }

  /**
   * Runs a program.
   *
   * @param wanted the program is over when they are
   * @param all they and what they need, in start order
   * @return its exit code
   */
  public static int run(List<ApplicationController<?>> wanted, List<ApplicationController<?>> all) {
    return new Program(wanted, all).run();
  }

  private int run() {
    Thread hook = Thread.ofPlatform().name("espalier-shutdown").unstarted(this::endWithTheJvm);
    List<Subscription> subscriptions = new ArrayList<>();
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException alreadyEnding) {
      return FAILED;
    }
    try {
      all.forEach(each -> subscriptions.add(each.observe(this)));
      return startAll() && awaitEnd() == End.ORDERLY ? ORDERLY : FAILED;
    } finally {
      try {
        stopAll();
        subscriptions.forEach(Subscription::close);
      } finally {
        over.complete(null);
        remove(hook);
      }
    }
  }

  // ---------------------------------------------------------------------------------- start

  /** Whether nothing has failed. */
  private boolean startAll() {
    for (ApplicationController<?> each : all) {
      if (end.isDone()) {
        break;
      }
      try {
        each.ensureStarted();
      } catch (ApplicationException failure) { // it has been reported
        return jvmIsEnding || Thread.currentThread().isInterrupted(); // told to end while starting
      }
    }
    allStarted = true;
    endIfNothingIsLeft();
    return true;
  }

  // ---------------------------------------------------------------------------------- the end

  @Override
  public void hasEnded(ApplicationExitedReport report) {
    if (jvmIsEnding) { // logging has a hook of its own, which may have closed it already
      System.err.println(report.text());
    }
    if (report.cause() == Cause.EXITED && isFatal(report)) {
      end.complete(End.FATAL);
    }
  }

  @Override
  public void isOver() {
    endIfNothingIsLeft();
  }

  private static boolean isFatal(ApplicationExitedReport report) {
    return switch (report.type()) {
      case PERMANENT -> true;
      case TRANSIENT -> !(report.reason() instanceof ExitReason.Normal);
      case TEMPORARY -> false;
    };
  }

  private void endIfNothingIsLeft() {
    if (allStarted && wanted.stream().allMatch(ApplicationController::isOver)) {
      end.complete(End.ORDERLY);
    }
  }

  private End awaitEnd() {
    try {
      return end.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return End.ORDERLY;
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot happen: completed with values only", e);
    }
  }

  /** The last one started first. Those that have been started in other ways are no exception. */
  private void stopAll() {
    List<ApplicationController<?>> running =
        all.stream()
            .filter(each -> each.startNumber().isPresent())
            .sorted(
                Comparator.comparingLong(
                        (ApplicationController<?> each) -> each.startNumber().orElse(0))
                    .reversed())
            .toList();
    for (ApplicationController<?> each : running) {
      each.stopIfRunning();
    }
  }

  // ---------------------------------------------------------------------------------- the JVM

  /** The hook: a signal has come, or somebody has called {@link System#exit}. */
  private void endWithTheJvm() {
    jvmIsEnding = true;
    end.complete(End.ORDERLY);
    all.stream() // run() may be waiting for one that will never be up
        .filter(each -> each.state() == State.STARTING)
        .forEach(ApplicationController::requestStop);
    over.join();
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // it has done what it is there for
    }
  }
}
