package dev.espalier.internal.registry;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.openjdk.jcstress.infra.results.LL_Result;

/** What may happen at the same time to one topic of a registry with duplicate keys. */
public class DuplicateKeyRaces {

  /** Something is published while one of two subscribers leaves. */
  @JCStressTest
  @Description("Who stays is reached exactly once; who leaves is reached once or not at all.")
  @Outcome(id = "(ab|b), b, 1", expect = ACCEPTABLE, desc = "Before it has left, or afterwards.")
  @Outcome(expect = FORBIDDEN, desc = "One that stays was missed, or one that has left is there.")
  @State
  public static class PublishedWhileOneLeaves extends Topics {
    public PublishedWhileOneLeaves() {
      subscribe(a);
      subscribe(b);
    }

    @Actor
    public void leave() {
      unsubscribe(a);
    }

    @Actor
    public void publish(LLL_Result r) {
      r.r1 = reached();
    }

    @Arbiter
    public void publishAgain(LLL_Result r) {
      r.r2 = reached();
      r.r3 = table.count();
    }
  }

  /** Something is published while one of two subscribers dies. */
  @JCStressTest
  @Description("One that is known to be dead is not reached, and the other one is.")
  @Outcome(id = "alive, (ab|b)", expect = ACCEPTABLE, desc = "It dies now, or later.")
  @Outcome(id = "(dead|announced), b", expect = ACCEPTABLE, desc = "It is gone.")
  @Outcome(expect = FORBIDDEN, desc = "A dead one was reached, or the living one was missed.")
  @State
  public static class PublishedWhileOneDies extends Topics {
    public PublishedWhileOneDies() {
      subscribe(a);
      subscribe(b);
      reached(); // so that there is a copy of the list to be out of date
    }

    @Actor
    public void die() {
      a.die();
    }

    @Actor
    public void publish(LL_Result r) {
      r.r1 = Names.known(a);
      r.r2 = reached();
    }
  }

  /** Something is published while another one subscribes. */
  @JCStressTest
  @Description("One that has subscribed is reached by the next that is published.")
  @Outcome(id = "(a|ab), ab, 2", expect = ACCEPTABLE, desc = "Before it is there, or afterwards.")
  @Outcome(expect = FORBIDDEN, desc = "One was missed.")
  @State
  public static class PublishedWhileOneComes extends Topics {
    public PublishedWhileOneComes() {
      subscribe(a);
    }

    @Actor
    public void come() {
      subscribe(b);
    }

    @Actor
    public void publish(LLL_Result r) {
      r.r1 = reached();
    }

    @Arbiter
    public void publishAgain(LLL_Result r) {
      r.r2 = reached();
      r.r3 = table.count();
    }
  }

  /** The first two subscribers come. */
  @JCStressTest
  @Description("Two that subscribe to a topic that nobody has had are both reached.")
  @Outcome(id = "ab, 2", expect = ACCEPTABLE, desc = "Both.")
  @Outcome(expect = FORBIDDEN, desc = "One is lost.")
  @State
  public static class FirstTwoCome extends Topics {
    @Actor
    public void first() {
      subscribe(a);
    }

    @Actor
    public void second() {
      subscribe(b);
    }

    @Arbiter
    public void publish(LL_Result r) {
      r.r1 = reached();
      r.r2 = table.count();
    }
  }

  /** The last subscriber leaves while another one comes. */
  @JCStressTest
  @Description("One that comes while the last one leaves is reached.")
  @Outcome(id = "b, 1", expect = ACCEPTABLE, desc = "It is there.")
  @Outcome(
      expect = FORBIDDEN,
      desc = "It is lost with the list of the last one, or that has stayed.")
  @State
  public static class LastLeavesOneComes extends Topics {
    public LastLeavesOneComes() {
      subscribe(a);
    }

    @Actor
    public void leave() {
      unsubscribe(a);
    }

    @Actor
    public void come() {
      subscribe(b);
    }

    @Arbiter
    public void publish(LL_Result r) {
      r.r1 = reached();
      r.r2 = table.count();
    }
  }

  /** A process is killed while its thread subscribes it for the first time. */
  @JCStressTest
  @Description("A process that is killed while it subscribes leaves nothing behind.")
  @Outcome(id = "nobody, 0", expect = ACCEPTABLE, desc = "Nothing is left.")
  @Outcome(expect = FORBIDDEN, desc = "A subscription of a dead process is left.")
  @State
  public static class KilledWhileSubscribing extends Topics {
    @Actor
    public void come() {
      subscribe(a);
    }

    @Actor
    public void kill() {
      a.die();
    }

    @Arbiter
    public void publish(LL_Result r) {
      r.r1 = reached();
      r.r2 = table.count();
    }
  }

  /** A process is killed while it unsubscribes. */
  @JCStressTest
  @Description("A subscription that is taken back while its owner dies is counted out once.")
  @Outcome(id = "b, 1", expect = ACCEPTABLE, desc = "One is left.")
  @Outcome(expect = FORBIDDEN, desc = "It was taken out twice, or not at all.")
  @State
  public static class KilledWhileUnsubscribing extends Topics {
    public KilledWhileUnsubscribing() {
      subscribe(a);
      subscribe(b);
    }

    @Actor
    public void leave() {
      unsubscribe(a);
    }

    @Actor
    public void kill() {
      a.die();
    }

    @Arbiter
    public void publish(LL_Result r) {
      r.r1 = reached();
      r.r2 = table.count();
    }
  }
}
