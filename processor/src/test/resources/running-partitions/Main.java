package app;

import dev.espalier.CallFailedException;
import dev.espalier.ChildCounts;
import dev.espalier.PartitionSupervisorRef;
import dev.espalier.Signals;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

public class Main {
  private static final List<String> SAID = new CopyOnWriteArrayList<>();

  static void say(String text) {
    SAID.add(text);
  }

  public static String run() throws Exception {
    PartitionSupervisorRef<CounterRef> counters;
    try (ShopTree tree = ShopTree.start(7, "first")) {
      counters = tree.counters();
      say("counters " + counters.path() + " " + counters.partitions());
      counters.forKey(4).increment();
      say(counters.forKey(-1).count());
      say(counters.forKey(2).count());
      say("same " + counters.forKey("EUR").equals(counters.forKey("EUR")));
      say("task " + tree.tasks().forKey("EUR").asyncNoLink(() -> 42).await());
      say("per processor " + (tree.tasks().partitions() == Runtime.getRuntime().availableProcessors()));
      say("clerk " + tree.warehouses().forKey(1).clerk().look(1));
      tree.baskets().forKey(1).update(n -> n + 1);
      say("baskets " + tree.baskets().refs().stream().map(a -> a.<Integer>get(n -> n)).toList());
      say("odd " + tree.odd().partition(1).of("x"));
      say("till " + tree.till().count(7));
      say("is a supervisor " + tree.supervisor().whichChild("counters").orElseThrow().supervisor());
      say("counted " + counters.supervisor().countChildren().equals(new ChildCounts(3, 3, 0, 3)));

      CounterRef one = counters.partition(1);
      Signals.kill(one);
      counters.supervisor().whichChildren(); // answers when the restart is done
      say("after a crash " + one.count());

      say("resized from " + counters.resize(1));
      say("key 4 is " + counters.forKey(4).path());
      say("resized from " + counters.resize(3));
      tree.supervisor().terminateChild("counters");
      try {
        counters.forKey(1);
      } catch (CallFailedException e) {
        say("stopped " + e.reason());
      }
    }
    return String.join("\n", SAID);
  }
}
