package dev.espalier.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.espalier.CallFailedException;
import dev.espalier.ChildSpec;
import dev.espalier.ExitReason;
import dev.espalier.Signals;
import dev.espalier.StartResult;
import dev.espalier.annotations.Restart;
import dev.espalier.spi.Endpoint;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/** What may happen while a sender handles its own message in a process that it has borrowed. */
public class InlineRaces {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

  /** A process that counts how often it was asked, without any care for threads. */
  public static class Counter {
    final Endpoint<int[]> process = started();

    @SuppressWarnings("unchecked") // of the class that its start function makes
    private static Endpoint<int[]> started() {
      ChildSpec spec = ChildSpec.worker("w", start -> new int[1]).restart(Restart.TEMPORARY);
      return switch (SharedTree.pool().startChild(spec)) {
        case StartResult.Started started -> (Endpoint<int[]>) Endpoint.of(started.child());
        case StartResult other -> throw new IllegalStateException(other.toString());
      };
    }

    final Object inline() {
      return outcome(() -> process.<Integer>callInline(worker -> ++worker[0], PATIENCE));
    }

    final Object ordinary() {
      return outcome(() -> process.<Integer>call(worker -> ++worker[0], PATIENCE));
    }

    final void inlineCast() {
      process.castInline(worker -> ++worker[0]);
    }

    final void ordinaryCast() {
      process.cast(worker -> ++worker[0]);
    }

    final void kill() {
      Signals.kill(process);
    }

    private static Object outcome(Supplier<Integer> call) {
      try {
        return call.get();
      } catch (CallFailedException failed) {
        return failed.reason().toString();
      }
    }
  }

  /** One handles its call itself while another one sends a call. */
  @JCStressTest
  @Description("A message that comes while the process is borrowed is handled afterwards.")
  @Outcome(id = "(1, 2|2, 1), 3", expect = ACCEPTABLE, desc = "One after the other.")
  @Outcome(expect = FORBIDDEN, desc = "Nobody was woken for it, or both were inside.")
  @State
  public static class SentWhileBorrowed extends Counter {
    @Actor
    public void borrow(LLL_Result r) {
      r.r1 = inline();
    }

    @Actor
    public void send(LLL_Result r) {
      r.r2 = ordinary();
    }

    @Arbiter
    public void last(LLL_Result r) {
      r.r3 = inline();
      kill();
    }
  }

  /** Two want to handle their calls themselves. */
  @JCStressTest
  @Description("Only one of them can; the other one waits for its turn.")
  @Outcome(id = "(1, 2|2, 1), 3", expect = ACCEPTABLE, desc = "One after the other.")
  @Outcome(expect = FORBIDDEN, desc = "Both were inside, or one was forgotten.")
  @State
  public static class TwoBorrowers extends Counter {
    @Actor
    public void one(LLL_Result r) {
      r.r1 = inline();
    }

    @Actor
    public void other(LLL_Result r) {
      r.r2 = inline();
    }

    @Arbiter
    public void last(LLL_Result r) {
      r.r3 = ordinary();
      kill();
    }
  }

  /** The process is killed while somebody may have borrowed it. */
  @JCStressTest
  @Description("A borrower gets one outcome, and keeps no interrupt that was for the handler.")
  @Outcome(id = "(1|killed|noproc), clear", expect = ACCEPTABLE, desc = "One of them.")
  @Outcome(expect = FORBIDDEN, desc = "None, or an interrupt has gone with the caller.")
  @State
  public static class KilledWhileBorrowed extends Counter {
    private volatile boolean interrupted;

    @Actor
    public void borrow(LL_Result r) {
      r.r1 = inline();
      interrupted = Thread.interrupted();
    }

    @Actor
    public void end() {
      kill();
    }

    @Arbiter
    public void left(LL_Result r) {
      r.r2 = interrupted ? "interrupted" : "clear";
    }
  }

  /** The process is told to end while somebody may have borrowed it. */
  @JCStressTest
  @Description("An order to end that comes while the process is borrowed is obeyed afterwards.")
  @Outcome(id = "(1|.*enough.*|noproc), .*enough.*", expect = ACCEPTABLE, desc = "It ends.")
  @Outcome(expect = FORBIDDEN, desc = "The order was forgotten.")
  @State
  public static class ToldToEndWhileBorrowed extends Counter {
    private final CompletableFuture<ExitReason> end = Signals.monitor(process);

    @Actor
    public void borrow(LL_Result r) {
      r.r1 = inline();
    }

    @Actor
    public void end() {
      Signals.exit(process, ExitReason.because("enough"));
    }

    @Arbiter
    public void ended(LL_Result r) {
      r.r2 = end.orTimeout(60, TimeUnit.SECONDS).join().toString();
    }
  }

  /** One handles its cast itself while another one sends casts. */
  @JCStressTest
  @Description("A cast that comes while the process is borrowed is handled afterwards.")
  @Outcome(id = "4", expect = ACCEPTABLE, desc = "One after the other.")
  @Outcome(expect = FORBIDDEN, desc = "Nobody was woken for one, or two were inside.")
  @State
  public static class CastWhileBorrowed extends Counter {
    @Actor
    public void borrow() {
      inlineCast();
    }

    @Actor
    public void send() {
      ordinaryCast();
      inlineCast(); // must not overtake the other one
    }

    @Arbiter
    public void last(L_Result r) {
      r.r1 = ordinary();
      kill();
    }
  }

  /** One casts and then calls, both by itself if it can, while another one casts. */
  @JCStressTest
  @Description("What one sender has sent first is handled first, whoever handles it.")
  @Outcome(id = "(2|3), 4", expect = ACCEPTABLE, desc = "The own cast comes before the call.")
  @Outcome(expect = FORBIDDEN, desc = "The call has overtaken the cast, or one was forgotten.")
  @State
  public static class CastThenCall extends Counter {
    @Actor
    public void borrow(LL_Result r) {
      inlineCast();
      r.r1 = inline();
    }

    @Actor
    public void other() {
      inlineCast();
    }

    @Arbiter
    public void last(LL_Result r) {
      r.r2 = ordinary();
      kill();
    }
  }

  /** Two processes cast to each other, each in the name of the other one if it can. */
  @JCStressTest
  @Description("Whoever is met busy gets the cast into its mailbox; nobody waits.")
  @Outcome(id = "2, 2", expect = ACCEPTABLE, desc = "Each has handled both.")
  @Outcome(expect = FORBIDDEN, desc = "One was forgotten.")
  @State
  public static class CastToEachOther {
    private final Counter left = new Counter();
    private final Counter right = new Counter();

    private static void across(Counter from, Counter to) {
      from.process.castInline(worker -> {
        ++worker[0];
        to.inlineCast();
      });
    }

    @Actor
    public void leftToRight() {
      across(left, right);
    }

    @Actor
    public void rightToLeft() {
      across(right, left);
    }

    @Arbiter
    public void last(LL_Result r) {
      r.r1 = settled(left);
      r.r2 = settled(right);
      left.kill();
      right.kill();
    }

    /** One that was met busy may cast when both actors have ended. */
    private static Object settled(Counter counter) {
      long end = System.nanoTime() + PATIENCE;
      int handled;
      do {
        handled = counter.process.<Integer>call(worker -> worker[0], PATIENCE);
      } while (handled < 2 && System.nanoTime() < end);
      return handled;
    }
  }

  /** The process is killed while somebody may have borrowed it for a cast. */
  @JCStressTest
  @Description("Whoever casts keeps no interrupt that was for the handler, and is told nothing.")
  @Outcome(id = "clear, noproc", expect = ACCEPTABLE, desc = "The process is gone.")
  @Outcome(expect = FORBIDDEN, desc = "It lives, or an interrupt has gone with the sender.")
  @State
  public static class KilledWhileCasting extends Counter {
    private volatile boolean interrupted;

    @Actor
    public void borrow() {
      inlineCast();
      interrupted = Thread.interrupted();
    }

    @Actor
    public void end() {
      kill();
    }

    @Arbiter
    public void left(LL_Result r) {
      r.r1 = interrupted ? "interrupted" : "clear";
      r.r2 = inline();
    }
  }
}
