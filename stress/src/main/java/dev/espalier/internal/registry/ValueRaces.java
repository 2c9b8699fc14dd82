package dev.espalier.internal.registry;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;

/** What others see of the value of an entry while its owner changes it. */
public class ValueRaces {

  /** A value whose class does nothing for its publication. */
  private static final class Pair {
    int left;
    int right;

    Pair(int both) {
      left = both;
      right = both;
    }
  }

  /** A value is changed while somebody looks twice. */
  @JCStressTest
  @Description("A changed value is seen as a whole, and from then on by every look.")
  @Outcome(id = "1, 1, 1, 1", expect = ACCEPTABLE, desc = "Twice the old one.")
  @Outcome(id = "1, 1, 2, 2", expect = ACCEPTABLE, desc = "The old one, then the new one.")
  @Outcome(id = "2, 2, 2, 2", expect = ACCEPTABLE, desc = "Twice the new one.")
  @Outcome(expect = FORBIDDEN, desc = "Torn, or the old one after the new one.")
  @State
  public static class ChangedWhileLookedAt {
    private final Key<String> key = new Key<>("key");
    private final Mortal owner = new Mortal("a");
    private final UniqueTable<String, Pair> table =
        new UniqueTable<>(new Mortal("names"), List.of(), Map.of());

    public ChangedWhileLookedAt() {
      table.register(owner, key.object(), new Pair(1));
    }

    @Actor
    public void change() {
      table.of(owner, key).getFirst().value(new Pair(2));
    }

    @Actor
    public void look(IIII_Result r) {
      Pair first = found();
      r.r1 = first.left;
      r.r2 = first.right;
      Pair second = found();
      r.r3 = second.left;
      r.r4 = second.right;
    }

    private Pair found() {
      return Objects.requireNonNull(table.find(key)).value();
    }
  }
}
