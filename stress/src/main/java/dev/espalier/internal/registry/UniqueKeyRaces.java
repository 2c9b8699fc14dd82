package dev.espalier.internal.registry;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.espalier.CallFailedException;
import dev.espalier.Exit;
import dev.espalier.ExitReason;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.openjdk.jcstress.infra.results.ZL_Result;

/** What may happen at the same time to one key of a registry with unique keys. */
public class UniqueKeyRaces {

  /** Two processes want one key. */
  @JCStressTest
  @Description("Of two that register one key, one has it, and the other knows whose it is.")
  @Outcome(id = "registered, taken by a, a", expect = ACCEPTABLE, desc = "The first one has it.")
  @Outcome(id = "taken by b, registered, b", expect = ACCEPTABLE, desc = "The second one has it.")
  @Outcome(expect = FORBIDDEN, desc = "Both have it, or nobody, or somebody else.")
  @State
  public static class TwoForOneKey extends Names {
    @Actor
    public void first(LLL_Result r) {
      r.r1 = register(a);
    }

    @Actor
    public void second(LLL_Result r) {
      r.r2 = register(b);
    }

    @Arbiter
    public void found(LLL_Result r) {
      r.r3 = owner();
    }
  }

  /** Two processes take a key and give it back, each as if it were alone. */
  @JCStressTest
  @Description("Whoever has a key finds itself under it, until it gives it back itself.")
  @Outcome(id = "a, (b|taken by a), 0", expect = ACCEPTABLE, desc = "One after the other, or one.")
  @Outcome(id = "taken by b, b, 0", expect = ACCEPTABLE, desc = "The second one only.")
  @Outcome(expect = FORBIDDEN, desc = "One has had what was the other's, or something is left.")
  @State
  public static class TakenAndGivenBack extends Names {
    @Actor
    public void first(LLL_Result r) {
      r.r1 = takeAndGiveBack(a);
    }

    @Actor
    public void second(LLL_Result r) {
      r.r2 = takeAndGiveBack(b);
    }

    private String takeAndGiveBack(Mortal process) {
      String result = register(process);
      if (!result.equals(REGISTERED)) {
        return result;
      }
      String found = owner();
      return unregister(process) ? found : "nothing to give back";
    }

    @Arbiter
    public void left(LLL_Result r) {
      r.r3 = table.count();
    }
  }

  /** Somebody looks while the owner dies. */
  @JCStressTest
  @Description("Whoever knows that a process is dead, or was told of it, does not find it.")
  @Outcome(id = "alive, (a|nobody)", expect = ACCEPTABLE, desc = "It dies now, or later.")
  @Outcome(id = "(dead|announced), nobody", expect = ACCEPTABLE, desc = "It is gone.")
  @Outcome(expect = FORBIDDEN, desc = "A process is found that is known to be dead.")
  @State
  public static class LookupDuringDeath extends Names {
    public LookupDuringDeath() {
      register(a);
    }

    @Actor
    public void die() {
      a.die();
    }

    @Actor
    public void look(LL_Result r) {
      r.r1 = known(a);
      r.r2 = owner();
    }
  }

  /** Nobody is told of a death before the entry is out of the table, dead or not. */
  @JCStressTest
  @Description("Whoever was told of a death finds no entry of the dead one in the table at all.")
  @Outcome(id = "(alive|dead), (0|1)", expect = ACCEPTABLE, desc = "It is being cleaned up.")
  @Outcome(id = "announced, 0", expect = ACCEPTABLE, desc = "It was cleaned up first.")
  @Outcome(expect = FORBIDDEN, desc = "The cleanup comes after the announcement.")
  @State
  public static class CleanupBeforeNews extends Names {
    public CleanupBeforeNews() {
      register(a);
    }

    @Actor
    public void die() {
      a.die();
    }

    @Actor
    public void look(LL_Result r) {
      r.r1 = known(a);
      r.r2 = table.count();
    }
  }

  /** A successor takes the key of a dead process while that is cleaned up. */
  @JCStressTest
  @Description("What is registered during the cleanup of a dead owner survives that cleanup.")
  @Outcome(id = "registered, b, 1", expect = ACCEPTABLE, desc = "The successor has the key.")
  @Outcome(id = "taken by a, nobody, 0", expect = ACCEPTABLE, desc = "It came too early.")
  @Outcome(expect = FORBIDDEN, desc = "The cleanup has taken the successor's entry, or left one.")
  @State
  public static class TakenDuringCleanup extends Names {
    public TakenDuringCleanup() {
      register(a);
    }

    @Actor
    public void die() {
      a.die();
    }

    @Actor
    public void succeed(LLL_Result r) {
      r.r1 = register(b);
    }

    @Arbiter
    public void found(LLL_Result r) {
      r.r2 = owner();
      r.r3 = table.count();
    }
  }

  /** A process is killed while its thread registers it for the first time. */
  @JCStressTest
  @Description("A process that is killed while it registers leaves nothing behind.")
  @Outcome(id = "(registered|cut off), nobody, 0", expect = ACCEPTABLE, desc = "Nothing is left.")
  @Outcome(expect = FORBIDDEN, desc = "An entry of a dead process is left.")
  @State
  public static class KilledWhileRegistering extends Names {
    @Actor
    public void register(LLL_Result r) {
      r.r1 = register(a);
    }

    @Actor
    public void kill() {
      a.die();
    }

    @Arbiter
    public void left(LLL_Result r) {
      r.r2 = owner();
      r.r3 = table.count();
    }
  }

  /** A process is killed while it gives its key back and takes it again. */
  @JCStressTest
  @Description(
      "A process that is killed while it gives back and takes a key leaves nothing behind.")
  @Outcome(id = "(registered|cut off), nobody, 0", expect = ACCEPTABLE, desc = "Nothing is left.")
  @Outcome(expect = FORBIDDEN, desc = "An entry of a dead process is left.")
  @State
  public static class KilledWhileUnregistering extends Names {
    public KilledWhileUnregistering() {
      register(a);
    }

    @Actor
    public void unregister(LLL_Result r) {
      unregister(a);
      r.r1 = register(a);
    }

    @Actor
    public void kill() {
      a.die();
    }

    @Arbiter
    public void left(LLL_Result r) {
      r.r2 = owner();
      r.r3 = table.count();
    }
  }

  /** A process gives its key back while another one wants it. */
  @JCStressTest
  @Description("A key that is given back is free, and the next owner keeps it.")
  @Outcome(id = "registered, b", expect = ACCEPTABLE, desc = "It was free already.")
  @Outcome(id = "taken by a, nobody", expect = ACCEPTABLE, desc = "It was not free yet.")
  @Outcome(expect = FORBIDDEN, desc = "The next owner has lost it, or the last one has it still.")
  @State
  public static class GivenBackAndTaken extends Names {
    public GivenBackAndTaken() {
      register(a);
    }

    @Actor
    public void giveBack() {
      unregister(a);
    }

    @Actor
    public void take(LL_Result r) {
      r.r1 = register(b);
    }

    @Arbiter
    public void found(LL_Result r) {
      r.r2 = owner();
    }
  }

  /** The registry ends while a process registers. */
  @JCStressTest
  @Description("Whoever registers while the registry ends hears of the end, one way or another.")
  @Outcome(id = "true, 1", expect = ACCEPTABLE, desc = "Registered; then came the signal.")
  @Outcome(id = "false, (0|1)", expect = ACCEPTABLE, desc = "Refused, perhaps with a signal, too.")
  @Outcome(expect = FORBIDDEN, desc = "It believes that it is registered, and is not.")
  @State
  public static class RegistryEnds extends Names {
    @Actor
    public void register(ZL_Result r) {
      try {
        r.r1 = register(a).equals(REGISTERED);
      } catch (CallFailedException noRegistry) {
        r.r1 = false;
      }
    }

    @Actor
    public void end() {
      table.close(new Exit(b, ExitReason.killed()));
    }

    @Arbiter
    public void signals(ZL_Result r) {
      r.r2 = a.signals();
    }
  }
}
