package dev.espalier.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.espalier.CallFailedException;
import dev.espalier.ChildSpec;
import dev.espalier.ExitReason;
import dev.espalier.Registry;
import dev.espalier.Signals;
import dev.espalier.StartResult;
import dev.espalier.annotations.Restart;
import dev.espalier.spi.Endpoint;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * The same with real processes, through what users call. There are some hundred times fewer of them
 * in a second, so most races are looked for in the tables themselves.
 */
public class ProcessRaces {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

  /** A process that has registered itself. */
  public static class OneProcess {
    private static final AtomicLong KEYS = new AtomicLong();

    final Registry<Long, String> names = SharedTree.names();
    final long key = KEYS.incrementAndGet();
    final Endpoint<String> process = started();

    @SuppressWarnings("unchecked") // of the class that its start function makes
    private Endpoint<String> started() {
      ChildSpec spec =
          ChildSpec.worker(
                  "w",
                  start -> {
                    names.register(key, "here");
                    return "worker";
                  })
              .restart(Restart.TEMPORARY);
      return switch (SharedTree.pool().startChild(spec)) {
        case StartResult.Started started -> (Endpoint<String>) Endpoint.of(started.child());
        case StartResult other -> throw new IllegalStateException(other.toString());
      };
    }
  }

  /** Somebody looks in the registry while the owner is killed. */
  @JCStressTest
  @Description(
      "Whoever knows that a process is dead, or was told by its monitor, does not find it.")
  @Outcome(id = "alive, (here|nobody)", expect = ACCEPTABLE, desc = "It dies now, or later.")
  @Outcome(id = "(dead|told), nobody", expect = ACCEPTABLE, desc = "It is gone.")
  @Outcome(expect = FORBIDDEN, desc = "A process is found that is known to be dead.")
  @State
  public static class LookupDuringKill extends OneProcess {
    private final CompletableFuture<ExitReason> end = Signals.monitor(process);

    @Actor
    public void kill() {
      Signals.kill(process);
    }

    @Actor
    public void look(LL_Result r) {
      r.r1 = end.isDone() ? "told" : process.isAlive() ? "alive" : "dead";
      r.r2 = names.lookup(key).map(Registry.Entry::value).orElse("nobody");
    }
  }

  /** Somebody waits for the news of a death, and looks then. */
  @JCStressTest
  @Description("When the monitor tells of the death, the key is free.")
  @Outcome(id = "killed, nobody", expect = ACCEPTABLE, desc = "It is gone.")
  @Outcome(expect = FORBIDDEN, desc = "The news has come before the cleanup.")
  @State
  public static class LookupAfterNews extends OneProcess {
    private final CompletableFuture<ExitReason> end = Signals.monitor(process);

    @Actor
    public void kill() {
      Signals.kill(process);
    }

    @Actor
    public void look(LL_Result r) {
      r.r1 = end.join().toString();
      r.r2 = names.lookup(key).map(Registry.Entry::value).orElse("nobody");
    }
  }

  /** A process is called while it is killed. */
  @JCStressTest
  @Description("A caller gets one reply or one failure, and never waits for its time-out.")
  @Outcome(id = "(reply|killed|noproc), 0", expect = ACCEPTABLE, desc = "One of the two.")
  @Outcome(expect = FORBIDDEN, desc = "Neither, or something else.")
  @State
  public static class CallDuringKill extends OneProcess {
    @Actor
    public void call(LL_Result r) {
      try {
        r.r1 = process.<String>call(worker -> "reply", PATIENCE);
      } catch (CallFailedException failed) {
        r.r1 = failed.reason().toString();
      }
    }

    @Actor
    public void kill() {
      Signals.kill(process);
    }

    @Arbiter
    public void left(LL_Result r) {
      r.r2 = names.keys(process).size();
    }
  }

  /** A process is called twice without waiting while it is killed. */
  @JCStressTest
  @Description("Each of several calls has an outcome, and no reply comes after a failure.")
  @Outcome(id = "(reply reply|reply failure|failure failure)", expect = ACCEPTABLE, desc = "Fine.")
  @Outcome(expect = FORBIDDEN, desc = "A later call was handled, and an earlier one was not.")
  @State
  public static class TwoCallsDuringKill extends OneProcess {
    private CompletableFuture<Integer> first;
    private CompletableFuture<Integer> second;

    @Actor
    public void call() {
      first = process.callAsync(String::length, PATIENCE);
      second = process.callAsync(String::length, PATIENCE);
    }

    @Actor
    public void kill() {
      Signals.kill(process);
    }

    @Arbiter
    public void outcomes(L_Result r) {
      r.r1 = outcome(first) + " " + outcome(second);
    }

    private static String outcome(CompletableFuture<Integer> call) {
      return call.handle((reply, failure) -> failure == null ? "reply" : "failure").join();
    }
  }
}
