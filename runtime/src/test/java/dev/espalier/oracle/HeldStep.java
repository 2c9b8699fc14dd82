package dev.espalier.oracle;

import dev.espalier.internal.supervision.OracleScenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Carries out a step in which a start is held open while other things reach the supervisor. */
final class HeldStep {

  /** Does something to a process at once. */
  @FunctionalInterface
  interface OnProcess {
    Object apply(Map<String, Object> op) throws Exception;
  }

  private final Tracer tracer;
  private final Quiescence quiescence;
  private final Management management;

  HeldStep(Tracer tracer, Quiescence quiescence, Management management) {
    this.tracer = tracer;
    this.quiescence = quiescence;
    this.management = management;
  }

  Object execute(Map<String, Object> step, Tracer.Fate how, OnProcess onProcess) throws Exception {
    tracer.hold(OracleScenario.text(step, "path"));
    Object cause = onProcess.apply(OracleScenario.object(step, "cause"));
    List<Object> results = new ArrayList<>();
    boolean held = isHeld();
    if (held) {
      quiescence.awaitDeathsBefore(OracleScenario.text(step, "path"));
      List<Future<Object>> calls = new ArrayList<>();
      for (Map<String, Object> call : OracleScenario.objects(step, "calls")) {
        calls.add(
            call.containsKey("sup")
                ? send(call)
                : CompletableFuture.completedFuture(onProcess.apply(call)));
      }
      tracer.release(how);
      for (Future<Object> call : calls) {
        results.add(result(call));
      }
    }
    return Map.of("held", held, "cause", cause, "calls", results);
  }

  private static Object result(Future<Object> call) throws Exception {
    try {
      return call.get(Replay.PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof OracleScenario.NotExpressible word ? word : e;
    }
  }

  /**
   * Whether anybody tries that start before all is quiet. Somebody else has to watch for the quiet:
   * while the start is held, the supervisor does not answer.
   */
  private boolean isHeld() throws Exception {
    AtomicBoolean enough = new AtomicBoolean();
    FutureTask<Void> quiet =
        new FutureTask<>(() -> {
          quiescence.await(enough::get);
          return null;
        });
    Thread.ofVirtual().start(quiet);
    boolean held = tracer.awaitHeld(quiet::isDone);
    enough.set(true);
    if (!held) {
      quiet.get();
      tracer.unhold();
    }
    return held;
  }

  /**
   * Sends a request and comes back when it is in the supervisor's mailbox: from then on its caller
   * waits for the answer, as one can see from outside, and before that it waits for nothing of that
   * kind.
   */
  private Future<Object> send(Map<String, Object> op) {
    TracedProcess supervisor = tracer.live(OracleScenario.text(op, "sup"));
    if (supervisor == null) {
      return CompletableFuture.completedFuture("noproc");
    }
    FutureTask<Object> call = new FutureTask<>(() -> management.call(op, supervisor));
    Thread caller = Thread.ofPlatform().daemon().start(call);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(Replay.PATIENCE_SECONDS);
    while (!call.isDone() && !waitsForAnswer(caller)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("the request never reached " + supervisor + ": " + op);
      }
      Thread.yield();
    }
    return call;
  }

  /** What a thread parks with that waits for a CompletableFuture. */
  private static boolean waitsForAnswer(Thread caller) {
    return LockSupport.getBlocker(caller) instanceof ForkJoinPool.ManagedBlocker;
  }
}
