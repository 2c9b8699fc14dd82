package dev.espalier.internal.process;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.espalier.ExitReason;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/** What may happen at the same time to one mailbox. */
public class MailboxRaces {

  /** A message that knows what has become of it. */
  private static final class Letter extends Envelope {
    private final String text;
    private final AtomicInteger failures = new AtomicInteger();

    Letter(String text) {
      this.text = text;
    }

    @Override
    void fail(ExitReason reason) {
      failures.incrementAndGet();
    }

    int failures() {
      return failures.get();
    }

    @Override
    String describe() {
      return text;
    }
  }

  /** A mailbox and what its receiver has taken out of it. */
  public static class Post {
    private final StringBuilder taken = new StringBuilder();

    final Mailbox<Letter> mailbox = new Mailbox<>() {};

    final void send(String text) {
      mailbox.append(new Letter(text));
    }

    /** Takes whatever is there. In the thread of the receiver. */
    final void takeAll() {
      Letter letter;
      while ((letter = mailbox.take()) != null) {
        taken.append(letter.describe());
      }
    }

    final String taken() {
      return taken.toString();
    }
  }

  /** Two senders send at the same time. */
  @JCStressTest
  @Description("No message is lost, and those of each sender come in the order sent.")
  @Outcome(id = "(12AB|1A2B|1AB2|A12B|A1B2|AB12)", expect = ACCEPTABLE, desc = "All, in order.")
  @Outcome(expect = FORBIDDEN, desc = "One is missing, or two are in the wrong order.")
  @State
  public static class TwoSenders extends Post {
    @Actor
    public void first() {
      send("1");
      send("2");
    }

    @Actor
    public void second() {
      send("A");
      send("B");
    }

    @Arbiter
    public void receive(L_Result r) {
      takeAll();
      r.r1 = taken();
    }
  }

  /** One sends while the other one receives. */
  @JCStressTest
  @Description("A receiver that is at work while somebody sends takes everything, in order.")
  @Outcome(id = "123", expect = ACCEPTABLE, desc = "All, in order.")
  @Outcome(expect = FORBIDDEN, desc = "One is missing, or two are in the wrong order.")
  @State
  public static class SentWhileReceiving extends Post {
    @Actor
    public void send() {
      send("1");
      send("2");
      send("3");
    }

    @Actor
    public void receive() {
      takeAll();
      takeAll();
    }

    @Arbiter
    public void receiveTheRest(L_Result r) {
      takeAll();
      r.r1 = taken();
    }
  }

  /** A message is sent while the receiver dies; the sender looks afterwards, as processes do. */
  @JCStressTest
  @Description("A message that is sent to a dying process fails, whoever sees it first.")
  @Outcome(id = "1, [12]", expect = ACCEPTABLE, desc = "Failed by one of the two, or by both.")
  @Outcome(expect = FORBIDDEN, desc = "The sender would wait for ever.")
  @State
  public static class SentToTheDying extends Post {
    private final Letter before = new Letter("before");
    private final Letter meanwhile = new Letter("meanwhile");
    private volatile boolean dead;

    public SentToTheDying() {
      mailbox.append(before);
    }

    @Actor
    public void send() {
      mailbox.append(meanwhile);
      if (dead) {
        meanwhile.fail(ExitReason.killed());
      }
    }

    @Actor
    public void die() {
      dead = true;
      mailbox.failAll(ExitReason.killed());
    }

    @Arbiter
    public void failures(II_Result r) {
      r.r1 = before.failures();
      r.r2 = meanwhile.failures();
    }
  }
}
